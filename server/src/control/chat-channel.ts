import { LeadlineError } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { ChatChannelTable } from '#server/control/sending-tables.ts';

export type ChannelRow = ChatChannelTable;

export async function listChannels(db: ControlDatabase): Promise<readonly ChannelRow[]> {
  return db.selectFrom('chat_channel').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findChannel(db: ControlDatabase, id: string): Promise<ChannelRow | undefined> {
  return db.selectFrom('chat_channel').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @throws LeadlineError channels.no_channel */
export async function getChannel(db: ControlDatabase, id: string): Promise<ChannelRow> {
  const found = await findChannel(db, id);
  if (!found) throw new LeadlineError('not_found', 'channels.no_channel');
  return found;
}

export async function addChannel(change: ControlDatabase, row: ChannelRow): Promise<void> {
  await change.insertInto('chat_channel').values(row).execute();
}

export async function changeChannel(change: ControlDatabase, id: string, values: Partial<Omit<ChannelRow, 'id'>>): Promise<void> {
  await change.updateTable('chat_channel').set(values).where('id', '=', id).execute();
}

/** What was to go there goes nowhere. */
export async function removeChannel(change: ControlDatabase, id: string): Promise<void> {
  await change.deleteFrom('alert_route').where('channel_id', '=', id).execute();
  await change.deleteFrom('sending_delivery').where('target', '=', `channel ${id}`).execute();
  await change.deleteFrom('chat_channel').where('id', '=', id).execute();
}

/** Of several servers one renews the token of a channel, until the claim runs out. */
export async function claimRenewal(db: ControlDatabase, id: string, by: string, now: Date, untilMs: number): Promise<boolean> {
  const claimed = await db
    .updateTable('chat_channel')
    .set({ renewing_by: by, renewing_until: new Date(now.getTime() + untilMs).toISOString() })
    .where('id', '=', id)
    .where((either) => either.or([either('renewing_until', 'is', null), either('renewing_until', '<', now.toISOString())]))
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

/**
 * The new pair of tokens and the end of the claim in one write; of a channel that was set up anew meanwhile nothing is written over.
 * @returns whether they were kept
 */
export async function keepRenewed(
  db: ControlDatabase,
  id: string,
  by: string,
  values: Pick<ChannelRow, 'error'> & Partial<Pick<ChannelRow, 'secret' | 'token_until'>>,
): Promise<boolean> {
  const kept = await db
    .updateTable('chat_channel')
    .set({ ...values, renewing_by: null, renewing_until: null })
    .where('id', '=', id)
    .where('renewing_by', '=', by)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/** By rule. */
export async function alertRoutes(db: ControlDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('alert_route').selectAll().execute();
  return new Map(rows.map(({ rule_id, channel_id }) => [rule_id, channel_id]));
}

export async function routeAlert(change: ControlDatabase, rule: string, channel: string | null): Promise<void> {
  await change.deleteFrom('alert_route').where('rule_id', '=', rule).execute();
  if (channel !== null) await change.insertInto('alert_route').values({ rule_id: rule, channel_id: channel }).execute();
}
