import { LeadlineError, type PersonProblem } from '@leadline/contract';
import { nameOf, textOf, type Firm, type Stint } from './read-firm.ts';

const first = '0000-01-01';
const last = '9999-12-31';
const startOf = ({ from }: Pick<Stint, 'from'>): string => from ?? first;
const endOf = ({ to }: Pick<Stint, 'to'>): string => to ?? last;

/** Shares are told apart down to a millionth. */
const hair = 0.0000005;

export const holdsOn = (stint: Pick<Stint, 'from' | 'to'>, day: string): boolean => startOf(stint) <= day && day < endOf(stint);
const overlaps = (a: Stint, b: Stint): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);
const isSameWork = (a: Stint, b: Stint): boolean => a.teamId === b.teamId && a.role === b.role;

/** The main role of a day: the primary one, else the largest, else the latest. */
export function mainOn(stints: readonly Stint[], day: string): Stint | undefined {
  const order = (a: Stint, b: Stint): number =>
    Number(b.isPrimary) - Number(a.isPrimary) || b.share - a.share || (startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : 0);
  return stints.filter((stint) => holdsOn(stint, day)).sort(order)[0];
}

/** Two that say the same team and role for the same day. */
export function findOverlap(stints: readonly Stint[], of: readonly Stint[] = stints): readonly [Stint, Stint] | undefined {
  for (const one of of) {
    const other = stints.find((each) => each.id !== one.id && isSameWork(each, one) && overlaps(each, one));
    if (other) return [one, other];
  }
  return undefined;
}

/** The first day on which the shares together are more than one whole person, within the days of `of`. */
export function findOverOne(stints: readonly Stint[], of: readonly Stint[] = stints): { readonly on: string; readonly sum: number } | undefined {
  const days = [...new Set(stints.map(startOf))].sort();
  for (const on of days) {
    if (!of.some((stint) => holdsOn(stint, on) || startOf(stint) === on)) continue;
    const sum = stints.reduce((total, stint) => total + (holdsOn(stint, on) ? stint.share * stint.partTime : 0), 0);
    if (sum > 1 + hair) return { on, sum };
  }
  return undefined;
}

/**
 * Whether the roles of one person fit together, as far as those that change are concerned: what does not fit elsewhere was there before.
 * @throws LeadlineError people.ends_before_start, people.overlap, people.over_one, people.team_closed, people.manager_circle
 */
export function assertTimeline(firm: Firm, userId: string, stints: readonly Stint[], changed: readonly Stint[]): void {
  for (const stint of changed) {
    if (startOf(stint) >= endOf(stint)) throw new LeadlineError('invalid', 'people.ends_before_start', {});
    assertTeam(firm, stint);
    assertManager(firm, userId, stint);
  }
  const twice = findOverlap(stints, changed);
  if (twice) {
    const from = startOf(twice[0]) > startOf(twice[1]) ? startOf(twice[0]) : startOf(twice[1]);
    throw new LeadlineError('conflict', 'people.overlap', { team: nameOf(firm.teams, twice[0].teamId) ?? '–', from: from === first ? '' : from });
  }
  const over = findOverOne(stints, changed);
  if (over) throw new LeadlineError('conflict', 'people.over_one', { on: over.on === first ? '' : over.on, percent: Math.round(over.sum * 100) });
}

function assertTeam({ teams }: Firm, stint: Stint): void {
  const team = stint.teamId === null ? undefined : teams.get(stint.teamId);
  if (!team) return;
  const from = textOf(team, 'valid_from');
  const to = textOf(team, 'valid_to');
  const name = nameOf(teams, stint.teamId)!;
  if (to !== null && endOf(stint) > to) throw new LeadlineError('conflict', 'people.team_closed', { team: name, on: to });
  if (from !== null && startOf(stint) < from) throw new LeadlineError('conflict', 'people.team_not_yet', { team: name, on: from });
}

/** Nobody is, through however many others, their own manager. */
function assertManager({ stints, users }: Firm, userId: string, { managerId, from }: Stint): void {
  const day = from ?? first;
  const seen = new Set<string>();
  for (let at = managerId; at !== null && !seen.has(at); at = mainOn(stints.get(at) ?? [], day)?.managerId ?? null) {
    if (at === userId) throw new LeadlineError('conflict', 'people.manager_circle', { name: nameOf(users, managerId) ?? '' });
    seen.add(at);
  }
}

/** What does not fit in what is known of somebody, however it came. */
export function problemsOf(firm: Firm, userId: string): readonly PersonProblem[] {
  const { stints, users, teams, today } = firm;
  const own = stints.get(userId) ?? [];
  const leaves = textOf(users.get(userId)!, 'employed_to');
  const now = own.filter((stint) => endOf(stint) > today);
  const found: PersonProblem[] = [];
  if (findOverlap(own)) found.push('overlap');
  else if (findOverOne(own)) found.push('over_one');
  if (leaves !== null && leaves < today && own.some((stint) => holdsOn(stint, today))) found.push('after_leaving');
  const isClosed = (id: string | null): boolean => {
    const to = id === null ? null : textOf(teams.get(id) ?? new Map(), 'valid_to');
    return to !== null && to <= today;
  };
  if (now.some((stint) => holdsOn(stint, today) && isClosed(stint.teamId))) found.push('closed_team');
  const manager = mainOn(own, today)?.managerId ?? null;
  const managerLeaves = manager === null ? null : textOf(users.get(manager) ?? new Map(), 'employed_to');
  if (managerLeaves !== null && managerLeaves < today) found.push('manager_left');
  return found;
}
