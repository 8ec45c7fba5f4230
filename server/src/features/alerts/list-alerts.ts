import type { AlertEvent, AlertRule, AlertsResponse, NamedRecord, NamedSubject, Subject, ToldAlert } from '@leadline/contract';
import { stepOfAlert } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import { alertColumn } from '#server/alerting/alert-column.ts';
import { momentOf } from '#server/alerting/alert-periods.ts';
import { memberKey, ruleOf, subjectFromKey, type Rule } from '#server/alerting/rule.ts';
import { usualSubject } from '#server/alerting/usual-subject.ts';
import { groundOf, isHidden, mayBeTold, obstacleOf, scopeFor, watcherOf, type Watcher } from '#server/alerting/watching.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { findAccount } from '#server/control/account.ts';
import {
  alertChoiceOf,
  listAlertRules,
  listAlertStates,
  listRead,
  listTold,
  type AlertStateRow,
  type AlertTellingRow,
} from '#server/control/alert.ts';
import { alertRoutes, listChannels } from '#server/control/chat-channel.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare, isTrue, nameOf, type Row } from '#server/firm/read-firm.ts';
import { maySendTo } from '#server/sending/channel-audience.ts';
import { ownAccount } from './alert-settings.ts';

const shownDays = 60;
const mostEvents = 12;
const mostTold = 50;

/** The reader's own rules, what became of them, and what the reader was told; values as far as they may see them now. */
export function listAlerts(asking: Asking): Promise<AlertsResponse> {
  const own = ownAccount(asking);
  return inLane(asking, async () => {
    const { db } = asking.control;
    const watcher = watcherOf(await groundOf(asking), asking);
    const since = new Date(asking.clock.now().getTime() - shownDays * 86_400_000);
    const all = (await listAlertRules(db)).map(ruleOf);
    const rules = all.filter(({ owner }) => owner === own);
    const states = await listAlertStates(db, all.map(({ id }) => id), asking.clock.now()); // prettier-ignore
    const ofMine = await listTold(db, { rules: rules.map(({ id }) => id), since });
    const read = await listRead(db, [...new Set(ofMine.map(({ once }) => once))]);
    const seen = await namesOfReaders(asking, own, ofMine.filter(({ account_id, once }) => read.has(`${account_id} ${once}`))); // prettier-ignore
    const told = (await listTold(db, { account: own, since })).filter(({ told_as }) => told_as !== 'dropped').slice(0, mostTold);
    const may = permitted(asking.principal);
    const channels = await listChannels(db);
    const routes = await alertRoutes(db);
    return {
      rules: rules.map((rule) => ({ ...shownRule(watcher, rule, states, seen), channelId: routes.get(rule.id) ?? null })),
      told: await toldAlerts(watcher, { told, all, states, own }),
      choice: await alertChoiceOf(db, own),
      worksCouncil: watcher.worksCouncil,
      mayDecideWorksCouncil: may.includes('settings.write'),
      subjects: subjectsFor(watcher),
      audiences: may.includes('targets.write') ? teamsSeen(watcher) : [],
      channels: channels.flatMap(({ id, name, is_on, team }) => (is_on === 1n && maySendTo(watcher.seeing, { team }) ? [{ id, name }] : [])),
      usual: usualSubject(watcher),
      mayWatchPeople: watcher.seeing.tellsPeopleApart && asking.scope.kind !== 'persons',
    };
  });
}

type Seen = ReadonlyMap<string, readonly string[]>;
const keyOf = ({ rule_id, member, period }: Pick<AlertStateRow, 'rule_id' | 'member' | 'period'>): string => `${rule_id} ${member} ${period}`;

async function namesOfReaders({ control }: Asking, own: string, read: readonly AlertTellingRow[]): Promise<Seen> {
  const found = new Map<string, string[]>();
  for (const one of read) {
    const account = one.account_id === own ? undefined : await findAccount(control.db, one.account_id);
    if (account) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), account.name]);
  }
  return found;
}

function shownRule(watcher: Watcher, rule: Rule, states: readonly AlertStateRow[], seen: Seen): Omit<AlertRule, 'channelId'> {
  const { firm } = watcher;
  const events = states.filter(({ rule_id }) => rule_id === rule.id).slice(0, mostEvents);
  return {
    id: rule.id,
    ref: rule.ref,
    column: alertColumn(watcher, rule.ref),
    subject: namedSubject(firm, rule.subject),
    each: rule.each,
    grain: rule.grain,
    condition: rule.condition,
    moment: momentOf(watcher, rule),
    audience: rule.audience === null ? null : { id: rule.audience, name: nameOf(firm.teams, rule.audience) ?? '–' },
    isOn: rule.isOn,
    obstacle: obstacleOf(watcher, rule),
    events: events.map((state) => shownEvent(watcher, rule, state, seen.get(keyOf(state)) ?? [])),
  };
}

function shownEvent(watcher: Watcher, rule: Rule, state: AlertStateRow, seenBy: readonly string[]): AlertEvent {
  const subject = subjectFromKey(state.member);
  const isSeen = scopeFor(watcher, subject) !== undefined && !isHidden(watcher, subject, rule);
  return {
    subject: namedSubject(watcher.firm, subject),
    period: state.period,
    state: state.state as AlertEvent['state'],
    firedAt: state.fired_at,
    recoveredAt: state.recovered_at,
    value: isSeen ? state.value : null,
    seenBy,
  };
}

interface ToldInput {
  readonly told: readonly AlertTellingRow[];
  readonly all: readonly Rule[];
  readonly states: readonly AlertStateRow[];
  readonly own: string;
}

async function toldAlerts(watcher: Watcher, { told, all, states, own }: ToldInput): Promise<readonly ToldAlert[]> {
  const rules = new Map(all.map((rule) => [rule.id, rule]));
  const byKey = new Map(states.map((state) => [keyOf(state), state]));
  const found: ToldAlert[] = [];
  for (const one of told) {
    const [rule, state] = [rules.get(one.rule_id), byKey.get(keyOf(one))];
    const subject = subjectFromKey(one.member);
    if (!rule || !state || scopeFor(watcher, subject) === undefined || isHidden(watcher, subject, rule)) continue;
    const isMine = rule.owner === own;
    if (!isMine && !mayBeTold(watcher, subject, rule)) continue;
    const by = isMine ? undefined : await findAccount(watcher.asking.control.db, rule.owner);
    found.push({
      id: `${one.rule_id} ${one.member} ${one.period}`,
      ref: rule.ref,
      column: alertColumn(watcher, rule.ref),
      subject: namedSubject(watcher.firm, subject),
      period: one.period,
      from: state.period_from,
      to: state.period_to,
      condition: rule.condition,
      state: state.state as ToldAlert['state'],
      firedAt: state.fired_at,
      recoveredAt: state.recovered_at,
      value: state.value,
      ruleOf: isMine ? null : (by?.name ?? '–'),
      step: stepOfAlert(rule.condition),
    });
  }
  return found;
}

const byName = (a: { readonly name: string | null }, b: { readonly name: string | null }): number => compare(a.name ?? '', b.name ?? '');
const isReal = ([, row]: readonly [string, Row]): boolean => !isTrue(row, 'is_stub');

function teamsSeen({ firm, seeing }: Watcher): readonly NamedRecord[] {
  const seen = [...firm.teams].filter((one) => isReal(one) && seeing.sight.team(one[0]));
  return seen.map(([id]) => ({ id, name: nameOf(firm.teams, id) ?? '–' })).sort(byName);
}

/** Whose numbers the reader can have a rule about: all there are together first, then teams, places and people they see. */
function subjectsFor(watcher: Watcher): readonly NamedSubject[] {
  const { firm, seeing } = watcher;
  const usual = usualSubject(watcher);
  const teams = [...firm.teams].filter(isReal).map(([id]): Subject => ({ scope: 'team', id }));
  const places = [...firm.locations].filter(isReal).map(([id]): Subject => ({ scope: 'location', id }));
  const people = membersOf(firm, null, firm.today).map((id): Subject => ({ scope: 'user', id }));
  const open = (some: readonly Subject[]): readonly NamedSubject[] =>
    some
      .filter(
        (one) =>
          memberKey(one) !== memberKey(usual) && scopeFor(watcher, one) !== undefined && !isHidden(watcher, one, { condition: { kind: 'missed' } }),
      )
      .map((one) => namedSubject(firm, one))
      .sort(byName);
  return [namedSubject(firm, usual), ...open(teams), ...(seeing.sight.isAll ? open(places) : []), ...open(people)];
}
