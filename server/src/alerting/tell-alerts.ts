import type { NotificationKind } from '@leadline/contract';
import { isQuietAt, planTelling } from '@leadline/kpi';
import { askingAs } from '#server/access/asking-as.ts';
import { dateIn, minutesIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import {
  alertChoiceOf,
  claimTelling,
  listAlertRules,
  listAlertStates,
  listTold,
  listWaiting,
  type AlertStateRow,
  type AlertTellingRow,
} from '#server/control/alert.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { ruleOf, subjectFromKey, type Rule } from './rule.ts';
import { groundOf, mayBeTold, scopeFor, watcherOf, type Ground } from './watching.ts';

const rememberedDays = 3;

interface Waiting {
  readonly told: AlertTellingRow;
  readonly rule: Rule;
  readonly state: AlertStateRow;
}

/**
 * Tells people what fires, outside their quiet hours and three a day one by one; the rest waits and is told together. What is over by then, and what
 * they may not see any more, is not told. Each is claimed and put into the notices in one transaction.
 * @returns accounts that have something new
 */
export async function tellAlerts(asking: Asking): Promise<number> {
  const waiting = await listWaiting(asking.control.db);
  if (waiting.length === 0) return 0;
  const ground = await groundOf(asking);
  const rules = new Map((await listAlertRules(asking.control.db)).map((row) => [row.id, ruleOf(row)]));
  const states = new Map((await listAlertStates(asking.control.db, [...rules.keys()], asking.clock.now())).map((row) => [keyOf(row), row]));
  const told = new Set<string>();
  for (const account of new Set(waiting.map(({ account_id }) => account_id))) {
    const theirs = waiting.filter(({ account_id }) => account_id === account);
    const known = theirs.flatMap((one): Waiting[] => {
      const [rule, state] = [rules.get(one.rule_id), states.get(keyOf(one))];
      return rule && state ? [{ told: one, rule, state }] : [];
    });
    for (const one of await tellAccount(ground, account, known)) told.add(one);
  }
  tellPages(asking, [...told]);
  return told.size;
}

const keyOf = ({ rule_id, member, period }: Pick<AlertStateRow, 'rule_id' | 'member' | 'period'>): string => `${rule_id} ${member} ${period}`;

async function tellAccount(ground: Ground, account: string, waiting: readonly Waiting[]): Promise<readonly string[]> {
  const { asking } = ground;
  const { db } = asking.control;
  const now = asking.clock.now();
  const choice = await alertChoiceOf(db, account);
  const zone = choice.timezone ?? (await asking.organization()).timezone;
  if (isQuietAt(choice.quiet, minutesIn(zone, now))) return [];
  const theirs = await askingAs(asking, account, 'numbers.read');
  const reader = theirs && watcherOf(ground, theirs);
  const isOpen = ({ rule, state, told }: Waiting): boolean => {
    const subject = subjectFromKey(told.member);
    const isSeen = reader !== undefined && scopeFor(reader, subject) !== undefined;
    return state.state === 'firing' && isSeen && (rule.owner === account || mayBeTold(reader, subject, rule));
  };
  const open = waiting.filter(isOpen);
  for (const { told } of waiting.filter((one) => !isOpen(one))) await claimTelling(db, told, { as: 'dropped' }, now);
  const today = dateIn(zone, now);
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const before = (await listTold(db, { account, since })).filter(({ told_at }) => dateIn(zone, new Date(told_at!)) >= today);
  const plan = planTelling({
    waiting: open.map(({ told }, at) => ({ id: String(at), firedOn: dateIn(zone, new Date(told.at)) })),
    today,
    isQuiet: false,
    toldToday: before.filter(({ told_as }) => told_as === 'alone').length,
    hadDigestToday: before.some(({ told_as }) => told_as === 'together'),
  });
  const pick = (ids: readonly string[]): readonly Waiting[] => ids.map((id) => open[Number(id)]!);
  return db
    .transaction()
    .execute(async (change) => [
      ...(await tellAlone(change, ground, pick(plan.alone))),
      ...(await tellTogether(change, { account, today, now, waiting: pick(plan.together) })),
    ]);
}

async function tellAlone(change: ControlDatabase, { asking, firm }: Ground, waiting: readonly Waiting[]): Promise<readonly string[]> {
  const now = asking.clock.now();
  const notices: Notice[] = [];
  for (const { told, rule } of waiting) {
    if (!(await claimTelling(change, told, { as: 'alone' }, now))) continue;
    const { name } = namedSubject(firm, subjectFromKey(told.member));
    notices.push({
      accounts: [told.account_id],
      kind: `alert_${rule.condition.kind}` as NotificationKind,
      path: '/alerts',
      // Whom to talk with, not what about: that is on the page.
      data: { ...(rule.condition.kind === 'fall' ? {} : { kpi: rule.ref.id }), ...(name === null ? {} : { name }) },
      once: told.once,
    });
  }
  return notify(change, notices, now);
}

interface Together {
  readonly account: string;
  readonly today: string;
  readonly now: Date;
  readonly waiting: readonly Waiting[];
}

async function tellTogether(change: ControlDatabase, { account, today, now, waiting }: Together): Promise<readonly string[]> {
  const once = `alerts of ${today}`;
  let count = 0;
  for (const { told } of waiting) if (await claimTelling(change, told, { as: 'together', once }, now)) count += 1;
  if (count === 0) return [];
  return notify(change, [{ accounts: [account], kind: 'alert_digest', path: '/alerts', data: { name: String(count) }, once }], now);
}
