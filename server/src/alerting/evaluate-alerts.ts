import { judgeAlert, nextAlertState, type AlertFigures, type AlertState } from '@leadline/kpi';
import type { Subject } from '@leadline/contract';
import { askingAs } from '#server/access/asking-as.ts';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import { claimFiring, listAlertRules, listAlertStates, recoverAlert, type AlertStateRow } from '#server/control/alert.ts';
import { accountsOfPersons } from '#server/control/notification.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { leaderOf } from '#server/follow-up/leader-of.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { periodsOf, type JudgedPeriod } from './alert-periods.ts';
import { figuresOf, type Measured } from './figures.ts';
import { memberKey, ruleOf, type Rule } from './rule.ts';
import { groundOf, mayBeTold, membersOfRule, obstacleOf, scopeFor, watcherOf, type Ground, type Watcher } from './watching.ts';

/** One number of one rule in one period. */
interface Watched extends Measured {
  readonly rule: Rule;
  readonly watcher: Watcher;
  readonly judged: JudgedPeriod;
}

export interface Evaluated {
  readonly fired: number;
  readonly recovered: number;
}

/**
 * Judges every rule as whoever made it sees the numbers, and says once of each member and period that it fires, and that it is over. Nothing is said
 * as long as numbers are on their way.
 */
export async function evaluateAlerts(asking: Asking): Promise<Evaluated> {
  const nothing = { fired: 0, recovered: 0 };
  const rules = (await listAlertRules(asking.control.db)).map(ruleOf).filter(({ isOn }) => isOn);
  if (rules.length === 0 || isIncomplete(asking)) return nothing;
  const ground = await groundOf(asking);
  const watched = await watchedOf(ground, rules);
  const figures = await figuresOf(ground, watched);
  if (isIncomplete(asking)) return nothing;
  const known = new Map((await listAlertStates(asking.control.db, rules.map(({ id }) => id), asking.clock.now())).map((row) => [keyOf(row), row])); // prettier-ignore
  let [fired, recovered] = [0, 0];
  for (const [at, one] of watched.entries()) {
    const before = (known.get(keyOf(stateKey(one)))?.state ?? 'ok') as AlertState;
    const after = nextAlertState(before, judgeAlert(one.condition, figures[at]!));
    if (after === before) continue;
    if (after === 'firing' && (await fire(ground, one, figures[at]!))) fired += 1;
    if (after === 'recovered' && (await recoverAlert(asking.control.db, stateKey(one), asking.clock.now()))) recovered += 1;
  }
  return { fired, recovered };
}

type Key = Pick<AlertStateRow, 'rule_id' | 'member' | 'period'>;
const keyOf = ({ rule_id, member, period }: Key): string => `${rule_id} ${member} ${period}`;
const stateKey = ({ rule, subject, judged }: Watched): Key => ({ rule_id: rule.id, member: memberKey(subject), period: judged.id });

async function watchedOf(ground: Ground, rules: readonly Rule[]): Promise<readonly Watched[]> {
  const { timezone } = await ground.asking.organization();
  const watchers = new Map<string, Watcher | undefined>();
  for (const { owner } of rules) {
    if (watchers.has(owner)) continue;
    const asking = await askingAs(ground.asking, owner, 'numbers.read');
    watchers.set(owner, asking && watcherOf(ground, asking));
  }
  return rules.flatMap((rule) => {
    const watcher = watchers.get(rule.owner);
    if (!watcher || obstacleOf(watcher, rule) !== null) return [];
    const periods = periodsOf(ground, rule, timezone);
    return membersOfRule(watcher, rule)
      .filter((subject) => rule.condition.kind !== 'fall' || isLedBy(watcher, subject))
      .flatMap((subject) => periods.map((judged) => watchedIn(watcher, rule, subject, judged)));
  });
}

/** A sudden fall is told to who leads somebody, and to nobody else (§9.6). */
const isLedBy = ({ firm, seeing }: Watcher, { scope, id }: Subject): boolean =>
  scope === 'user' && seeing.me !== null && leaderOf(firm, id) === seeing.me;

const watchedIn = (watcher: Watcher, rule: Rule, subject: Subject, judged: JudgedPeriod): Watched => ({
  rule,
  watcher,
  judged,
  ref: rule.ref,
  condition: rule.condition,
  grain: rule.grain,
  subject,
  period: judged.spec,
  scope: scopeFor(watcher, subject)!,
});

async function fire(ground: Ground, one: Watched, figures: AlertFigures): Promise<boolean> {
  const { rule, judged } = one;
  const { db } = ground.asking.control;
  const { member, ...key } = stateKey(one);
  const once = `alert ${rule.id} ${rule.edition} ${member} ${judged.id}`;
  const readers = [rule.owner, ...(await othersOf(ground, one, figures))];
  const state: AlertStateRow = {
    ...key,
    member,
    period_from: judged.from,
    period_to: judged.to,
    state: 'firing',
    value: figures.value,
    fired_at: ground.asking.clock.now().toISOString(),
    recovered_at: null,
  };
  return claimFiring(db, state, rule.edition, readers.map((account) => ({ account_id: account, once }))); // prettier-ignore
}

/** People of the team the rule tells, as far as each of them, asking alone, finds the same number. */
async function othersOf(ground: Ground, one: Watched, { value }: AlertFigures): Promise<readonly string[]> {
  const { rule, watcher, subject } = one;
  const { audience, owner, condition } = rule;
  if (audience === null || condition.kind === 'fall' || condition.kind === 'stale' || !mayTellTeam(watcher, audience)) return [];
  const { firm, asking } = ground;
  const accounts = await accountsOfPersons(asking.control.db, membersOf(firm, audience, firm.today));
  const found: string[] = [];
  for (const account of new Set([...accounts.values()].flat())) {
    const theirs = account === owner ? undefined : await askingAs(asking, account, 'numbers.read');
    const reader = theirs && watcherOf(ground, theirs);
    const scope = reader && mayBeTold(reader, subject, rule) ? scopeFor(reader, subject) : undefined;
    if (scope === undefined) continue;
    const [seen] = await figuresOf(ground, [{ ...one, scope }]);
    if (seen!.value === value && judgeAlert(condition, seen!) === 'holds') found.push(account);
  }
  return found;
}

/** Whoever leads a team may set a rule for it. */
export function mayTellTeam({ asking, seeing }: Watcher, team: string): boolean {
  return permitted(asking.principal).includes('targets.write') && seeing.sight.team(team);
}
