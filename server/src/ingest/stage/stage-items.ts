import type { Organization } from '@leadline/contract';
import { getEntity, tableColumns, type EntityId } from '@leadline/kpi';
import type { StagedBatch } from '#server/facts/fact-store.ts';
import { isTimeZone } from '#server/facts/settings.ts';
import { quoted } from '#server/facts/sql-session.ts';
import { insertValues, type ValueRow } from '#server/facts/value-rows.ts';
import type { WorkSession, Workbench } from '#server/facts/workbench.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { ItemFault } from '#server/ingest/stage/read-cell.ts';
import { readItem, type CheckedItem, type ItemReference, type ItemRow } from '#server/ingest/stage/read-item.ts';

/** Item batches that follow each other, applied as one under the number of the last. */
export interface ItemGroup {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly items: readonly ReceivedItem[];
}

export interface ReceivedItem {
  readonly item: Item;
  readonly receivedAt: string;
  /** What its check has read of it, where that was a moment ago. */
  readonly known?: CheckedItem | undefined;
}

export interface RejectedItem {
  /** Place in the group, from 0. */
  readonly position: number;
  readonly fault: ItemFault;
}

export interface StagedItems {
  readonly batch: StagedBatch;
  readonly rejected: readonly RejectedItem[];
  readonly drop: () => Promise<void>;
}

/** A version of this size or more is a time of change in milliseconds (2001 or later). */
const firstTime = 1_000_000_000_000;
/** The year 10000: a version from there on is no time, and no engine reads such a date. */
const endOfTime = 253_402_300_800_000;

/** Writes items into relations of the workbench, one per entity. Order among items is kept in `ordinal`. */
export async function stageItems(
  group: ItemGroup,
  workbench: Workbench,
  organization: Pick<Organization, 'currency' | 'timezone'>,
): Promise<StagedItems> {
  const { rows, rejected } = readItems(group.items, organization);
  const perEntity = new Map<EntityId, [number, ItemRow][]>();
  for (const [ordinal, row] of rows) {
    const list = perEntity.get(row.entity);
    if (list) list.push([ordinal, row]);
    else perEntity.set(row.entity, [[ordinal, row]]);
  }
  const names = [...perEntity].map(([entity, own]) => ({
    entity,
    relation: `work.items_${group.seq}_${entity}`,
    columns: filledColumns(entity, own),
  }));
  const references = `work.items_${group.seq}_references`;
  const drop = (): Promise<void> =>
    workbench.session(async (session) => {
      for (const relation of [...names.map((name) => name.relation), references]) await session.run(`DROP TABLE IF EXISTS ${relation}`);
    });
  try {
    await drop();
    await workbench.session(async (session) => {
      for (const table of names) await writeRows(session, table, perEntity.get(table.entity)!, group, organization.timezone);
      await writeReferences(
        session,
        references,
        rows.flatMap(([, row]) => row.references),
      );
    });
  } catch (error) {
    await drop();
    throw error;
  }
  const tables = names.map(({ entity, relation, columns }) => ({ entity, relation, columns: [...metaColumns, ...columns].map(([name]) => name) }));
  return { batch: { seq: group.seq, receivedAt: group.receivedAt, tables, references, isUnreported: true }, rejected, drop };
}

function readItems(
  items: readonly ReceivedItem[],
  organization: Pick<Organization, 'currency'>,
): { rows: (readonly [number, ItemRow])[]; rejected: RejectedItem[] } {
  const rows: (readonly [number, ItemRow])[] = [];
  const rejected: RejectedItem[] = [];
  for (const [position, { item, known }] of items.entries()) {
    try {
      rows.push([position, readItem(item, organization, known)]);
    } catch (fault) {
      if (!(fault instanceof ItemFault)) throw fault;
      rejected.push({ position, fault });
    }
  }
  return { rows, rejected };
}

const metaColumns = [
  ['ordinal', 'bigint'],
  ['op', 'text'],
  ['key64', 'bigint'],
  ['source', 'text'],
  ['external_id', 'text'],
  ['version', 'bigint'],
  ['recorded_at', 'timestamptz'],
  ['flags', 'text'],
] as const;

type TypedColumn = readonly [name: string, sql: string];

/** The columns some row has a value in: the others are null without being read. */
function filledColumns(entity: EntityId, rows: readonly (readonly [number, ItemRow])[]): readonly TypedColumn[] {
  const filled = new Set<string>();
  for (const [, { cells }] of rows) for (let at = 0; at < cells.length; at += 2) filled.add(cells[at]!);
  return tableColumns(getEntity(entity)).flatMap(({ name, sql, derived }): TypedColumn[] => (!derived && filled.has(name) ? [[name, sql]] : []));
}

async function writeRows(
  session: WorkSession,
  { relation, columns }: { readonly relation: string; readonly columns: readonly TypedColumn[] },
  rows: readonly (readonly [number, ItemRow])[],
  group: ItemGroup,
  timezone: string,
): Promise<void> {
  const all = [...metaColumns, ...columns];
  await session.run(`CREATE TABLE ${relation} (${all.map(([name, sql]) => `${quoted(name)} ${sql}`).join(', ')})`);
  const moments = columns.flatMap(([name, sql]) => (sql === 'timestamptz' ? [name] : []));
  const isLocal = rows.some(([, { cells }]) => cells.some((text, at) => at % 2 === 1 && moments.includes(cells[at - 1]!) && !text.endsWith('Z')));
  const values = all.map(([name, sql]) => ({ name: quoted(name), sql, ...(isLocal && moments.includes(name) ? { read: inZone(timezone) } : {}) }));
  const timeOf = oneTime();
  const placeOf = new Map(columns.map(([name], index) => [name, metaColumns.length + index]));
  const empty = columns.map(() => null);
  const valuesOf = ([ordinal, row]: (typeof rows)[number]): ValueRow => {
    const { op, key64, source, externalId, version, flags, cells } = row;
    const recordedAt = timeOf(version) ?? group.items[ordinal]!.receivedAt;
    const list: (string | null)[] = [String(ordinal), op, String(key64), source, externalId, String(version), recordedAt, flags, ...empty];
    for (let at = 0; at < cells.length; at += 2) list[placeOf.get(cells[at]!)!] = cells[at + 1]!;
    return list;
  };
  await insertValues(session, relation, values, rows.map(valuesOf));
}

/** An instant ends in Z; any other is a time in the zone. */
function inZone(timezone: string): (text: string) => string {
  if (!isTimeZone(timezone)) throw new Error(`no time zone: ${timezone}`);
  return (text) => `CASE WHEN ends_with(${text}, 'Z') THEN CAST(${text} AS timestamptz) ELSE timezone('${timezone}', CAST(${text} AS timestamp)) END`;
}

/** The time a version says, where it says one; the records of a batch mostly have the same. */
function oneTime(): (version: number) => string | undefined {
  let [last, text]: [number, string | undefined] = [Number.NaN, undefined];
  return (version) => {
    if (version !== last) [last, text] = [version, version >= firstTime && version < endOfTime ? new Date(version).toISOString() : undefined];
    return text;
  };
}

const referenceColumns = [
  { name: 'entity', sql: 'text' },
  { name: 'key64', sql: 'bigint' },
  { name: 'source', sql: 'text' },
  { name: 'external_id', sql: 'text' },
];

async function writeReferences(session: WorkSession, relation: string, references: readonly ItemReference[]): Promise<void> {
  await session.run(`CREATE TABLE ${relation} (entity text, key64 bigint, source text, external_id text)`);
  const unique = new Map([...new Set(references)].map((one) => [`${one.entity}~${one.key64}~${one.source}~${one.externalId}`, one]));
  const rows = [...unique.values()].map(({ entity, key64, source, externalId }) => [entity, String(key64), source, externalId]);
  await insertValues(session, relation, referenceColumns, rows);
}
