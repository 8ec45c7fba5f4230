import { LeadlineError, type PeopleFileReport, type PeopleFileRequest, type RoleNames } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { errorMessage } from '#server/errors.ts';
import { readRoleNames } from '#server/control/role-names.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { decide } from '#server/firm/decide.ts';
import { changingPeople, type Change } from './change-people.ts';
import { assignmentItem, newPlace, placeOf, putItem, type Place } from '#server/firm/items.ts';
import { isTrue, nameOf, textOf, type Firm, type Row, type Stint } from '#server/firm/read-firm.ts';
import { dayOf, findRole, plain, readPeopleFile, shareOf, type FileLine } from './read-people-file.ts';
import { assertTimeline, holdsOn } from '#server/firm/timeline.ts';

interface Problem {
  readonly line: number;
  readonly error: LeadlineError;
}

/** A line with what it names found. */
interface Entry {
  readonly line: number;
  readonly userId: string;
  readonly from: string;
  readonly work: Omit<Stint, 'id' | 'userId' | 'from' | 'to'>;
}

/** What the file would make of the firm, as it grows line by line. */
interface Draft {
  readonly firm: Firm;
  readonly users: Map<string, Row>;
  readonly teams: Map<string, Row>;
  readonly stints: Map<string, readonly Stint[]>;
  readonly places: Map<string, Place>;
  readonly newTeams: string[];
  readonly roles: RoleNames;
  readonly items: Item[];
  readonly problems: Problem[];
}

/**
 * Many people at once, from a table: one line says who does what in which team from a day on. Lines of one person with one day stand beside
 * each other; a later day ends those before. Any fault, and nothing is done.
 * @throws LeadlineError people.file_too_large, people.file_no_name, import.empty_file, import.spreadsheet, import.not_a_table
 */
export async function importPeopleFile(asking: Asking, request: PeopleFileRequest): Promise<PeopleFileReport> {
  const file = await readPeopleFile(asking, request);
  return changingPeople(asking, async (change) => {
    const draft = startDraft(change, await readRoleNames(asking.control.db));
    const entries = readEntries(change, draft, file.lines, request.addTeams);
    const counts = placeEntries(change, draft, entries);
    const isApplied = request.apply && draft.problems.length === 0;
    if (isApplied) {
      await decide(change, {
        entry: {
          action: 'people.file',
          subject: { kind: 'people', id: 'file' },
          after: { file: request.name, digest: request.digest, lines: file.lines.length, ...counts, teams: draft.newTeams },
        },
        items: draft.items,
      });
    }
    return {
      lines: file.lines.length,
      columns: file.columns,
      ignored: file.ignored,
      ...counts,
      newTeams: draft.newTeams,
      problems: draft.problems
        .toSorted((a, b) => a.line - b.line)
        .slice(0, 200)
        .map(({ line, error }) => ({ line, code: error.code, message: errorMessage(asking.locale, error) })),
      isApplied,
    };
  });
}

function startDraft({ firm }: Change, roles: RoleNames): Draft {
  const users = new Map(firm.users);
  const teams = new Map(firm.teams);
  const stints = new Map(firm.stints);
  return { firm: { ...firm, users, teams, stints }, users, teams, stints, places: new Map(), newTeams: [], roles, items: [], problems: [] };
}

const fault = (code: string, parameters: Readonly<Record<string, string | number>> = {}): LeadlineError =>
  new LeadlineError('invalid', `people.${code}`, parameters);

function readEntries(change: Change, draft: Draft, lines: readonly FileLine[], addTeams: boolean): readonly Entry[] {
  const people = lines.map(({ line, cells }) => attempt(draft, line, () => findPerson(change, draft, cells)));
  return lines.flatMap(({ line, cells }, index) => {
    const userId = people[index];
    const entry = userId === undefined ? undefined : attempt(draft, line, () => entryOf(change, draft, { line, cells }, userId, addTeams));
    return entry ? [entry] : [];
  });
}

/** A named error of a line is a problem of the file. */
function attempt<T>(draft: Draft, line: number, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    draft.problems.push({ line, error });
    return undefined;
  }
}

/** By email, else by name; who is not known is added. */
function findPerson({ version }: Change, draft: Draft, { name, email }: FileLine['cells']): string {
  if (name === undefined) throw fault('file_name_missing');
  const byEmail = email === undefined ? [] : [...draft.users].filter(([, row]) => textOf(row, 'email')?.toLowerCase() === email.toLowerCase());
  const found = byEmail.length > 0 ? byEmail : byName(draft.users, name).filter(([, row]) => email === undefined || textOf(row, 'email') === null);
  if (found.length > 1) throw fault('file_two_people', { name });
  if (found[0]) return found[0][0];
  const at = newPlace('user');
  draft.users.set(
    at.id,
    new Map([
      ['source', at.source],
      ['external_id', at.externalId],
      ['full_name', name],
      ['email', email ?? null],
    ]),
  );
  draft.items.push(putItem('user', at, version, { full_name: name, email: email ?? null, status: 'active' }));
  draft.places.set(at.id, at);
  return at.id;
}

function byName(rows: ReadonlyMap<string, Row>, name: string): readonly (readonly [string, Row])[] {
  const same = [...rows].filter(([id]) => plain(nameOf(rows, id)!) === plain(name));
  const delivered = same.filter(([, row]) => !isTrue(row, 'is_stub'));
  return delivered.length > 0 ? delivered : same;
}

function entryOf(change: Change, draft: Draft, { line, cells }: FileLine, userId: string, addTeams: boolean): Entry | undefined {
  const { team, role, manager, from, share, partTime, lead, location } = cells;
  if (team === undefined && role === undefined && manager === undefined) return undefined;
  const day = from === undefined ? change.firm.today : dayOf(from);
  if (day === undefined) throw fault('file_bad_date', { text: from! });
  const known = role === undefined ? null : findRole(role, draft.roles);
  if (known === undefined) throw fault('file_unknown_role', { text: role! });
  const parts = [share, partTime].map((text) => (text === undefined ? 1 : shareOf(text)));
  if (parts.includes(undefined)) throw fault('file_bad_share', { text: (parts[0] === undefined ? share : partTime)! });
  const managers = manager === undefined ? [] : byName(draft.users, manager);
  if (manager !== undefined && managers.length !== 1)
    throw fault(managers.length === 0 ? 'file_unknown_manager' : 'file_two_people', { name: manager });
  const places = location === undefined ? [] : byName(change.firm.locations, location);
  if (location !== undefined && places.length !== 1) throw fault('file_unknown_location', { text: location });
  return {
    line,
    userId,
    from: day,
    work: {
      teamId: team === undefined ? null : findTeam(change, draft, team, addTeams),
      role: known,
      share: parts[0]!,
      partTime: parts[1]!,
      isPrimary: false,
      isLead: lead !== undefined && !['0', 'no', 'false', 'nem', 'khong', 'нет', '-'].includes(plain(lead)),
      managerId: managers[0]?.[0] ?? null,
      locationId: places[0]?.[0] ?? null,
      calendarId: null,
      rampFrom: null,
    },
  };
}

function findTeam({ version, sight }: Change, draft: Draft, name: string, addTeams: boolean): string {
  const found = byName(draft.teams, name).filter(([id]) => draft.places.has(id) || sight.team(id));
  const open = found.filter(([, row]) => textOf(row, 'valid_to') === null);
  const [first, second] = open.length > 0 ? open : found;
  if (second) throw fault('file_two_teams', { name });
  if (first) return first[0];
  if (!addTeams || !sight.isAll) throw fault('file_unknown_team', { name });
  const at = newPlace('team');
  draft.teams.set(
    at.id,
    new Map([
      ['source', at.source],
      ['external_id', at.externalId],
      ['name', name],
    ]),
  );
  draft.items.push(putItem('team', at, version, { name, kind: 'sales' }));
  draft.places.set(at.id, at);
  draft.newTeams.push(name);
  return at.id;
}

function placeEntries(change: Change, draft: Draft, entries: readonly Entry[]): Pick<PeopleFileReport, 'added' | 'changed' | 'unchanged'> {
  const byUser = new Map<string, Entry[]>();
  for (const entry of entries) byUser.set(entry.userId, [...(byUser.get(entry.userId) ?? []), entry]);
  const planned = [...byUser].map(([userId, own]) => ({ userId, own, ...planPerson(draft, userId, own) }));
  for (const { userId, after } of planned) draft.stints.set(userId, after);
  for (const { userId, own, after, fresh } of planned) {
    for (const { line, stint } of fresh) attempt(draft, line, () => assertTimeline(draft.firm, userId, after, [stint]));
    if (own.length > 0 && !draft.places.has(userId) && !change.sight.person(userId))
      draft.problems.push({ line: own[0]!.line, error: fault('no_person') });
  }
  for (const { fresh, ended } of planned) {
    for (const stint of ended) draft.items.push(assignmentItem(draft.firm, stint, placeOf(change.firm.assignments.get(stint.id)!), change.version));
    for (const { stint } of fresh) draft.items.push(assignmentItem(draft.firm, stint, draft.places.get(stint.id)!, change.version));
  }
  const added = [...draft.places.keys()].filter((id) => id.startsWith('user~')).length;
  const changed = planned.filter(({ userId, fresh }) => fresh.length > 0 && !draft.places.has(userId)).length;
  return { added, changed, unchanged: planned.filter(({ userId, fresh }) => fresh.length === 0 && !draft.places.has(userId)).length };
}

interface Plan {
  readonly after: readonly Stint[];
  readonly fresh: readonly { readonly line: number; readonly stint: Stint }[];
  readonly ended: readonly Stint[];
}

/** Day by day: what the lines of a day say is all there is from then on; where it is so already, nothing changes. */
function planPerson(draft: Draft, userId: string, entries: readonly Entry[]): Plan {
  let after = draft.stints.get(userId) ?? [];
  const fresh: { readonly line: number; readonly stint: Stint }[] = [];
  for (const day of [...new Set(entries.map(({ from }) => from))].sort()) {
    const told = entries.filter(({ from }) => from === day);
    const holding = after.filter((stint) => holdsOn(stint, day));
    if (told.length === holding.length && told.every(({ work }) => holding.some((stint) => isSameAs(stint, work)))) continue;
    after = after.flatMap((stint) => (holdsOn(stint, day) ? ((stint.from ?? '') < day ? [{ ...stint, to: day }] : [stint]) : [stint]));
    const largest = Math.max(...told.map(({ work }) => work.share));
    told.forEach(({ line, work }) => {
      const at = newPlace('assignment');
      draft.places.set(at.id, at);
      const isPrimary = work.share === largest && told.find(({ work: other }) => other.share === largest)!.line === line;
      const stint: Stint = { ...work, isPrimary, id: at.id, userId, from: day, to: null };
      fresh.push({ line, stint });
      after = [...after, stint];
    });
  }
  const ends = new Map(after.map((stint) => [stint.id, stint]));
  const ended = (draft.stints.get(userId) ?? []).flatMap((stint) => (ends.get(stint.id)!.to === stint.to ? [] : [ends.get(stint.id)!]));
  return { after, fresh: fresh.map(({ line, stint }) => ({ line, stint: ends.get(stint.id)! })), ended };
}

function isSameAs(stint: Stint, work: Entry['work']): boolean {
  const same = (['teamId', 'role', 'managerId', 'share', 'partTime', 'isLead'] as const).every((key) => stint[key] === work[key]);
  return same && (work.locationId === null || stint.locationId === work.locationId);
}
