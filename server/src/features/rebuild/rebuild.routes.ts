import type { RebuildResponse } from '@leadline/contract';
import type { App } from '#server/app.ts';
import { announced } from '#server/audit/announced.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';

/** POST /api/rebuild: the facts made again from the inbox; answered when they are. */
export function rebuildRoutes(app: App, ctx: Context): void {
  app.post('/api/rebuild', { config: { policy: 'data.operate' } }, async (request): Promise<RebuildResponse> => {
    const entry = { action: 'facts.rebuilt', subject: { kind: 'facts', id: 'facts' } };
    const entries = await announced(ctx.control.db, actOf(askingOf(ctx, request)), entry, () => ctx.applier.rebuild());
    return { entries: Number(entries) };
  });
}
