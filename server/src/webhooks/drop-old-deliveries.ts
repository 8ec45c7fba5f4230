import type { Context } from '#server/context.ts';

const keptMs = 30 * 24 * 3_600_000;

/** What was delivered or given up is looked at for a month. */
export async function dropOldDeliveries({ control, clock }: Pick<Context, 'control' | 'clock'>): Promise<void> {
  await control.db
    .deleteFrom('webhook_delivery')
    .where('status', '<>', 'pending')
    .where('created_at', '<', new Date(clock.now().getTime() - keptMs).toISOString())
    .execute();
}
