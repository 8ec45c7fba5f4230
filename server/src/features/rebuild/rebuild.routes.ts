import type { RebuildResponse } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';

/** POST /api/rebuild: the facts made again from the inbox; answered when they are. */
export function rebuildRoutes(app: App, ctx: Context): void {
  app.post('/api/rebuild', async (): Promise<RebuildResponse> => ({ entries: Number(await ctx.applier.rebuild()) }));
}
