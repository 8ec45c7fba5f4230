import { LeadlineError } from '@leadline/contract';
import { type EntityId, entities, erasedColumns, getEntity, parseRecordId, peopleEntities, personReferences } from '@leadline/kpi';
import type { FactStore } from '#server/facts/fact-store.ts';
import { isErased } from '#server/facts/personal/erased-value.ts';
import type { Erasure } from '#server/erasure.ts';
import { personRowsStatement, type Finding } from '#server/facts/personal/person-statements.ts';

/** Keys of records by entity. */
export type Keys = ReadonlyMap<EntityId, ReadonlySet<string>>;

/** Everything that is about one person. */
export interface Person {
  /** What they are known by: their contact, the leads they were, their own account. */
  readonly people: Keys;
  /** Other records with texts about them. */
  readonly records: Keys;
  /** Every text about them, each once. */
  readonly texts: ReadonlySet<string>;
  /** Phone numbers and mail addresses: theirs alone. */
  readonly ways: ReadonlySet<string>;
  /** Phone numbers. */
  readonly numbers: readonly string[];
  /** Names. */
  readonly names: ReadonlySet<string>;
  /** What the sources call the records that stand for them. */
  readonly externalIds: ReadonlySet<string>;
}

type Row = ReadonlyMap<string, string | null>;
type Reading = Pick<FactStore, 'read' | 'dialect'>;

const atOnce = 500;
const nameColumns: ReadonlySet<string> = new Set(['contact.full_name', 'lead.name', 'account.name']);
const wayColumns: ReadonlySet<string> = new Set(['contact.email', 'contact.phone', 'activity.phone_number']);

/**
 * Follows a record to everything about the person it stands for.
 * @throws LeadlineError personal.no_person
 */
export async function gatherPerson(facts: Reading, id: string): Promise<Person> {
  const parsed = parseRecordId(id);
  if (!parsed || !(peopleEntities as readonly string[]).includes(parsed.entity)) throw new LeadlineError('not_found', 'personal.no_person', { id });
  const found = new Found();
  const [first] = await found.take(facts, parsed.entity, { kind: 'keys', keys: [String(parsed.key64)] }, true);
  if (!first || (parsed.entity === 'account' && first.get('business_type') === 'b2b'))
    throw new LeadlineError('not_found', 'personal.no_person', { id });
  await followPeople(facts, found);
  await followRecords(facts, found);
  return found.person();
}

/** What the records of an erasure still say. */
export async function textsByKeys(facts: Reading, { people, records }: Pick<Erasure, 'people' | 'records'>): Promise<Person> {
  const found = new Found();
  for (const [keys, isPerson] of [
    [people, true],
    [records, false],
  ] as const) {
    for (const [entity, own] of Object.entries(keys))
      if (entities.has(entity)) await found.take(facts, entity, { kind: 'keys', keys: own }, isPerson);
  }
  return found.person();
}

class Found {
  readonly people = new Map<EntityId, Map<string, Row>>();
  readonly records = new Map<EntityId, Map<string, Row>>();

  /** Reads rows and notes those not known yet. @returns the new ones */
  async take(facts: Reading, entity: EntityId, finding: Finding, isPerson: boolean): Promise<readonly Row[]> {
    const into = isPerson ? this.people : this.records;
    const known = into.get(entity) ?? new Map<string, Row>();
    into.set(entity, known);
    const rows: Row[] = [];
    for (const row of await readRows(facts, entity, finding)) {
      const key = row.get('key64')!;
      if (known.has(key)) continue;
      known.set(key, row);
      rows.push(row);
    }
    return rows;
  }

  keys(entity: EntityId, isPerson = true): readonly string[] {
    return [...((isPerson ? this.people : this.records).get(entity)?.keys() ?? [])];
  }

  rows(entity: EntityId): readonly Row[] {
    return [...(this.people.get(entity)?.values() ?? [])];
  }

  person(): Person {
    const texts = new Set<string>();
    const [names, ways, externalIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const note = (entity: EntityId, row: Row): void => {
      for (const { name } of erasedColumns(getEntity(entity))) {
        const text = row.get(name);
        if (text == null || isErased(text)) continue;
        texts.add(text);
        if (nameColumns.has(`${entity}.${name}`)) names.add(text);
        if (wayColumns.has(`${entity}.${name}`)) ways.add(text);
      }
    };
    for (const map of [this.people, this.records]) for (const [entity, rows] of map) for (const row of rows.values()) note(entity, row);
    for (const rows of this.people.values()) for (const row of rows.values()) externalIds.add(row.get('external_id')!);
    const numbers = [...ways].filter((way) => !way.includes('@'));
    return { people: keysOf(this.people), records: keysOf(this.records), texts, names, ways, numbers, externalIds };
  }
}

function keysOf(map: ReadonlyMap<EntityId, ReadonlyMap<string, Row>>): Keys {
  return new Map([...map].filter(([, rows]) => rows.size > 0).map(([entity, rows]) => [entity, new Set(rows.keys())]));
}

/** A contact and the leads it was, its own account where that is no company, until nothing new is found. */
async function followPeople(facts: Reading, found: Found): Promise<void> {
  for (let news = 1; news > 0;) {
    news = 0;
    const take = async (entity: EntityId, finding: Finding): Promise<void> => {
      news += (await found.take(facts, entity, finding, true)).length;
    };
    const leads = found.rows('lead');
    await take('contact', { kind: 'keys', keys: valuesOf(leads, 'contact_id') });
    await take('lead', { kind: 'reference', column: 'contact_id', keys: found.keys('contact') });
    await take('lead', { kind: 'reference', column: 'duplicate_of_id', keys: found.keys('lead') });
    await take('lead', { kind: 'keys', keys: valuesOf(leads, 'duplicate_of_id') });
    await take('contact', { kind: 'reference', column: 'account_id', keys: found.keys('account') });
    await take('lead', { kind: 'reference', column: 'account_id', keys: found.keys('account') });
    await take('account', { kind: 'keys', keys: await ownAccounts(facts, found) });
  }
}

/** Accounts that are a person and not a firm, and nobody else's. */
async function ownAccounts(facts: Reading, found: Found): Promise<readonly string[]> {
  const candidates = [...new Set([...valuesOf(found.rows('contact'), 'account_id'), ...valuesOf(found.rows('lead'), 'account_id')])];
  const accounts = await readRows(facts, 'account', { kind: 'keys', keys: candidates });
  const persons = accounts.filter((row) => row.get('business_type') === 'b2c').map((row) => row.get('key64')!);
  const contacts = await readRows(facts, 'contact', { kind: 'reference', column: 'account_id', keys: persons });
  const own = new Set(found.keys('contact'));
  const shared = new Set(contacts.filter((row) => !own.has(row.get('key64')!)).map((row) => row.get('account_id')));
  return persons.filter((key) => !shared.has(key));
}

/** What refers to the person, what answers an invitation to them, and calls to their number. */
async function followRecords(facts: Reading, found: Found): Promise<void> {
  for (const entity of entities.values()) {
    if (entity.derived) continue;
    for (const { column, to } of personReferences(entity)) {
      if (found.people.has(entity.id) && found.keys(entity.id).length > 0) continue;
      await found.take(facts, entity.id, { kind: 'reference', column, keys: found.keys(to) }, false);
    }
  }
  await found.take(facts, 'survey_response', { kind: 'reference', column: 'invitation_id', keys: found.keys('survey_invitation', false) }, false);
  await found.take(facts, 'email_event', { kind: 'reference', column: 'message_id', keys: found.keys('email_message', false) }, false);
  await found.take(facts, 'activity', { kind: 'text', column: 'phone_number', texts: found.person().numbers }, false);
}

const more: Readonly<Record<string, readonly string[]>> = {
  contact: ['account_id'],
  lead: ['contact_id', 'account_id', 'duplicate_of_id'],
  account: ['business_type'],
};

async function readRows(facts: Reading, entity: EntityId, finding: Finding): Promise<readonly Row[]> {
  const values = finding.kind === 'text' ? finding.texts : finding.keys;
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += atOnce) {
    const part = values.slice(start, start + atOnce);
    const asked: Finding = finding.kind === 'text' ? { ...finding, texts: part } : { ...finding, keys: part };
    const names = ['key64', 'source', 'external_id', ...erasedColumns(getEntity(entity)).map(({ name }) => name), ...(more[entity] ?? [])];
    for (const found of await facts.read(personRowsStatement(facts.dialect, entity, asked, more[entity] ?? []))) {
      rows.push(new Map(names.map((name, index) => [name, found[index] == null ? null : String(found[index])])));
    }
  }
  return rows;
}

function valuesOf(rows: readonly Row[], column: string): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.get(column) ?? []))];
}
