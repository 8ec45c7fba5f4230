import type { AlertChoice } from '@leadline/contract';
import type { AlertRuleTable, AlertStateTable, AlertTellingTable } from '#server/control/alert-tables.ts';
import { addDelivery } from '#server/control/sending-delivery.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type AlertRuleRow = AlertRuleTable;
export type AlertStateRow = AlertStateTable;
export type AlertTellingRow = AlertTellingTable;

/** @param account of one, or of everybody */
export async function listAlertRules(db: ControlDatabase, account?: string): Promise<readonly AlertRuleRow[]> {
  const all = db.selectFrom('alert_rule').selectAll();
  return (account === undefined ? all : all.where('account_id', '=', account)).orderBy('created_at').orderBy('id').execute();
}

export async function findAlertRule(db: ControlDatabase, id: string): Promise<AlertRuleRow | undefined> {
  return db.selectFrom('alert_rule').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where one with this id is there already */
export async function addAlertRule(change: ControlDatabase, row: AlertRuleRow): Promise<boolean> {
  const added = await change
    .insertInto('alert_rule')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What was told by the condition of before counts no more. */
export async function changeAlertRule(change: ControlDatabase, { id, ...values }: AlertRuleRow): Promise<void> {
  await forgetStates(change, id);
  await change.updateTable('alert_rule').set(values).where('id', '=', id).execute();
}

/** Switched off and on again it is the same rule: what was told stays told. */
export async function switchAlertRule(change: ControlDatabase, { id, is_on, since }: AlertRuleRow): Promise<void> {
  await change.updateTable('alert_rule').set({ is_on, since }).where('id', '=', id).execute();
}

export async function removeAlertRule(change: ControlDatabase, id: string): Promise<void> {
  await forgetStates(change, id);
  await change.deleteFrom('alert_route').where('rule_id', '=', id).execute();
  await change.deleteFrom('sending_delivery').where('source_id', '=', id).execute();
  await change.deleteFrom('alert_rule').where('id', '=', id).execute();
}

/** Of an account that goes. */
export async function removeAlertRulesOf(change: ControlDatabase, account: string): Promise<void> {
  for (const { id } of await listAlertRules(change, account)) await removeAlertRule(change, id);
}

async function forgetStates(change: ControlDatabase, rule: string): Promise<void> {
  await change.deleteFrom('alert_telling').where('rule_id', '=', rule).execute();
  await change.deleteFrom('alert_state').where('rule_id', '=', rule).execute();
}

/** Longer than any period with the days it is looked back at. */
const openDays = 200;

/** Of periods that are not long over; the newest first. */
export async function listAlertStates(db: ControlDatabase, rules: readonly string[], now: Date): Promise<readonly AlertStateRow[]> {
  if (rules.length === 0) return [];
  const since = new Date(now.getTime() - openDays * 86_400_000).toISOString();
  const all = db.selectFrom('alert_state').selectAll().where('rule_id', 'in', rules).where('fired_at', '>=', since);
  return all.orderBy('fired_at', 'desc').orderBy('member').execute();
}

/**
 * Of several servers, and of one that was stopped in between, one begins to fire: the row is the claim, and who is to be told stands beside it in the
 * same transaction.
 * @returns false where somebody else has, or the rule is another one by now
 */
export async function claimFiring(
  db: ControlDatabase,
  state: AlertStateRow,
  edition: bigint,
  tellings: readonly Pick<AlertTellingRow, 'account_id' | 'once'>[],
): Promise<boolean> {
  return db.transaction().execute(async (change) => {
    const rule = await findAlertRule(change, state.rule_id);
    if (rule?.edition !== edition || rule.is_on !== 1n) return false;
    const added = await change
      .insertInto('alert_state')
      .values(state)
      .onConflict((conflict) => conflict.columns(['rule_id', 'member', 'period']).doNothing())
      .executeTakeFirst();
    if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
    const { rule_id, member, period, fired_at: at } = state;
    for (const told of tellings)
      await change
        .insertInto('alert_telling')
        .values({ rule_id, member, period, ...told, at, told_at: null, told_as: null })
        .execute();
    const routes = await change.selectFrom('alert_route').select('channel_id').where('rule_id', '=', rule_id).execute();
    const occurrence = [String(edition), member, period].join('|');
    for (const { channel_id } of routes)
      await addDelivery(change, { kind: 'alert', source: rule_id, target: `channel ${channel_id}`, occurrence }, new Date(at));
    return true;
  });
}

type StateKey = Pick<AlertStateRow, 'rule_id' | 'member' | 'period'>;

/** @returns whether it was firing */
export async function recoverAlert(db: ControlDatabase, { rule_id, member, period }: StateKey, now: Date): Promise<boolean> {
  const changed = await db
    .updateTable('alert_state')
    .set({ state: 'recovered', recovered_at: now.toISOString() })
    .where('rule_id', '=', rule_id)
    .where('member', '=', member)
    .where('period', '=', period)
    .where('state', '=', 'firing')
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Whom something is still to be told, the oldest first. */
export async function listWaiting(db: ControlDatabase): Promise<readonly AlertTellingRow[]> {
  return db.selectFrom('alert_telling').selectAll().where('told_at', 'is', null).orderBy('at').orderBy('rule_id').orderBy('member').execute();
}

/** @param account of one; @param rules or of some rules, whomever it was told */
export async function listTold(
  db: ControlDatabase,
  { account, rules, since }: { readonly account?: string; readonly rules?: readonly string[]; readonly since: Date },
): Promise<readonly AlertTellingRow[]> {
  if (rules?.length === 0) return [];
  let told = db.selectFrom('alert_telling').selectAll().where('told_at', 'is not', null).where('at', '>=', since.toISOString());
  if (account !== undefined) told = told.where('account_id', '=', account);
  if (rules !== undefined) told = told.where('rule_id', 'in', rules);
  return told.orderBy('at', 'desc').orderBy('member').execute();
}

export type ToldAs = 'alone' | 'together' | 'dropped';

/** @returns false where it was told already */
export async function claimTelling(
  change: ControlDatabase,
  told: AlertTellingRow,
  { as, once = told.once }: { readonly as: ToldAs; readonly once?: string },
  now: Date,
): Promise<boolean> {
  const changed = await change
    .updateTable('alert_telling')
    .set({ told_at: now.toISOString(), told_as: as, once })
    .where('rule_id', '=', told.rule_id)
    .where('member', '=', told.member)
    .where('period', '=', told.period)
    .where('account_id', '=', told.account_id)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** What of these an account has read. */
export async function listRead(db: ControlDatabase, once: readonly string[]): Promise<ReadonlySet<string>> {
  if (once.length === 0) return new Set();
  const read = db.selectFrom('notification').select(['account_id', 'once']).where('read_at', 'is not', null).where('once', 'in', once);
  return new Set((await read.execute()).map((row) => `${row.account_id} ${row.once}`));
}

export async function alertChoiceOf(db: ControlDatabase, account: string): Promise<AlertChoice> {
  const row = await db.selectFrom('alert_choice').selectAll().where('account_id', '=', account).executeTakeFirst();
  const quiet = row?.quiet_from == null || row.quiet_to === null ? null : { from: Number(row.quiet_from), to: Number(row.quiet_to) };
  return { quiet, timezone: row?.timezone ?? null };
}

export async function chooseAlerts(db: ControlDatabase, account: string, { quiet, timezone }: AlertChoice): Promise<void> {
  const values = { quiet_from: quiet === null ? null : BigInt(quiet.from), quiet_to: quiet === null ? null : BigInt(quiet.to), timezone };
  await db
    .insertInto('alert_choice')
    .values({ account_id: account, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
}

/** What was told long ago is of no use to anybody. */
export async function removeOldAlerts(db: ControlDatabase, before: Date): Promise<void> {
  await db.deleteFrom('alert_telling').where('at', '<', before.toISOString()).execute();
  await db.deleteFrom('alert_state').where('fired_at', '<', before.toISOString()).execute();
}
