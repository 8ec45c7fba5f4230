import type { AbsenceAnswer, AssignmentAnswer, NamedRecord, PeopleResponse, PersonResponse, PersonSummary, TeamAnswer } from '@leadline/contract';
import { createHash } from 'node:crypto';
import { isDecision } from '#server/inbox/decision-version.ts';
import { getUser, type Sight } from '#server/firm/sight.ts';
import { compare, isTrue, nameOf, refOf, textOf, type Firm, type Row, type Stint } from '#server/firm/read-firm.ts';
import { holdsOn, mainOn, problemsOf } from '#server/firm/timeline.ts';

/** Everybody somebody may see, as of today. */
export function describePeople(firm: Firm, sight: Sight): PeopleResponse {
  const people = [...firm.users]
    .filter(([id, row]) => sight.person(id) && textOf(row, 'person_id') === null)
    .map(([id, row]) => summaryOf(firm, id, row));
  const named = (rows: ReadonlyMap<string, Row>): readonly NamedRecord[] => [...rows].map(([id]) => ({ id, name: nameOf(rows, id)! })).sort(byName);
  return {
    today: firm.today,
    people: people.sort(byName),
    teams: describeTeams(firm, sight),
    locations: named(firm.locations),
    calendars: named(firm.calendars),
  };
}

const collator = new Intl.Collator('und', { numeric: true });
const byName = (a: NamedRecord, b: NamedRecord): number => collator.compare(a.name, b.name) || compare(a.id, b.id);

function summaryOf(firm: Firm, id: string, row: Row): PersonSummary {
  const { today, stints, users, locations } = firm;
  const own = stints.get(id) ?? [];
  const now = own.filter((stint) => holdsOn(stint, today));
  const main = mainOn(own, today);
  return {
    id,
    name: nameOf(users, id)!,
    email: textOf(row, 'email'),
    isStub: isTrue(row, 'is_stub'),
    source: textOf(row, 'source')!,
    state: stateOf(firm, id, row, own, now),
    teamId: main?.teamId ?? null,
    roles: [...new Set(now.flatMap(({ role }) => role ?? []))],
    works: now.length === 0 ? null : round(now.reduce((sum, { share, partTime }) => sum + share * partTime, 0)),
    isLead: now.some(({ isLead }) => isLead),
    managerName: nameOf(users, main?.managerId ?? null),
    locationName: nameOf(locations, main?.locationId ?? null),
    problems: problemsOf(firm, id),
  };
}

const round = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;

function stateOf({ today, absences }: Firm, id: string, row: Row, own: readonly Stint[], now: readonly Stint[]): PersonSummary['state'] {
  const leaves = textOf(row, 'employed_to');
  const starts = textOf(row, 'employed_from');
  if ((leaves !== null && leaves < today) || (textOf(row, 'status') === 'inactive' && now.length === 0)) return 'left';
  if (starts !== null && starts > today) return 'coming';
  if (now.length === 0) return own.some(({ from }) => from !== null && from > today) ? 'coming' : 'unplaced';
  return [...absences.values()].some((absence) => refOf(absence, 'user_id', 'user') === id && isOn(absence, today)) ? 'absent' : 'here';
}

function isOn(absence: Row, day: string): boolean {
  const from = textOf(absence, 'from_on');
  return from !== null && from <= day && day <= (textOf(absence, 'to_on') ?? from);
}

/** Parents before children, each level by name; what lies in a circle or under what is not seen stands at the top. */
export function describeTeams(firm: Firm, sight: Sight): readonly TeamAnswer[] {
  const seen = [...firm.teams].filter(([id]) => sight.team(id)).map(([id, row]) => teamOf(firm, id, row));
  const ids = new Set(seen.map(({ id }) => id));
  const all = seen.map((team) => (team.parentId !== null && ids.has(team.parentId) ? team : { ...team, parentId: null })).sort(byName);
  const ordered: TeamAnswer[] = [];
  const add = (team: TeamAnswer): void => {
    if (ordered.includes(team)) return;
    ordered.push(team);
    for (const child of all) if (child.parentId === team.id) add(child);
  };
  for (const team of all) if (team.parentId === null) add(team);
  for (const team of all) if (!ordered.includes(team)) add({ ...team, parentId: null });
  return ordered;
}

function teamOf({ today, stints, users, teams }: Firm, id: string, row: Row): TeamAnswer {
  const members = [...stints].filter(([, own]) => own.some((stint) => stint.teamId === id && holdsOn(stint, today)));
  const leads = members.filter(([, own]) => own.some((stint) => stint.teamId === id && stint.isLead && holdsOn(stint, today)));
  const to = textOf(row, 'valid_to');
  return {
    id,
    name: nameOf(teams, id)!,
    parentId: refOf(row, 'parent_team_id', 'team'),
    kind: textOf(row, 'kind') as TeamAnswer['kind'],
    from: textOf(row, 'valid_from'),
    to,
    isStub: isTrue(row, 'is_stub'),
    isClosed: to !== null && to <= today,
    isDecidedHere: isDecided(row),
    leads: leads.map(([user]) => ({ id: user, name: nameOf(users, user) ?? user })).sort(byName),
    people: members.length,
  };
}

const isDecided = (row: Row): boolean => isDecision(Number(textOf(row, 'version') ?? 0));

/**
 * One person with all roles and absences. Whoever sees a person sees the whole timeline.
 * @param knowsKinds why somebody is absent is for those who keep the list only
 * @throws LeadlineError people.no_person
 */
export function describePerson(firm: Firm, sight: Sight, id: string, knowsKinds: boolean): PersonResponse {
  const row = getUser(firm, sight, id);
  const assignments = (firm.stints.get(id) ?? []).map((stint) => assignmentOf(firm, stint)).reverse();
  const absences = [...firm.absences].filter(([, absence]) => refOf(absence, 'user_id', 'user') === id && !isTrue(absence, 'is_stub'));
  return {
    ...summaryOf(firm, id, row),
    today: firm.today,
    country: textOf(row, 'employment_country'),
    employedFrom: textOf(row, 'employed_from'),
    employedTo: textOf(row, 'employed_to'),
    isDecidedHere: isDecided(row),
    assignments,
    absences: absences.flatMap(([absenceId, absence]) => absenceOf(absenceId, absence, knowsKinds)).sort((a, b) => compare(b.from, a.from)),
  };
}

function assignmentOf(firm: Firm, { userId: _user, ...stint }: Stint): AssignmentAnswer {
  return {
    ...stint,
    teamName: nameOf(firm.teams, stint.teamId),
    managerName: nameOf(firm.users, stint.managerId),
    locationName: nameOf(firm.locations, stint.locationId),
    calendarName: nameOf(firm.calendars, stint.calendarId),
    isDecidedHere: isDecided(firm.assignments.get(stint.id)!),
  };
}

function absenceOf(id: string, row: Row, knowsKinds: boolean): readonly AbsenceAnswer[] {
  const from = textOf(row, 'from_on');
  if (from === null) return [];
  const kind = knowsKinds ? (textOf(row, 'kind') as AbsenceAnswer['kind']) : null;
  const fraction = textOf(row, 'fraction');
  return [{ id, kind, from, to: textOf(row, 'to_on') ?? from, part: fraction === null ? 1 : Number(fraction) }];
}

/** Changes with everything that can be changed of a person. */
export function tagOfPerson({ name, email, country, employedFrom, employedTo, assignments, absences }: PersonResponse): string {
  const content = JSON.stringify({ name, email, country, employedFrom, employedTo, assignments, absences });
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
