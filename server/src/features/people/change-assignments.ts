import { LeadlineError, type AssignmentCorrection, type AssignmentInput, type ChangeInput, type PersonResponse } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { decide } from '#server/firm/decide.ts';
import { assertSeen, changingPeople, readPerson, type Change } from './change-people.ts';
import { assignmentItem, changedItem, deleteItem, newPlace, placeOf } from '#server/firm/items.ts';
import { getUser } from '#server/firm/sight.ts';
import { nameOf, textOf, type Firm, type Stint } from '#server/firm/read-firm.ts';
import { assertTimeline } from '#server/firm/timeline.ts';

/** What the audit trail keeps of an assignment: in words, so that it can be read without looking anything up. */
export function inWords(firm: Firm, stint: AssignmentInput): Readonly<Record<string, unknown>> {
  const { teamId, managerId, locationId, calendarId, ...rest } = stint;
  return {
    team: nameOf(firm.teams, teamId),
    manager: nameOf(firm.users, managerId),
    location: nameOf(firm.locations, locationId),
    calendar: nameOf(firm.calendars, calendarId),
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'id' && name !== 'userId')),
  };
}

/** Nobody is moved out of, or into, what the asker does not see. @throws LeadlineError people.no_team */
export function assertTeamSeen({ sight }: Change, teamId: string | null): void {
  if (teamId === null ? !sight.isAll : !sight.team(teamId)) throw new LeadlineError('not_found', 'people.no_team');
}

function getStint({ firm }: Change, userId: string, id: string): Stint {
  const stint = (firm.stints.get(userId) ?? []).find((one) => one.id === id);
  if (!stint) throw new LeadlineError('not_found', 'people.no_assignment');
  return stint;
}

/**
 * From a day on something else: what it replaces ends there, and what would have followed it stays as it was. Results before that day
 * stay where they were.
 * @throws LeadlineError people.no_person, people.no_assignment, people.change_before_start, people.overlap, people.over_one, people.team_closed …
 */
export async function changeFrom(
  asking: Asking,
  id: string,
  seen: string | undefined,
  { replaces, assignment, reason }: ChangeInput,
): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    const user = getUser(firm, sight, id);
    assertSeen(change, id, seen);
    assertTeamSeen(change, assignment.teamId);
    const old = replaces === null ? undefined : getStint(change, id, replaces);
    if (old) assertTeamSeen(change, old.teamId);
    if (old && (old.from ?? '') >= assignment.from) throw new LeadlineError('conflict', 'people.change_before_start', { from: old.from ?? '' });
    if (old && old.to !== null && old.to <= assignment.from) throw new LeadlineError('conflict', 'people.change_after_end', { to: old.to });
    const at = newPlace('assignment');
    const added: Stint = { ...assignment, to: assignment.to ?? old?.to ?? null, id: at.id, userId: id };
    const ended = old ? { ...old, to: assignment.from } : undefined;
    const after = [...(firm.stints.get(id) ?? []).filter((one) => one !== old), ...(ended ? [ended] : []), added];
    assertTimeline(firm, id, after, [added]);
    const returns = hasLeft(textOf(user, 'employed_to'), added.from!);
    await decide(change, {
      entry: {
        action: old ? 'people.moved' : 'people.assigned',
        subject: { kind: 'people', id },
        before: old ? { person: nameOf(firm.users, id), ...inWords(firm, old) } : undefined,
        after: { person: nameOf(firm.users, id), ...inWords(firm, added) },
      },
      items: [
        ...(ended ? [assignmentItem(firm, ended, placeOf(firm.assignments.get(ended.id)!), version)] : []),
        assignmentItem(firm, added, at, version),
        ...(returns ? [changedItem(firm, 'user', user, version, { employed_to: null, status: 'active' })] : []),
      ],
      reason,
    });
  });
  return readPerson(asking, id);
}

const hasLeft = (employedTo: string | null, from: string): boolean => employedTo !== null && employedTo < from;

/** What was wrong is put right, for the past too. @throws LeadlineError people.no_person, people.no_assignment, people.overlap … */
export async function correctAssignment(
  asking: Asking,
  id: string,
  seen: string | undefined,
  { assignmentId, assignment, reason }: AssignmentCorrection & { readonly assignmentId: string },
): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    getUser(firm, sight, id);
    assertSeen(change, id, seen);
    const old = getStint(change, id, assignmentId);
    assertTeamSeen(change, old.teamId);
    assertTeamSeen(change, assignment.teamId);
    const corrected: Stint = { ...assignment, id: assignmentId, userId: id };
    const after = (firm.stints.get(id) ?? []).map((one) => (one === old ? corrected : one));
    assertTimeline(firm, id, after, [corrected]);
    await decide(change, {
      entry: {
        action: 'people.corrected',
        subject: { kind: 'people', id },
        before: { person: nameOf(firm.users, id), ...inWords(firm, old) },
        after: { person: nameOf(firm.users, id), ...inWords(firm, corrected) },
      },
      items: [assignmentItem(firm, corrected, placeOf(firm.assignments.get(assignmentId)!), version)],
      reason,
    });
  });
  return readPerson(asking, id);
}

/** It never was so. @throws LeadlineError people.no_person, people.no_assignment */
export async function removeAssignment(
  asking: Asking,
  id: string,
  seen: string | undefined,
  { assignmentId, reason }: { readonly assignmentId: string; readonly reason: string },
): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    getUser(firm, sight, id);
    assertSeen(change, id, seen);
    const old = getStint(change, id, assignmentId);
    assertTeamSeen(change, old.teamId);
    await decide(change, {
      entry: { action: 'people.unassigned', subject: { kind: 'people', id }, before: { person: nameOf(firm.users, id), ...inWords(firm, old) } },
      items: [deleteItem('assignment', firm.assignments.get(assignmentId)!, version)],
      reason,
    });
  });
  return readPerson(asking, id);
}
