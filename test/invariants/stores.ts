import { DuckDBInstance } from '@duckdb/node-api';
import type { CompiledSql, Dialect, LeafReader, SqlParameter, SqlRow } from '@leadline/kpi';
import pg from 'pg';
import type { ReadColumns } from '../../server/src/answering/resident/held-rollups.ts';
import { columnsOf, type ColumnKind } from '../../server/src/facts/column-values.ts';
import { readColumns } from '../../server/src/facts/rollups/read-columns.ts';
import { createTables, storedColumns } from '../../server/src/facts/create-tables.ts';
import { bindable, rowsAsText, typesOf } from '../../server/src/facts/duckdb-values.ts';
import { createRollupTables, rollupRelation } from '../../server/src/facts/rollups/rollup-tables.ts';
import { remakeRollups } from '../../server/src/facts/rollups/update-rollups.ts';
import { spreadFacts, withSpread } from '../../server/src/facts/spread-facts.ts';
import { tablesOf } from '../../server/src/facts/tables.ts';
import { getEntity, listRollups, sourcesOf } from '@leadline/kpi';
import { startPostgres, type TestDatabase } from '../support/postgres.ts';
import type { Row, World } from './world.ts';

/** One engine with one world in it. */
export interface Store extends LeafReader {
  readonly dialect: Dialect;
  readonly run: (sql: string, parameters?: readonly SqlParameter[]) => Promise<void>;
  /** Where rollups can be held in memory. */
  readonly readColumns?: ReadColumns;
  readonly close: () => Promise<void>;
}

const batchRows = 50;

const sessionOf = (store: Store) => ({
  run: store.run,
  rows: (sql: string, parameters: readonly SqlParameter[] = []) => store.read({ sql, parameters, label: 'world' }),
});

async function makeTables(store: Store): Promise<void> {
  const tables = tablesOf(store.dialect.name, store.dialect.schema);
  for (const statement of createTables(tables)) await store.run(statement);
  if (tables.engine === 'postgres') await spreadFacts(sessionOf(store), tables);
  await createRollupTables(sessionOf(store), tables);
}

/** @returns empties the tables again */
async function fill(store: Store, world: World): Promise<() => Promise<void>> {
  const tables = tablesOf(store.dialect.name, store.dialect.schema);
  const filled = [...world.tables.keys()].map((entity) => tables.of(entity));
  for (const [entity, rows] of world.tables) await insert(store, tables.of(entity), storedColumns(getEntity(entity)), rows);
  const membership = {
    user_key: 'bigint',
    from_on: 'date',
    to_on: 'date',
    team_key: 'bigint',
    sales_role: 'text',
    manager_key: 'bigint',
    location_key: 'bigint',
  };
  await insert(store, tables.named('ref_membership'), typedColumns(membership), world.memberships);
  await insert(
    store,
    tables.named('ref_ancestor'),
    typedColumns({ kind: 'text', key: 'bigint', ancestor: 'bigint', depth: 'integer' }),
    world.ancestors,
  );
  const isEmpty = (entity: string): boolean => (world.tables.get(entity) ?? []).length === 0;
  const rollups = listRollups().filter((rollup) => !sourcesOf(rollup).every(isEmpty));
  await remakeRollups({ session: sessionOf(store), tables }, rollups);
  const written = [
    ...filled,
    tables.named('ref_membership'),
    tables.named('ref_ancestor'),
    ...rollups.map((rollup) => rollupRelation(tables, rollup)),
  ];
  return async () => {
    for (const table of written) await store.run(`DELETE FROM ${table}`);
  };
}

async function load(store: Store, world: World): Promise<void> {
  await makeTables(store);
  await fill(store, world);
}

const typedColumns = (types: Readonly<Record<string, string>>): readonly { readonly name: string; readonly sql: string }[] =>
  Object.entries(types).map(([name, sql]) => ({ name, sql }));

async function insert(
  store: Store,
  table: string,
  columns: readonly { readonly name: string; readonly sql: string }[],
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    const parameters: SqlParameter[] = [];
    const place = (row: Row, { name, sql }: { readonly name: string; readonly sql: string }): string => {
      const value = row[name] ?? null;
      if (value === null) return 'NULL';
      parameters.push(String(value));
      return `CAST($${parameters.length} AS ${sql})`;
    };
    const values = rows.slice(start, start + batchRows).map((row) => `(${columns.map((column) => place(row, column)).join(', ')})`);
    await store.run(`INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES ${values.join(', ')}`, parameters);
  }
}

async function startDuckdb(): Promise<Store> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const store: Store = {
    dialect: { name: 'duckdb', schema: 'memory.main' },
    read: async ({ sql, parameters }: CompiledSql): Promise<readonly SqlRow[]> =>
      rowsAsText(await connection.run(sql, bindable(parameters), typesOf(parameters))),
    run: async (sql, parameters = []) => void (await connection.run(sql, bindable(parameters), typesOf(parameters))),
    readColumns: inOrder((wanted) => {
      const rows = (sql: string, parameters: readonly SqlParameter[] = []) => store.read({ sql, parameters, label: 'columns' });
      const columns = async (sql: string, kinds: readonly ColumnKind[]) => columnsOf(await connection.run(sql), kinds);
      return readColumns({ rows, run: store.run, columns, changed: () => new Map() }, tablesOf('duckdb', store.dialect.schema), wanted);
    }),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
  return store;
}

/** An engine in memory. */
export async function openDuckdb(world: World): Promise<Store> {
  const store = await startDuckdb();
  await load(store, world);
  return store;
}

/** Engines in memory for one small world after the other: their tables are made once. */
export interface StorePool {
  readonly open: (world: World) => Promise<Store>;
  /** Empties those that were opened, for others. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openPool(): StorePool {
  const idle: Store[] = [];
  const used: { readonly store: Store; readonly empty: () => Promise<void> }[] = [];
  const make = async (): Promise<Store> => {
    const store = await startDuckdb();
    await makeTables(store);
    return store;
  };
  return {
    open: async (world) => {
      const store = idle.pop() ?? (await make());
      used.push({ store, empty: await fill(store, world) });
      return store;
    },
    release: async () => {
      for (const { store, empty } of used.splice(0)) {
        await empty();
        idle.push(store);
      }
    },
    close: async () => {
      for (const store of idle.splice(0)) await store.close();
    },
  };
}

/** One after another: there is one connection, and each is a transaction. */
function inOrder(read: ReadColumns): ReadColumns {
  let last: Promise<unknown> = Promise.resolve();
  return (wanted) => {
    const next = last.then(() => read(wanted));
    last = next.catch(() => undefined);
    return next;
  };
}

/** PostgreSQL gives text for everything but booleans. */
const textTypes = {
  getTypeParser: (id: number) => (id === pg.types.builtins.BOOL ? (text: string) => text === 't' : (text: string) => text),
} as unknown as pg.CustomTypesConfig;

/** A database of its own; of a Citus cluster the records lie on its workers. */
export async function openPostgres(world: World, given?: TestDatabase): Promise<Store> {
  const database = given ?? (await startPostgres());
  const client = new pg.Pool({ connectionString: database.url, types: textTypes, max: 4 });
  // A connection may still be closing when its database is dropped.
  client.on('error', () => undefined);
  client.on('connect', (connection) => connection.on('error', () => undefined));
  const store: Store = {
    dialect: { name: 'postgres', schema: 'public' },
    read: async ({ sql, parameters }: CompiledSql): Promise<readonly SqlRow[]> =>
      (await client.query<SqlRow[]>({ text: sql, values: [...parameters], rowMode: 'array' })).rows as unknown as readonly SqlRow[],
    run: async (sql, parameters = []) => void (await client.query(sql, [...parameters])),
    close: async () => {
      await client.end();
      await database.stop();
    },
  };
  await load(store, world);
  const { spread } = await withSpread(sessionOf(store), tablesOf('postgres', store.dialect.schema));
  return spread.size === 0 ? store : { ...store, dialect: { ...store.dialect, spread } };
}
