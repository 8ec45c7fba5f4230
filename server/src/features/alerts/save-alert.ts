import { LeadlineError, type AddAlert, type AlertRule, type AlertRuleInput } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { mayTellTeam } from '#server/alerting/evaluate-alerts.ts';
import { hasPaceOf } from '#server/alerting/figures.ts';
import { columnsOf } from '#server/alerting/rule.ts';
import { usualSubject } from '#server/alerting/usual-subject.ts';
import { groundOf, obstacleOf, watcherOf, type Watcher } from '#server/alerting/watching.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import {
  addAlertRule,
  changeAlertRule,
  findAlertRule,
  listAlertRules,
  removeAlertRule,
  switchAlertRule,
  type AlertRuleRow,
} from '#server/control/alert.ts';
import { getChannel, routeAlert } from '#server/control/chat-channel.ts';
import { actOf } from '#server/http/act-of.ts';
import { mayTellInChat } from '#server/sending/channel-audience.ts';
import { ownAccount } from './alert-settings.ts';
import { listAlerts } from './list-alerts.ts';

const mostRules = 100;

/**
 * A rule of the reader's own. Sent twice it is there once.
 * @throws LeadlineError alerts.no_kpi, alerts.no_scope, alerts.not_told, alerts.single_person, alerts.no_pace, alerts.not_leading, alerts.not_your_team,
 * alerts.too_many
 */
export async function addAlert(asking: Asking, { key, ...given }: AddAlert): Promise<AlertRule> {
  const owner = ownAccount(asking);
  const act = actOf(asking);
  const rule = await checkedRule(asking, given);
  const { since, input } = rule;
  const kept = await listAlertRules(asking.control.db, owner);
  if (kept.length >= mostRules && !kept.some(({ id }) => id === key)) throw new LeadlineError('limit', 'alerts.too_many', { most: mostRules });
  const row: AlertRuleRow = { id: key, account_id: owner, ...columnsOf(input), edition: 1n, since, created_at: act.now.toISOString() };
  await audited(asking.control.db, async (change) => {
    if (!(await addAlertRule(change, row))) return;
    await routeAlert(change, key, given.channelId ?? null);
    await appendEntry(change, act, { action: 'alerts.added', subject: { kind: 'alerts', id: key }, after: input });
  });
  return showRule(asking, key);
}

/** @throws as addAlert, and LeadlineError alerts.no_rule */
export async function changeAlert(asking: Asking, id: string, given: AlertRuleInput): Promise<AlertRule> {
  const kept = await ownRule(asking, id);
  // Whatever stands in its way, a rule can be switched off.
  const { since, input } = given.isOn ? await checkedRule(asking, given) : { since: kept.since, input: given };
  const row: AlertRuleRow = { ...kept, ...columnsOf(input), since };
  const isSame = JSON.stringify(asOne(row)) === JSON.stringify(asOne(kept));
  await audited(asking.control.db, async (change) => {
    if (isSame) await switchAlertRule(change, row);
    else await changeAlertRule(change, { ...row, edition: kept.edition + 1n });
    if (given.channelId !== undefined) await routeAlert(change, id, given.channelId);
    await appendEntry(change, actOf(asking), { action: 'alerts.changed', subject: { kind: 'alerts', id }, after: input });
  });
  return showRule(asking, id);
}

/** What a rule says, whether or not it is on. */
const asOne = ({ kpi, variant, subject, each, grain, condition, audience }: AlertRuleRow): readonly unknown[] => [
  kpi,
  variant,
  subject,
  each,
  grain,
  condition,
  audience,
];

/** With everything that was told by it. @throws LeadlineError alerts.no_rule */
export async function removeAlert(asking: Asking, id: string): Promise<void> {
  const { kpi, subject } = await ownRule(asking, id);
  await audited(asking.control.db, async (change) => {
    await removeAlertRule(change, id);
    await appendEntry(change, actOf(asking), { action: 'alerts.removed', subject: { kind: 'alerts', id }, before: { kpi, subject } });
  });
}

async function ownRule(asking: Asking, id: string): Promise<AlertRuleRow> {
  const row = await findAlertRule(asking.control.db, id);
  if (row?.account_id !== ownAccount(asking)) throw new LeadlineError('not_found', 'alerts.no_rule');
  return row;
}

async function showRule(asking: Asking, id: string): Promise<AlertRule> {
  const rule = (await listAlerts(asking)).rules.find((one) => one.id === id);
  if (!rule) throw new LeadlineError('not_found', 'alerts.no_rule');
  return rule;
}

interface Checked {
  readonly input: AlertRuleInput;
  /** From this day on it is judged. */
  readonly since: string;
}

function checkedRule(asking: Asking, given: AlertRuleInput): Promise<Checked> {
  return inLane(asking, async () => {
    const watcher = watcherOf(await groundOf(asking), asking);
    const input = soundRule(watcher, given);
    await assertChannel(watcher, input);
    return { input, since: watcher.answering.env.period.today };
  });
}

/** @throws LeadlineError channels.no_channel, channels.single_person, channels.not_yours */
async function assertChannel(watcher: Watcher, rule: AlertRuleInput): Promise<void> {
  if (rule.channelId == null) return;
  const channel = await getChannel(watcher.asking.control.db, rule.channelId);
  const isOfOne = rule.subject.scope === 'user' || rule.each === 'person' || rule.condition.kind === 'fall';
  if (isOfOne) throw new LeadlineError('invalid', 'channels.single_person');
  if (!mayTellInChat(watcher, rule, channel)) throw new LeadlineError('invalid', 'channels.not_yours');
}

/** A rule as it is kept: whoever sees no more than a part has rules about that part. @throws as addAlert */
export function soundRule(watcher: Watcher, given: AlertRuleInput): AlertRuleInput {
  const { condition } = given;
  const isWhole = condition.kind === 'stale';
  const subject = given.subject.scope === 'organisation' ? usualSubject(watcher) : given.subject;
  const rule = { ...given, subject: given.each === null || subject.scope !== 'user' ? subject : given.subject, each: isWhole ? null : given.each };
  const obstacle = obstacleOf(watcher, rule);
  if (obstacle !== null) throw new LeadlineError('invalid', `alerts.${obstacle}`);
  if (condition.kind === 'pace' && !hasPaceOf(rule.ref)) throw new LeadlineError('invalid', 'alerts.no_pace');
  const leads = permitted(watcher.asking.principal).includes('targets.write');
  if (condition.kind === 'fall' && (!leads || rule.each !== 'person')) throw new LeadlineError('invalid', 'alerts.not_leading');
  if (rule.audience !== null && !mayTellTeam(watcher, rule.audience)) throw new LeadlineError('invalid', 'alerts.not_your_team');
  return condition.kind === 'fall' || isWhole ? { ...rule, audience: null } : rule;
}
