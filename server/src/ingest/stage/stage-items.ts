import type { Organization } from '@leadline/contract';
import { getEntity, tableColumns, type EntityId } from '@leadline/kpi';
import type { StagedBatch } from '#server/facts/fact-store.ts';
import type { WorkSession, Workbench } from '#server/facts/workbench.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { ItemFault } from '#server/ingest/stage/read-cell.ts';
import { readItem, type ItemReference, type ItemRow } from '#server/ingest/stage/read-item.ts';

/** Item batches that follow each other, applied as one under the number of the last. */
export interface ItemGroup {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly items: readonly ReceivedItem[];
}

export interface ReceivedItem {
  readonly item: Item;
  readonly receivedAt: string;
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

const rowsPerStatement = 5_000;
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
  const names = [...perEntity].map(([entity, own]) => ({ entity, relation: `work.items_${group.seq}_${entity}`, columns: filledColumns(entity, own) }));
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
  for (const [position, { item }] of items.entries()) {
    try {
      rows.push([position, readItem(item, organization)]);
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
  const filled = new Set(rows.flatMap(([, { cells }]) => [...cells.keys()]));
  return tableColumns(getEntity(entity)).flatMap(({ name, sql, derived }): TypedColumn[] => (!derived && filled.has(name) ? [[name, sql]] : []));
}

/** Column names come from the entity's definition; `v_` keeps those of the JSON apart from the meta columns. */
async function writeRows(
  session: WorkSession,
  { relation, columns }: { readonly relation: string; readonly columns: readonly TypedColumn[] },
  rows: readonly (readonly [number, ItemRow])[],
  group: ItemGroup,
  timezone: string,
): Promise<void> {
  const declared = [...metaColumns, ...columns].map(([name, sql]) => `"${name}" ${sql}`);
  await session.run(`CREATE TABLE ${relation} (${declared.join(', ')})`);
  const shape = JSON.stringify([
    Object.fromEntries([...metaColumns.map(([name]) => name), ...columns.map(([name]) => `v_${name}`)].map((name) => [name, 'VARCHAR'])),
  ]);
  const selected = [
    ...metaColumns.map(([name, sql]) => `CAST(r."${name}" AS ${sql})`),
    ...columns.map(([name, sql]) => (sql === 'timestamptz' ? instantSql(`r."v_${name}"`) : `CAST(r."v_${name}" AS ${sql})`)),
  ];
  const needsZone = columns.some(([, sql]) => sql === 'timestamptz');
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const chunk = rows.slice(start, start + rowsPerStatement).map(([ordinal, row]) => jsonOf(ordinal, row, group.items[ordinal]!.receivedAt));
    await session.run(
      `INSERT INTO ${relation} SELECT ${selected.join(', ')} FROM (SELECT unnest(from_json(CAST($1 AS JSON), '${shape}')) AS r)`,
      needsZone ? [`[${chunk.join(',')}]`, timezone] : [`[${chunk.join(',')}]`],
    );
  }
}

function instantSql(text: string): string {
  return `CASE WHEN ends_with(${text}, 'Z') THEN CAST(${text} AS timestamptz) ELSE timezone($2, CAST(${text} AS timestamp)) END`;
}

function jsonOf(ordinal: number, row: ItemRow, receivedAt: string): string {
  const cells = Object.fromEntries([...row.cells].map(([name, text]) => [`v_${name}`, text]));
  return JSON.stringify({
    ordinal: String(ordinal),
    op: row.op,
    key64: String(row.key64),
    source: row.source,
    external_id: row.externalId,
    version: String(row.version),
    recorded_at: row.version >= firstTime && row.version < endOfTime ? new Date(row.version).toISOString() : receivedAt,
    flags: row.flags,
    ...cells,
  });
}

async function writeReferences(session: WorkSession, relation: string, references: readonly ItemReference[]): Promise<void> {
  await session.run(`CREATE TABLE ${relation} (entity text, key64 bigint, source text, external_id text)`);
  const unique = [...new Map(references.map((one) => [`${one.entity}~${one.key64}~${one.source}~${one.externalId}`, one])).values()];
  const shape = JSON.stringify([{ entity: 'VARCHAR', key64: 'VARCHAR', source: 'VARCHAR', external_id: 'VARCHAR' }]);
  for (let start = 0; start < unique.length; start += rowsPerStatement) {
    const chunk = unique
      .slice(start, start + rowsPerStatement)
      .map(({ entity, key64, source, externalId }) => ({ entity, key64: String(key64), source, external_id: externalId }));
    await session.run(
      `INSERT INTO ${relation} SELECT r.entity, CAST(r.key64 AS bigint), r.source, r.external_id FROM (SELECT unnest(from_json(CAST($1 AS JSON), '${shape}')) AS r)`,
      [JSON.stringify(chunk)],
    );
  }
}
