import type { ImportNote } from '@leadline/contract';
import { entities, erasedColumns, getEntity, personReferences, type Entity } from '@leadline/kpi';
import { erasedPrefix, erasedText } from '#server/facts/personal/erased-value.ts';
import { maskStaged } from '#server/facts/personal/mask-staged.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Entry, Inbox, Item } from '#server/inbox/inbox.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import type { StageImport } from '#server/ingest/staged-import.ts';

/** Everybody erased so far: what is read from the inbox passes through here before it becomes facts. */
export interface Erasures {
  readonly list: () => readonly Erasure[];
  readonly add: (erasure: Erasure) => void;
  /** Looks up again what the inbox holds. */
  readonly load: () => Promise<void>;
  /** @returns the item itself where nothing of it is erased */
  readonly maskItem: (item: Item) => Item;
}

interface Found {
  readonly prefix: string;
  readonly salt: string;
}

export function makeErasures(read: () => Promise<readonly Erasure[]>): Erasures {
  let all: readonly Erasure[] = [];
  let people = new Map<string, Found>();
  let records = new Map<string, Found>();
  const index = (): void => {
    people = new Map();
    records = new Map();
    for (const erasure of all) {
      const found = { prefix: erasedPrefix(erasure), salt: erasure.salt };
      const note = (map: Map<string, Found>, keys: Erasure['people']): void => {
        for (const [entity, own] of Object.entries(keys)) for (const key of own) if (!map.has(`${entity} ${key}`)) map.set(`${entity} ${key}`, found);
      };
      note(people, erasure.people);
      note(records, erasure.people);
      note(records, erasure.records);
    }
  };
  const set = (next: readonly Erasure[]): void => {
    all = next;
    index();
  };
  return {
    list: () => all,
    add: (erasure) => {
      if (!all.some(({ id }) => id === erasure.id)) set([...all, erasure]);
    },
    load: async () => set(await read()),
    maskItem: (item) => {
      const entity = all.length === 0 || item.op !== 'put' ? undefined : entities.get(item.entity);
      if (!entity || erasedColumns(entity).length === 0) return item;
      const found = findFor(entity, item, people, records) ?? ruleFor(entity, item, all);
      return found ? erasedItem(entity, item, found) : item;
    },
  };
}

function findFor(entity: Entity, item: Item, people: ReadonlyMap<string, Found>, records: ReadonlyMap<string, Found>): Found | undefined {
  const own = records.get(`${entity.id} ${keyOf(entity.id, item.source, item.externalId)}`);
  if (own) return own;
  for (const { column, to } of personReferences(entity)) {
    const value = Object.hasOwn(item.values, column) ? item.values[column] : null;
    const found = value == null || value === '' ? undefined : people.get(`${to} ${keyOf(to, item.source, String(value).trim())}`);
    if (found) return found;
  }
  return undefined;
}

function ruleFor(entity: Entity, item: Item, all: readonly Erasure[]): Found | undefined {
  const rule = all.filter(({ before }) => before?.entity === entity.id).reduce<Erasure | undefined>(laterRule, undefined);
  if (!rule) return undefined;
  const date = (entity.businessDate ?? [])
    .flatMap((on) => [on, on.replace(/_on$/, '_at')])
    .map((name) => (Object.hasOwn(item.values, name) ? item.values[name] : null));
  const first = date.find((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) as string | undefined;
  return first !== undefined && first.slice(0, 10) < rule.before!.on ? { prefix: erasedPrefix(rule), salt: rule.salt } : undefined;
}

function laterRule(known: Erasure | undefined, next: Erasure): Erasure {
  return known && known.before!.on >= next.before!.on ? known : next;
}

function erasedItem(entity: Entity, item: Item, { prefix, salt }: Found): Item {
  const names = new Set(erasedColumns(entity).map(({ name }) => name));
  const values = Object.entries(item.values).map(([name, value]) => {
    const isKept = !names.has(name) || value === null || String(value).trim() === '';
    return [name, isKept ? value : erasedText(prefix, salt, String(value).trim())] as const;
  });
  return { ...item, values: Object.fromEntries(values) };
}

/** The inbox as those who make facts of it read it. */
export function readErased(inbox: Inbox, erasures: Erasures): Inbox {
  return { ...inbox, entries: (after) => maskedEntries(inbox, erasures, after) };
}

async function* maskedEntries(inbox: Inbox, erasures: Erasures, after: bigint): AsyncGenerator<Entry> {
  for await (const entry of inbox.entries(after)) {
    const { content } = entry;
    if (content.kind !== 'items' || erasures.list().length === 0) yield entry;
    else {
      const items = content.items.map(erasures.maskItem);
      yield items.every((item, index) => item === content.items[index]) ? entry : { ...entry, content: { kind: 'items', items } };
    }
  }
}

/** Stages imports without what was erased; a report tells how many records came with texts that stay erased. */
export function stageErased(stageImport: StageImport, erasures: Erasures, workbench: Workbench): StageImport {
  return async (entry, options) => {
    const staged = await stageImport(entry, options);
    const all = erasures.list();
    if (all.length === 0 || !staged.batch.tables.some(({ entity }) => erasedColumns(getEntity(entity)).length > 0)) return staged;
    try {
      const masked = await maskStaged(workbench, staged.batch, all);
      const note: ImportNote = { code: 'stayed_erased', parameters: { records: masked.records } };
      const report: typeof staged.report = async (applied) => {
        const told = await staged.report(applied);
        return masked.records === 0 ? told : { ...told, notes: [...told.notes, note] };
      };
      return { batch: masked.batch, report, drop: () => masked.drop().finally(staged.drop) };
    } catch (error) {
      await staged.drop();
      throw error;
    }
  };
}
