import type SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';

/**
 * Number and sum of digests of the rows of every table, kept in the same transaction as the rows by triggers of this
 * connection: SQLite itself does not notice a changed byte. Finds every changed, missing or added row and every changed
 * definition; does not find a whole file exchanged for an older one of the same folder.
 */
const sums = 'row_sum';
const schemaName = '(schema)';
/** Proved by its own chain, and too long to be read at every start. */
const chained = 'audit_entry';

type Database = SqliteDatabase.Database;

/** @returns what is wrong, or null; null also where no sums were kept yet */
export function checkRows(database: Database): string | null {
  const structure = database.pragma('integrity_check(1)', { simple: true });
  if (structure !== 'ok') return String(structure);
  if (!hasSums(database)) return null;
  defineHash(database);
  const kept = new Map(
    database
      .prepare<[], { name: string; rows: bigint; sum: bigint }>(`select name, rows, sum from ${sums}`)
      .safeIntegers()
      .all()
      .map(({ name, rows, sum }) => [name, `${rows} ${sum}`]),
  );
  const present = presentSums(database);
  const differing = [...new Set([...kept.keys(), ...present.map(({ name }) => name)])].find(
    (name) => kept.get(name) !== present.filter((one) => one.name === name).map(({ rows, sum }) => `${rows} ${sum}`)[0],
  );
  return differing === undefined ? null : `rows of ${differing} were changed from outside`;
}

/** Before the schema changes: a crash on the way leaves a store without sums, not one with wrong ones. */
export function forgetSums(database: Database): void {
  database.exec(`drop table if exists ${sums}`);
}

/** Keeps the sums from here on, as long as the connection is open. */
export function watchRows(database: Database): void {
  defineHash(database);
  database.pragma('temp_store = memory');
  if (!hasSums(database)) database.transaction(() => makeSums(database)).immediate();
  for (const table of listTables(database)) {
    const hash = (row: 'new' | 'old'): string => `row_hash(${table.columns.map((column) => `${row}.${quoted(column)}`).join(', ')})`;
    const onEach = (event: string, change: string): string =>
      `create temp trigger ${quoted(`sum_${table.name}_${event}`)} after ${event} on main.${quoted(table.name)} begin update ${sums} set ${change} where name = '${table.name}'; end`;
    database.exec(onEach('insert', `rows = rows + 1, sum = sum + ${hash('new')}`));
    database.exec(onEach('update', `sum = sum - ${hash('old')} + ${hash('new')}`));
    database.exec(onEach('delete', `rows = rows - 1, sum = sum - ${hash('old')}`));
  }
}

interface Sum {
  readonly name: string;
  readonly rows: bigint;
  readonly sum: bigint;
}

function makeSums(database: Database): void {
  database.exec(`create table ${sums} (name text primary key not null, rows integer not null, sum integer not null)`);
  const add = database.prepare(`insert into ${sums} (name, rows, sum) values (?, ?, ?)`);
  for (const { name, rows, sum } of presentSums(database)) add.run(name, rows, sum);
}

function presentSums(database: Database): readonly Sum[] {
  const definitions = database
    .prepare<[], { sql: string }>(`select coalesce(sql, '') as sql from sqlite_schema where tbl_name <> '${sums}' order by name`)
    .all();
  const schema = { name: schemaName, rows: BigInt(definitions.length), sum: hashOf(definitions.map(({ sql }) => sql)) };
  return [schema, ...listTables(database).map((table) => sumOf(database, table))];
}

function sumOf(database: Database, { name, columns }: Table): Sum {
  const select = `select count(*) as rows, coalesce(sum(row_hash(${columns.map(quoted).join(', ')})), 0) as sum from main.${quoted(name)}`;
  return { name, ...database.prepare<[], Omit<Sum, 'name'>>(select).safeIntegers().get()! };
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

function listTables(database: Database): readonly Table[] {
  const names = database
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not in ('${sums}', '${chained}')`,
    )
    .all();
  const columns = database.prepare<[string], { name: string }>('select name from pragma_table_info(?) order by cid');
  return names.map(({ name }) => ({ name, columns: columns.all(name).map((column) => column.name) }));
}

function hasSums(database: Database): boolean {
  return database.prepare(`select 1 from sqlite_schema where name = '${sums}'`).get() !== undefined;
}

function defineHash(database: Database): void {
  database.function('row_hash', { varargs: true, deterministic: true, safeIntegers: true }, (...values: unknown[]) => hashOf(values));
}

/** 40 bits: sums of millions of rows stay within what SQLite counts exactly. */
function hashOf(values: readonly unknown[]): bigint {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${typeof value} ${String(value).length} `).update(Buffer.isBuffer(value) ? value : String(value));
  return BigInt(hash.digest().readUIntBE(0, 5));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
