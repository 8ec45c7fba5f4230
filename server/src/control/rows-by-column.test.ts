import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { rowsByColumn } from './rows-by-column.ts';

function open(): Kysely<Record<string, never>> {
  return new Kysely({ dialect: new SqliteDialect({ database: rowsByColumn(new SqliteDatabase(':memory:')) }) });
}

test('a statement asked again shows columns added since, and none that went', async () => {
  const db = open();
  await sql`create table t (a integer)`.execute(db);
  await sql`insert into t values (1)`.execute(db);
  const all = () => sql`select * from t`.execute(db).then(({ rows }) => rows);
  expect(await all()).toEqual([{ a: 1 }]);
  await sql`alter table t add column b integer default 2`.execute(db);
  expect(await all()).toEqual([{ a: 1, b: 2 }]);
  await sql`drop table t`.execute(db);
  await sql`create table t (c text)`.execute(db);
  await sql`insert into t values ('x')`.execute(db);
  expect(await all()).toEqual([{ c: 'x' }]);
  await db.destroy();
});

test('one statement with other values, and while its rows are being gone through', async () => {
  const db = open();
  await sql`create table t (a integer)`.execute(db);
  for (const value of [1, 2, 3]) await sql`insert into t values (${value})`.execute(db);
  const above = (least: number) => sql<{ a: number }>`select a from t where a > ${least} order by a`;
  expect((await above(1).execute(db)).rows).toEqual([{ a: 2 }, { a: 3 }]);
  expect((await above(2).execute(db)).rows).toEqual([{ a: 3 }]);
  const database = rowsByColumn(new SqliteDatabase(':memory:'));
  database.prepare('create table t (a integer)').run([]);
  database.prepare('insert into t values (1), (2)').run([]);
  const statement = database.prepare('select a from t order by a');
  const [seen, inside]: [unknown[], unknown[]] = [[], []];
  for (const row of statement.iterate([])) {
    seen.push(row);
    inside.push(statement.all([]));
  }
  expect(seen).toEqual([{ a: 1 }, { a: 2 }]);
  expect(inside[0]).toEqual([{ a: 1 }, { a: 2 }]);
  await db.destroy();
});

test('more statements than are kept work as before', async () => {
  const db = open();
  for (let at = 0; at < 600; at += 1) expect((await sql<{ a: number }>`select ${sql.lit(at)} as a`.execute(db)).rows[0]?.a).toBe(at);
  await db.destroy();
});
