import { LeadlineError, type BoardScope, type Workload, type WorkloadRow, type WidgetOf } from '@leadline/contract';
import { compareDecimals, multiplyDecimals, recordId, resolvePeriod, subtractDecimals, sumOf } from '@leadline/kpi';
import { lookingOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { workloadStatement } from '#server/facts/workload-statement.ts';
import { compare, keyOfRecord } from '#server/firm/read-firm.ts';
import { openActions, seesAction } from '#server/follow-up/read-actions.ts';
import { peopleOf } from './people-of.ts';
import { baseOf } from './questions.ts';

/** From this part of the norm on somebody's days are full. */
const full = '0.8';

/**
 * What waits for each person until the end of the period, and how much of it their working days hold by the norm (S2-77). Nobody is ranked: who has too much comes first, then those who are away, the others by name.
 * @throws LeadlineError boards.workload_past, boards.only_people
 */
export async function workloadOf(asking: Asking, { env, reader }: Answering, scope: BoardScope, widget: WidgetOf<'workload'>): Promise<Workload> {
  const period = resolvePeriod(baseOf(widget, scope).period, env.period);
  const { today } = env.period;
  if (period.to === null || period.to <= today) throw new LeadlineError('invalid', 'boards.workload_past');
  const from = period.from === null || period.from < today ? today : period.from;
  const all = await openActions(asking);
  const { seeing } = all;
  const people = await peopleOf(asking, seeing, widget, scope);
  const told = { period, from, asOf: env.asOf };
  if (people.length === 0) return { ...told, rows: [] };
  const found = new Map<string, string>();
  for (const [person, what, amount] of await reader.read(workloadStatement(lookingOf(env), people.map(keyOfRecord), { from, to: period.to })))
    found.set(`${recordId('user', BigInt(String(person)))} ${String(what)}`, String(amount));
  const actions = new Map<string, number>();
  for (const action of all.actions)
    if (action.state === 'open' && action.due_on < period.to && seesAction(all, action)) actions.set(action.owner_id, (actions.get(action.owner_id) ?? 0) + 1); // prettier-ignore
  const rows = people.map((id): WorkloadRow => {
    const count = (what: string): number => Number(found.get(`${id} ${what}`) ?? 0);
    const norm = found.get(`${id} norm`) ?? null;
    const row = { planned: count('planned'), overdue: count('overdue'), scheduled: count('scheduled'), deals: count('deals'), actions: actions.get(id) ?? 0, days: sumOf([found.get(`${id} days`) ?? '0']) }; // prettier-ignore
    return { person: { id, name: nameOfPerson(seeing.firm, id) ?? '–' }, ...row, ...judged(row, norm) };
  });
  return { ...told, rows: rows.sort(byNeed) };
}

type Waiting = Pick<WorkloadRow, 'planned' | 'scheduled' | 'days'>;

/** Contacts that wait beside those the norm has for the days that are left. */
function judged({ planned, scheduled, days }: Waiting, norm: string | null): Pick<WorkloadRow, 'norm' | 'state' | 'room'> {
  const load = String(planned + scheduled);
  const isAway = compareDecimals(days, '0') <= 0;
  if (isAway) return { norm: null, state: load === '0' ? 'off' : 'away', room: null };
  if (norm === null || compareDecimals(norm, '0') <= 0) return { norm: null, state: 'no_norm', room: null };
  const room = subtractDecimals(norm, load);
  if (compareDecimals(room, '0') < 0) return { norm: sumOf([norm]), state: 'over', room };
  return { norm: sumOf([norm]), state: compareDecimals(load, multiplyDecimals(norm, full)) >= 0 ? 'full' : 'room', room };
}

const needs: Partial<Record<WorkloadRow['state'], number>> = { over: 2, away: 1 };

function byNeed(a: WorkloadRow, b: WorkloadRow): number {
  return (needs[b.state] ?? 0) - (needs[a.state] ?? 0) || compare(a.person.name ?? '', b.person.name ?? '') || compare(a.person.id, b.person.id);
}
