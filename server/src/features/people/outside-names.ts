import { LeadlineError, type LinkName, type OutsideName, type OutsideNamesResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { recordsOfPeopleStatement } from '#server/facts/people-statements.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { decide } from '#server/firm/decide.ts';
import { changingPeople, type Change } from './change-people.ts';
import { changedItem, deleteItem, placeOf, reference } from '#server/firm/items.ts';
import { getUser, sightOf } from '#server/firm/sight.ts';
import { compare, isTrue, nameOf, readFirm, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';

/** Names records know people by that nobody has delivered, and those linked to somebody; what hangs on each is counted. */
export async function listOutsideNames(asking: Asking): Promise<OutsideNamesResponse> {
  const firm = await readFirm(asking);
  const sight = sightOf(asking.scope, firm);
  const counts = await countRecords(asking);
  const names = [...firm.users].flatMap(([id, row]) => {
    const person = refOf(row, 'person_id', 'user');
    const isSeen = person === null ? isTrue(row, 'is_stub') && sight.isAll : sight.person(person);
    return isSeen ? [nameAnswer(firm, id, row, counts.get(id) ?? 0)] : [];
  });
  names.sort((a, b) => b.records - a.records || compare(a.name, b.name));
  return { unlinked: names.filter(({ person }) => person === null), linked: names.filter(({ person }) => person !== null) };
}

async function countRecords(asking: Asking): Promise<ReadonlyMap<string, number>> {
  const { env, reader } = await answeringOf(asking);
  const rows = await reader.read(recordsOfPeopleStatement(env.dialect));
  return new Map(rows.map(([key, count]) => [recordId('user', BigInt(String(key))), Number(count)]));
}

function nameAnswer(firm: Firm, id: string, row: Row, records: number): OutsideName {
  const person = refOf(row, 'person_id', 'user');
  return {
    id,
    name: nameOf(firm.users, id)!,
    source: textOf(row, 'source')!,
    externalId: textOf(row, 'external_id')!,
    records,
    person: person === null ? null : { id: person, name: nameOf(firm.users, person) ?? person },
  };
}

/**
 * Says whose a name is: its records are theirs from then on, for the past too; taking the link back gives them back. The records
 * themselves stay as they came.
 * @throws LeadlineError people.no_person, people.name_has_roles, people.name_has_names, people.name_is_person, people.name_of_name
 */
export async function linkName(asking: Asking, id: string, { personId, reason }: LinkName): Promise<OutsideNamesResponse> {
  await changingPeople(asking, async (change) => {
    const { firm, sight } = change;
    const row = firm.users.get(id);
    const before = row ? refOf(row, 'person_id', 'user') : null;
    if (!row || (!sight.isAll && (before === null || !sight.person(before)))) throw new LeadlineError('not_found', 'people.no_person');
    if (before === personId) return;
    if (personId !== null) assertLinkable(firm, id, getUser(firm, sight, personId), personId);
    const entry = {
      action: personId === null ? 'people.unlinked' : 'people.linked',
      subject: { kind: 'people', id: personId ?? before! },
      before: { name: nameOf(firm.users, id), source: textOf(row, 'source'), person: nameOf(firm.users, before) },
      after: { name: nameOf(firm.users, id), source: textOf(row, 'source'), person: nameOf(firm.users, personId) },
    };
    await decide(change, { entry, items: [itemOf(change, row, personId)], reason });
  });
  return listOutsideNames(asking);
}

/** A name that only records know is only known by records again. */
function itemOf({ firm, version }: Change, row: Row, person: string | null): Item {
  if (person === null && isOnlyName(row)) return deleteItem('user', row, version);
  return changedItem(firm, 'user', row, version, { person_id: reference(firm, 'user', person, placeOf(row)) });
}

/** Nothing was ever delivered or entered of it but its name. */
function isOnlyName(row: Row): boolean {
  return ['email', 'employed_from', 'employed_to', 'employment_country', 'status'].every((column) => textOf(row, column) === null);
}

function assertLinkable(firm: Firm, id: string, person: Row, personId: string): void {
  if (id === personId) throw new LeadlineError('invalid', 'people.name_is_person');
  if (refOf(person, 'person_id', 'user') !== null || isTrue(person, 'is_stub')) throw new LeadlineError('conflict', 'people.name_of_name');
  if ((firm.stints.get(id) ?? []).length > 0) throw new LeadlineError('conflict', 'people.name_has_roles', { name: nameOf(firm.users, id)! });
  if ([...firm.users.values()].some((other) => refOf(other, 'person_id', 'user') === id))
    throw new LeadlineError('conflict', 'people.name_has_names', { name: nameOf(firm.users, id)! });
}
