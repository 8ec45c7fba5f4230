import { LeadlineError, type AbsenceInput, type PersonResponse } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { decide } from '#server/firm/decide.ts';
import { assertSeen, changingPeople, readPerson, type Change } from './change-people.ts';
import { deleteItem, newPlace, placeOf, putItem, reference, type Place } from '#server/firm/items.ts';
import { getUser } from '#server/firm/sight.ts';
import { isTrue, nameOf, refOf, textOf, type Row } from '#server/firm/read-firm.ts';

interface Days {
  readonly from: string;
  readonly to: string;
  readonly part: number;
}

function daysOf(row: Row): Days {
  const from = textOf(row, 'from_on') ?? '';
  return { from, to: textOf(row, 'to_on') ?? from, part: Number(textOf(row, 'fraction') ?? 1) };
}

/** Nobody is away more than a whole day. @throws LeadlineError people.ends_before_start, people.absence_overlap */
function assertAbsence({ firm }: Change, userId: string, given: Days, self: string | null): void {
  if (given.to < given.from) throw new LeadlineError('invalid', 'people.ends_before_start');
  const others = [...firm.absences].filter(
    ([id, row]) => id !== self && !isTrue(row, 'is_stub') && refOf(row, 'user_id', 'user') === userId && textOf(row, 'from_on') !== null,
  );
  const near = others.map(([, row]) => daysOf(row)).filter(({ from, to }) => from <= given.to && to >= given.from);
  for (const on of [given.from, ...near.map(({ from }) => from).filter((day) => day > given.from)]) {
    const sum = near.reduce((total, { from, to, part }) => total + (from <= on && on <= to ? part : 0), given.part);
    if (sum > 1.0000005) throw new LeadlineError('conflict', 'people.absence_overlap', { on });
  }
}

function itemOf(change: Change, userId: string, { kind, from, to, part }: AbsenceInput, at: Place) {
  const values = { user_id: reference(change.firm, 'user', userId, at), from_on: from, to_on: to, fraction: String(part), kind };
  return putItem('absence', at, change.version, values);
}

const wordsOf = ({ firm }: Change, id: string, { from, to, part }: Days, kind: string | null) => ({
  person: nameOf(firm.users, id),
  from,
  to,
  part,
  kind,
});

/** @throws LeadlineError people.no_person, people.absence_overlap, people.ends_before_start */
export async function addAbsence(asking: Asking, id: string, seen: string | undefined, given: AbsenceInput): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    getUser(change.firm, change.sight, id);
    assertSeen(change, id, seen);
    assertAbsence(change, id, given, null);
    await decide(change, {
      entry: { action: 'people.absence_added', subject: { kind: 'people', id }, after: wordsOf(change, id, given, given.kind), isPersonal: true },
      items: [itemOf(change, id, given, newPlace('absence'))],
      reason: given.reason,
    });
  });
  return readPerson(asking, id);
}

function getAbsence({ firm }: Change, userId: string, id: string): Row {
  const row = firm.absences.get(id);
  if (!row || refOf(row, 'user_id', 'user') !== userId) throw new LeadlineError('not_found', 'people.no_absence');
  return row;
}

/** @throws LeadlineError people.no_person, people.no_absence, people.absence_overlap, people.ends_before_start */
export async function changeAbsence(
  asking: Asking,
  id: string,
  seen: string | undefined,
  { absenceId, ...given }: AbsenceInput & { readonly absenceId: string },
): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    getUser(change.firm, change.sight, id);
    assertSeen(change, id, seen);
    const row = getAbsence(change, id, absenceId);
    assertAbsence(change, id, given, absenceId);
    await decide(change, {
      entry: {
        action: 'people.absence_changed',
        subject: { kind: 'people', id },
        before: wordsOf(change, id, daysOf(row), textOf(row, 'kind')),
        after: wordsOf(change, id, given, given.kind),
        isPersonal: true,
      },
      items: [itemOf(change, id, given, placeOf(row))],
      reason: given.reason,
    });
  });
  return readPerson(asking, id);
}

/** @throws LeadlineError people.no_person, people.no_absence */
export async function removeAbsence(
  asking: Asking,
  id: string,
  seen: string | undefined,
  { absenceId, reason }: { readonly absenceId: string; readonly reason: string },
): Promise<PersonResponse> {
  await changingPeople(asking, async (change) => {
    getUser(change.firm, change.sight, id);
    assertSeen(change, id, seen);
    const row = getAbsence(change, id, absenceId);
    await decide(change, {
      entry: {
        action: 'people.absence_removed',
        subject: { kind: 'people', id },
        before: wordsOf(change, id, daysOf(row), textOf(row, 'kind')),
        isPersonal: true,
      },
      items: [deleteItem('absence', row, change.version)],
      reason,
    });
  });
  return readPerson(asking, id);
}
