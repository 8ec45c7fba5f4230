import { LeadlineError, type NamedSubject, type Subject } from '@leadline/contract';
import type { SubjectScope } from '@leadline/kpi';
import type { Item } from '#server/inbox/inbox.ts';
import { reference, type Place } from '#server/firm/items.ts';
import { nameOf, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import type { Sight } from '#server/firm/sight.ts';

/** For whom a row of `kpi_assignment` or `target` is meant: what it says, else what it names (`scopeSql` says the same to the engine). */
export function subjectOf(row: Row): Subject {
  const [user, team, location] = [refOf(row, 'user_id', 'user'), refOf(row, 'team_id', 'team'), refOf(row, 'location_id', 'location')];
  const [project, process] = [refOf(row, 'project_id', 'project'), refOf(row, 'process_id', 'pipeline')];
  const role = textOf(row, 'sales_role') as Extract<Subject, { scope: 'role' }>['id'] | null;
  const scope =
    (textOf(row, 'scope') as SubjectScope | null) ??
    (user ? 'user' : team ? 'team' : location ? 'location' : role ? 'role' : project ? 'project' : process ? 'process' : 'organisation');
  const id = { organisation: null, user, team, location, role, project, process }[scope];
  return id === null ? { scope: 'organisation', id: null } : ({ scope, id } as Subject);
}

export const keyOfSubject = ({ scope, id }: Subject | NamedSubject): string => `${scope} ${id ?? ''}`;

/** What subjects of a scope are records of; undefined of roles and the organisation. */
export function recordsOf(firm: Firm, scope: SubjectScope): ReadonlyMap<string, Row> | undefined {
  const { users: user, teams: team, locations: location, projects: project, processes: process } = firm;
  return scope === 'organisation' || scope === 'role' ? undefined : { user, team, location, project, process }[scope];
}

export function namedSubject(firm: Firm, { scope, id }: Subject): NamedSubject {
  const rows = recordsOf(firm, scope);
  return { scope, id, name: rows === undefined ? null : nameOf(rows, id) };
}

/** Persons and teams are seen as lists of people show them; what belongs to the organisation, a place, a role, a project or a sales process by everybody. */
export function seesSubject(sight: Sight, { scope, id }: Subject): boolean {
  if (scope === 'user') return sight.person(id);
  return scope === 'team' ? sight.team(id) : true;
}

/**
 * Whoever decides about people may decide about those they see; what concerns everybody is decided by who sees everybody.
 * @throws LeadlineError people.no_person, people.no_team, people.unknown_reference for what is not there or not seen;
 * forbidden access.not_permitted for what is seen and decided elsewhere
 */
export function assertMayDecide(firm: Firm, sight: Sight, { scope, id }: Subject): void {
  if (scope === 'user' && !(firm.users.has(id) && sight.person(id))) throw new LeadlineError('not_found', 'people.no_person');
  if (scope === 'team' && !(firm.teams.has(id) && sight.team(id))) throw new LeadlineError('not_found', 'people.no_team');
  if (scope !== 'user' && scope !== 'team' && sight.isAll && recordsOf(firm, scope)?.has(id!) === false)
    throw new LeadlineError('not_found', 'people.unknown_reference');
  if (scope !== 'user' && scope !== 'team' && !sight.isAll) throw new LeadlineError('forbidden', 'access.not_permitted');
}

/** The columns that say for whom an item is. @throws LeadlineError people.unknown_reference */
export function subjectValues(firm: Firm, { scope, id }: Subject, at: Place): Item['values'] {
  return {
    scope,
    user_id: scope === 'user' ? reference(firm, 'user', id, at) : null,
    team_id: scope === 'team' ? reference(firm, 'team', id, at) : null,
    location_id: scope === 'location' ? reference(firm, 'location', id, at) : null,
    sales_role: scope === 'role' ? id : null,
    project_id: scope === 'project' ? reference(firm, 'project', id, at) : null,
    process_id: scope === 'process' ? reference(firm, 'pipeline', id, at) : null,
  };
}
