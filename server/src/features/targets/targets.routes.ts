import {
  LeadlineError,
  proposeTargetsSchema,
  saveTargetsSchema,
  targetGridAskSchema,
  targetLockSchema,
  targetReviewAskSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { saveSetting } from '#server/control/setting.ts';
import { readTargetLock, targetLockSetting } from '#server/expectations/target-lock.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { proposeTargets } from './propose-targets.ts';
import { readTargetGrid } from './read-grid.ts';
import { reviewTargets } from './review-targets.ts';
import { saveTargets } from './save-targets.ts';

/** A year of weeks of everybody is a long list. */
const bodyLimit = 16 * 1024 * 1024;
const writing = { policy: 'targets.write' } as const;

/** What has to be reached: by whom, of which KPI, in which period. */
export function targetsRoutes(app: App, ctx: Context): void {
  app.post('/api/targets/grid', { config: writing, schema: { body: targetGridAskSchema } }, async (request) =>
    readTargetGrid(askingOf(ctx, request), request.body),
  );
  app.post('/api/targets/review', { config: writing, schema: { body: targetReviewAskSchema } }, async (request) =>
    reviewTargets(askingOf(ctx, request), request.body),
  );
  app.post('/api/targets/propose', { config: writing, schema: { body: proposeTargetsSchema }, bodyLimit }, async (request) =>
    proposeTargets(askingOf(ctx, request), request.body),
  );
  app.post('/api/targets', { config: writing, schema: { body: saveTargetsSchema }, bodyLimit }, async (request) =>
    saveTargets(askingOf(ctx, request), request.body),
  );
  app.put('/api/targets/lock', { config: writing, schema: { body: targetLockSchema } }, async (request) => {
    const asking = askingOf(ctx, request);
    if (asking.scope.kind !== 'all') throw new LeadlineError('forbidden', 'access.not_permitted');
    const after = request.body.before;
    await audited(ctx.control.db, async (db) => {
      const before = await readTargetLock(db);
      if (before === after) return;
      await saveSetting(db, targetLockSetting, after, ctx.clock.now());
      await appendEntry(db, actOf(asking, request.body.reason), { action: 'targets.locked', subject: { kind: 'target', id: 'lock' }, before, after });
    });
    return { before: after };
  });
}
