import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityText, key64Of } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseError } from './database-error.ts';
import { openEngine, type Engine } from './engine.ts';
import { joinedSql, splitRow } from './joined-row.ts';
import { identitySql, key64Sql } from './key64-sql.ts';

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-engine-'));
  await mkdir(join(folder, 'work'));
  engine = await openEngine({ folders: [join(folder, 'work')], factFile: join(folder, 'facts.duckdb'), tempFolder: join(folder, 'temp') });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

test('two transactions on separate connections keep apart', async () => {
  await engine.session((session) => session.run('CREATE TABLE work.pair (who text)'));
  await engine.session(async (first) => {
    await first.run('BEGIN');
    await first.run("INSERT INTO work.pair VALUES ('first')");
    await engine.session((second) => second.run("INSERT INTO work.pair VALUES ('second')"));
    await first.run('ROLLBACK');
  });
  expect(await engine.session((session) => session.rows('SELECT who FROM work.pair'))).toEqual([['second']]);
});

test('a row comes over as one text, whatever its last column says', async () => {
  const values = `(VALUES (1, NULL, 'VND'), (NULL, '', chr(31) || 'a' || chr(31)), (-20, 'ő', NULL)) v (a, b, c)`;
  const rows = await engine.session((session) => session.rows(`SELECT ${joinedSql(['a', 'b', 'c'])} FROM ${values}`));
  expect(rows.map(([text]) => splitRow(text as string, 3))).toEqual([
    ['1', null, 'VND'],
    [null, '', '\u001fa\u001f'],
    ['-20', 'ő', null],
  ]);
});

test('amounts, decimals and dates arrive as text, never as JS numbers', async () => {
  const [row] = await engine.session((session) =>
    session.rows(
      `SELECT CAST('90071992547409.93' AS decimal(18,2)), CAST(9223372036854775807 AS bigint), sum(v), DATE '2026-01-31', TRUE, 7, NULL
         FROM (VALUES (9223372036854775807), (9223372036854775807)) AS t(v)`,
    ),
  );
  expect(row).toEqual(['90071992547409.93', '9223372036854775807', '18446744073709551614', '2026-01-31', true, '7', null]);
});

test('parameters keep their 64 bits', async () => {
  const [row] = await engine.session((session) =>
    session.rows('SELECT $1, $2, typeof($2), $3, CAST($4 AS date)', ['a', 9007199254740993n, true, '2026-02-28']),
  );
  expect(row).toEqual(['a', '9007199254740993', 'BIGINT', true, '2026-02-28']);
});

test('files outside the allowed folders and changed settings are refused', async () => {
  await writeFile(join(folder, 'work', 'in.csv'), 'a\n1\n');
  const read = (sql: string) => engine.session((session) => session.rows(sql));
  expect(await read(`SELECT * FROM read_csv('${join(folder, 'work', 'in.csv')}')`)).toEqual([['1']]);
  await expect(read("SELECT * FROM read_csv('/etc/passwd')")).rejects.toThrow(/Permission Error/);
  await expect(read(`COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`)).rejects.toThrow(/Permission Error/);
  await expect(read(`ATTACH '${join(folder, 'other.duckdb')}' AS other`)).rejects.toThrow(/Permission Error/);
  await expect(read('SET enable_external_access = true')).rejects.toThrow(/configuration/);
  await expect(read('INSTALL httpfs')).rejects.toThrow();
});

test('a second engine in the process is refused', async () => {
  await expect(openEngine({ folders: [], tempFolder: join(folder, 'temp') })).rejects.toMatchObject({ code: 'store.second_engine' });
});

test('a deadline and an abort stop a running query, and the engine goes on', async () => {
  const slow = 'SELECT count(*) FROM range(100000000) a, range(1000) b WHERE a.range * b.range % 7 = 3';
  const started = Date.now();
  await expect(engine.session((session) => session.rows(slow), { deadlineMs: 200 })).rejects.toMatchObject({ code: 'store.too_slow' });
  const abort = new AbortController();
  setTimeout(() => abort.abort(new Error('left')), 200);
  await expect(engine.session((session) => session.rows(slow), { signal: abort.signal })).rejects.toThrow('left');
  expect(Date.now() - started).toBeLessThan(5000);
  expect(await engine.session((session) => session.rows('SELECT 1'))).toEqual([['1']]);
});

test('an error names the statement and the types, not the values', async () => {
  const secret = 'salary of Nguyễn Thị Hoa';
  const failed = engine.session((session) => session.rows('SELECT CAST($1 AS integer)', [secret]));
  const error: unknown = await failed.catch((problem: unknown) => problem);
  if (!(error instanceof DatabaseError)) throw new Error('expected a DatabaseError');
  expect(error.sql).toContain('CAST($1 AS integer)');
  expect(error.parameterTypes).toEqual(['string']);
  expect(`${error.message}${error.stack ?? ''}`).not.toContain('Hoa');
});

test('the key of a record is the same in SQL and in the program', async () => {
  for (const id of ['1', 'C00ID', 'Кофе', 'khách hàng', 'a'.repeat(500), "o'Neill", '2', '3', '4']) {
    const digest = createHash('md5')
      .update(identityText('account', 'crm', id), 'utf8')
      .digest();
    const [row] = await engine.session((session) => session.rows(`SELECT ${key64Sql('duckdb', identitySql("'account'", "'crm'", '$1'))}`, [id]));
    expect(row?.[0]).toBe(String(key64Of(digest)));
  }
});

test('the same statement sees what was written meanwhile, also where the statistics said there is no such value', async () => {
  const asked = 'SELECT count(*), count(*) FILTER (WHERE name IS NULL) FROM work.numbers WHERE value > 20';
  const read = (): Promise<unknown> => engine.session((session) => session.rows(asked));
  await engine.session((session) =>
    session.run('CREATE TABLE work.numbers AS SELECT CAST(range AS integer) AS value, CAST(range AS text) AS name FROM range(10)'),
  );
  expect(await read()).toEqual([['0', '0']]);
  await engine.session((session) => session.run('INSERT INTO work.numbers VALUES (1000000, NULL)'));
  expect(await read()).toEqual([['1', '1']]);
});
