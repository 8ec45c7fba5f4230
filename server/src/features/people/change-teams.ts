import { LeadlineError, type CloseTeam, type PeopleResponse, type TeamInput } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { decide } from '#server/firm/decide.ts';
import { changingPeople, type Change } from './change-people.ts';
import { describePeople } from './describe-people.ts';
import { assignmentItem, changedItem, newPlace, placeOf, putItem, reference } from '#server/firm/items.ts';
import { getTeam, sightOf } from '#server/firm/sight.ts';
import { nameOf, readFirm, refOf, textOf, type Firm, type Row, type Stint } from '#server/firm/read-firm.ts';
import { assertTimeline } from '#server/firm/timeline.ts';

export async function listPeople(asking: Asking): Promise<PeopleResponse> {
  const firm = await readFirm(asking);
  return describePeople(firm, sightOf(asking.scope, firm));
}

/** Whoever sees a part only puts nothing at the top. @throws LeadlineError people.no_team */
function assertParent({ firm, sight }: Change, parentId: string | null): void {
  if (parentId !== null) getTeam(firm, sight, parentId);
  else if (!sight.isAll) throw new LeadlineError('not_found', 'people.no_team');
}

/** @throws LeadlineError people.team_name_taken */
function assertName({ teams }: Firm, { name, parentId }: TeamInput, self: string | null): void {
  const plain = (text: string): string => text.trim().normalize('NFKC').toLowerCase();
  for (const [id, row] of teams) {
    if (
      id !== self &&
      refOf(row, 'parent_team_id', 'team') === parentId &&
      textOf(row, 'valid_to') === null &&
      plain(nameOf(teams, id)!) === plain(name)
    )
      throw new LeadlineError('conflict', 'people.team_name_taken', { name });
  }
}

/** @throws LeadlineError people.team_circle where the team is above its new parent */
function assertNoCircle({ teams }: Firm, id: string, parentId: string | null): void {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = refOf(teams.get(at) ?? new Map(), 'parent_team_id', 'team')) {
    if (at === id) throw new LeadlineError('conflict', 'people.team_circle', { name: nameOf(teams, id)!, parent: nameOf(teams, parentId)! });
    seen.add(at);
  }
}

const wordsOf = (firm: Firm, { name, parentId, kind, from }: TeamInput) => ({ name, parent: nameOf(firm.teams, parentId), kind, from });

/** @throws LeadlineError people.no_team, people.team_name_taken */
export async function addTeam(asking: Asking, given: TeamInput): Promise<PeopleResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    assertParent(change, given.parentId);
    assertName(firm, given, null);
    const at = newPlace('team');
    const values = { name: given.name, parent_team_id: reference(firm, 'team', given.parentId, at), kind: given.kind, valid_from: given.from };
    await decide(change, {
      entry: { action: 'team.added', subject: { kind: 'team', id: at.id }, after: wordsOf(firm, given) },
      items: [putItem('team', at, version, values)],
      reason: given.reason,
    });
  });
  return listPeople(asking);
}

/** Another name, kind, first day or place in the tree. @throws LeadlineError people.no_team, people.team_circle, people.team_name_taken */
export async function changeTeam(asking: Asking, id: string, given: TeamInput): Promise<PeopleResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    const row = getTeam(firm, sight, id);
    const before: TeamInput = {
      name: nameOf(firm.teams, id)!,
      parentId: refOf(row, 'parent_team_id', 'team'),
      kind: textOf(row, 'kind') as TeamInput['kind'],
      from: textOf(row, 'valid_from'),
    };
    if (before.parentId !== given.parentId) assertParent(change, given.parentId);
    assertNoCircle(firm, id, given.parentId);
    assertName(firm, given, id);
    const to = textOf(row, 'valid_to');
    if (given.from !== null && to !== null && to <= given.from) throw new LeadlineError('invalid', 'people.ends_before_start');
    const parent = reference(firm, 'team', given.parentId, placeOf(row));
    await decide(change, {
      entry: { action: 'team.changed', subject: { kind: 'team', id }, before: wordsOf(firm, before), after: wordsOf(firm, given) },
      items: [changedItem(firm, 'team', row, version, { name: given.name, parent_team_id: parent, kind: given.kind, valid_from: given.from })],
      reason: given.reason,
    });
  });
  return listPeople(asking);
}

/**
 * From a day on the team is not there any more; whoever is in it then goes on in another one.
 * @throws LeadlineError people.no_team, people.team_has_people, people.team_has_teams, people.team_to_itself, people.ends_before_start, people.overlap …
 */
export async function closeTeam(asking: Asking, id: string, { on, moveTo, reason }: CloseTeam): Promise<PeopleResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight } = change;
    const row = getTeam(firm, sight, id);
    const name = nameOf(firm.teams, id)!;
    assertClosable(change, row, id, on);
    const staying = [...firm.stints.values()].flat().filter((stint) => stint.teamId === id && (stint.to === null || stint.to > on));
    const people = new Set(staying.map(({ userId }) => userId));
    if (people.size > 0 && moveTo === null) throw new LeadlineError('conflict', 'people.team_has_people', { name, count: people.size });
    if (moveTo === id) throw new LeadlineError('invalid', 'people.team_to_itself');
    if (moveTo !== null) getTeam(firm, sight, moveTo);
    const moves = [...people].flatMap((user) => movesOf(change, user, staying, { on, moveTo: moveTo! }));
    await decide(change, {
      entry: {
        action: 'team.closed',
        subject: { kind: 'team', id },
        before: { name, people: [...people].map((user) => nameOf(firm.users, user)) },
        after: { on, moveTo: nameOf(firm.teams, moveTo) },
      },
      items: [...moves, changedItem(firm, 'team', row, change.version, { valid_to: on })],
      reason,
    });
  });
  return listPeople(asking);
}

function assertClosable({ firm }: Change, row: Row, id: string, on: string): void {
  const from = textOf(row, 'valid_from');
  if (from !== null && on <= from) throw new LeadlineError('invalid', 'people.ends_before_start');
  const open = [...firm.teams].filter(([, each]) => {
    const to = textOf(each, 'valid_to');
    return refOf(each, 'parent_team_id', 'team') === id && (to === null || to > on);
  });
  if (open.length > 0) throw new LeadlineError('conflict', 'people.team_has_teams', { name: nameOf(firm.teams, id)!, count: open.length });
}

/** What began before goes on elsewhere from the day on; what begins later begins elsewhere. */
function movesOf(
  { firm, version }: Change,
  userId: string,
  staying: readonly Stint[],
  { on, moveTo }: { readonly on: string; readonly moveTo: string },
) {
  const own = staying.filter((stint) => stint.userId === userId);
  const parts = own.map((old) => {
    if ((old.from ?? '') >= on) return { old, ended: undefined, next: { ...old, teamId: moveTo }, at: placeOf(firm.assignments.get(old.id)!) };
    const at = newPlace('assignment');
    return { old, ended: { ...old, to: on }, next: { ...old, teamId: moveTo, from: on, id: at.id }, at };
  });
  const rest = (firm.stints.get(userId) ?? []).filter((stint) => !own.includes(stint));
  const after = [...rest, ...parts.flatMap(({ ended, next }) => [...(ended ? [ended] : []), next])];
  assertTimeline(
    firm,
    userId,
    after,
    parts.map(({ next }) => next),
  );
  return parts.flatMap(({ ended, next, at }) => [
    ...(ended ? [assignmentItem(firm, ended, placeOf(firm.assignments.get(ended.id)!), version)] : []),
    assignmentItem(firm, next, at, version),
  ]);
}
