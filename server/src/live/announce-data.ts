import type { Context } from '#server/context.ts';

/** Tells every open page that numbers may have changed. */
export async function announceData(ctx: Pick<Context, 'facts' | 'live'>): Promise<void> {
  const { dataVersion, changedAt } = await ctx.facts.state();
  ctx.live.publish('data', { dataVersion, changedAt });
}
