import type { Context } from '#server/context.ts';
import { addOutboxEvent } from '#server/control/outbox.ts';

const mark = 'webhooks.data_version';
/** While data stream in nobody is told more often. */
const leastMs = 30_000;

/**
 * Facts lie in another store than the outbox: what was told last is compared with what there is, so that no change is missed and many are told
 * as one. Of several servers the one that moves the mark tells.
 */
export async function noteDataChange({ control, facts, clock }: Pick<Context, 'control' | 'facts' | 'clock'>): Promise<void> {
  const { dataVersion } = await facts.state();
  const now = clock.now();
  const kept = await control.db.selectFrom('mark').select('value').where('name', '=', mark).executeTakeFirst();
  const value = JSON.stringify([dataVersion, now.toISOString()]);
  if (kept === undefined) {
    const row = { name: mark, value };
    await control.db
      .insertInto('mark')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return;
  }
  const [told, toldAt] = JSON.parse(kept.value) as readonly [string, string];
  if (told === dataVersion || Math.abs(now.getTime() - Date.parse(toldAt)) < leastMs) return;
  await control.db.transaction().execute(async (db) => {
    const moved = await db.updateTable('mark').set({ value }).where('name', '=', mark).where('value', '=', kept.value).executeTakeFirst();
    if (moved.numUpdatedRows === 1n) await addOutboxEvent(db, 'data.changed', { dataVersion }, now);
  });
}
