import { LeadlineError, type LeaveInput, type NewPerson, type PersonInput, type PersonResponse } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { assertTeamSeen, inWords } from './change-assignments.ts';
import { decide } from '#server/firm/decide.ts';
import { assertSeen, changingPeople, readPerson } from './change-people.ts';
import { assignmentItem, changedItem, deleteItem, newPlace, placeOf, putItem } from '#server/firm/items.ts';
import { getUser } from '#server/firm/sight.ts';
import { nameOf, textOf, type Firm, type Row, type Stint } from '#server/firm/read-firm.ts';
import { assertTimeline } from '#server/firm/timeline.ts';

/** Two people with one address would be told apart by nobody. @throws LeadlineError people.email_taken */
function assertEmail({ users }: Firm, email: string | null, self?: Row): void {
  if (email === null) return;
  const key = email.trim().toLowerCase();
  for (const [id, row] of users) {
    if (row !== self && textOf(row, 'email')?.trim().toLowerCase() === key)
      throw new LeadlineError('conflict', 'people.email_taken', { email, name: nameOf(users, id) ?? '' });
  }
}

/** @throws LeadlineError people.email_taken, people.overlap, people.over_one, people.team_closed … */
export async function addPerson(asking: Asking, { name, email, country, employedFrom, assignment, reason }: NewPerson): Promise<PersonResponse> {
  const id = await changingPeople(asking, async (change) => {
    const { firm, version } = change;
    assertEmail(firm, email);
    assertTeamSeen(change, assignment?.teamId ?? null);
    const at = newPlace('user');
    const placed = newPlace('assignment');
    const stint: Stint | undefined = assignment ? { ...assignment, id: placed.id, userId: at.id } : undefined;
    if (stint) assertTimeline(firm, at.id, [stint], [stint]);
    const values = { full_name: name, email, employment_country: country, employed_from: employedFrom, status: 'active' };
    const known: Firm = {
      ...firm,
      users: new Map([
        ...firm.users,
        [
          at.id,
          new Map([
            ['source', at.source],
            ['external_id', at.externalId],
          ]),
        ],
      ]),
    };
    await decide(change, {
      entry: {
        action: 'people.added',
        subject: { kind: 'people', id: at.id },
        after: { name, email, country, employedFrom, ...(stint ? inWords(firm, stint) : {}) },
      },
      items: [putItem('user', at, version, values), ...(stint ? [assignmentItem(known, stint, placed, version)] : [])],
      reason,
    });
    return at.id;
  });
  return readPerson(asking, id);
}

/** @throws LeadlineError people.no_person, people.changed_meanwhile, people.email_taken */
export async function changePerson(asking: Asking, id: string, seen: string | undefined, given: PersonInput): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    const row = getUser(firm, sight, id);
    assertSeen(change, id, seen);
    assertEmail(firm, given.email, row);
    const { name, email, country, employedFrom, reason } = given;
    const leaves = textOf(row, 'employed_to');
    if (employedFrom !== null && leaves !== null && leaves < employedFrom) throw new LeadlineError('invalid', 'people.ends_before_start');
    const before = {
      name: nameOf(firm.users, id),
      email: textOf(row, 'email'),
      country: textOf(row, 'employment_country'),
      employedFrom: textOf(row, 'employed_from'),
    };
    await decide(change, {
      entry: { action: 'people.changed', subject: { kind: 'people', id }, before, after: { name, email, country, employedFrom } },
      items: [changedItem(firm, 'user', row, version, { full_name: name, email, employment_country: country, employed_from: employedFrom })],
      reason,
    });
  });
  return readPerson(asking, id);
}

/** After the last day nothing holds any more; what was to begin later does not. @throws LeadlineError people.no_person, people.ends_before_start */
export async function leave(asking: Asking, id: string, seen: string | undefined, { lastDay, reason }: LeaveInput): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight, version } = change;
    const row = getUser(firm, sight, id);
    assertSeen(change, id, seen);
    const starts = textOf(row, 'employed_from');
    if (starts !== null && lastDay < starts) throw new LeadlineError('invalid', 'people.ends_before_start');
    const gone = addDays(lastDay, 1);
    const own = firm.stints.get(id) ?? [];
    const ending = own.filter(({ from, to }) => (from ?? '') < gone && (to === null || to > gone));
    const never = own.filter(({ from }) => from !== null && from >= gone);
    for (const stint of [...ending, ...never]) assertTeamSeen(change, stint.teamId);
    await decide(change, {
      entry: {
        action: 'people.left',
        subject: { kind: 'people', id },
        before: { person: nameOf(firm.users, id), roles: [...ending, ...never].map((stint) => inWords(firm, stint)) },
        after: { lastDay },
      },
      items: [
        ...ending.map((stint) => assignmentItem(firm, { ...stint, to: gone }, placeOf(firm.assignments.get(stint.id)!), version)),
        ...never.map((stint) => deleteItem('assignment', firm.assignments.get(stint.id)!, version)),
        changedItem(firm, 'user', row, version, { employed_to: lastDay, status: lastDay < firm.today ? 'inactive' : 'active' }),
      ],
      reason,
    });
  });
  return readPerson(asking, id);
}
