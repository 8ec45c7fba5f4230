import { peopleComparisonSchema, standingRequestSchema } from '@leadline/contract';
import type { KpiQuery } from '@leadline/kpi';
import type { App } from '#server/app.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { comparisonSetting, readComparison, workOutStanding } from './work-out-standing.ts';

/** How people are compared (§9.6): own value, team median, own quarter, and no ranking. */
export function standingRoutes(app: App, ctx: Context): void {
  app.post('/api/standing', { config: { policy: 'numbers.read', lane: 'interactive' }, schema: { body: standingRequestSchema } }, async (request) =>
    workOutStanding(askingOf(ctx, request), request.body as Pick<KpiQuery, 'kpis' | 'period'>),
  );
  app.get('/api/people-comparison', { config: { policy: 'people.read' } }, async (request) => readComparison(askingOf(ctx, request)));
  app.put('/api/people-comparison', { config: { policy: 'settings.write' }, schema: { body: peopleComparisonSchema } }, async (request) => {
    const asking = askingOf(ctx, request);
    await audited(ctx.control.db, async (db) => {
      const before = await readComparison({ control: { ...ctx.control, db } });
      if (before.comparison === request.body.comparison) return;
      await saveSetting(db, comparisonSetting, request.body.comparison, ctx.clock.now());
      await appendEntry(db, actOf(asking), {
        action: 'people.comparison',
        subject: { kind: 'people', id: 'comparison' },
        before: before.comparison,
        after: request.body.comparison,
      });
    });
    return readComparison(asking);
  });
}
