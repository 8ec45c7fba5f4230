import type { CompiledSql, RecordSketch } from '@leadline/kpi';
import { expect, test } from 'vitest';
import { type ChangedBetween, keyOf, makeLeafCache, type DataVersions, type LeafCache } from './leaf-cache.ts';
import { makeTrace, type Call } from './trace.ts';

const statement = (sql: string, ...parameters: CompiledSql['parameters']): CompiledSql => ({ sql, parameters, label: 'test' });
const orders = statement('select count(*) from "ll"."main"."fact_order" as f join "ll"."main"."dim_user" as u on true');
const calls = statement('select count(*) from ll.main.fact_activity');
const data = (dataVersion: string, tables: Readonly<Record<string, string>> = {}): DataVersions => ({
  dataVersion,
  tableVersions: new Map(Object.entries(tables)),
});
const callOf = (signal = new AbortController().signal): Call => ({ lane: 'interactive', signal, trace: makeTrace() });

/** A store that says what it was asked, and waits until it may answer where it is told to. */
function openStore(maxBytes = 1e6, changedBetween?: ChangedBetween) {
  const asked: string[] = [];
  const interrupted: string[] = [];
  const cache: LeafCache = makeLeafCache({
    maxBytes,
    schema: 'll.main',
    ...(changedBetween ? { changedBetween } : {}),
    run: async ({ sql }, _lane, signal) => {
      asked.push(sql);
      await new Promise<void>((resolve, reject) => {
        setTimeout(resolve, 20);
        signal.addEventListener('abort', () => (interrupted.push(sql), reject(new Error('interrupted'))));
      });
      if (sql === 'bad') throw new Error('no such column');
      return { rows: [[sql]], lane: 'interactive', waitMs: 1, ms: 2 };
    },
  });
  return { cache, asked, interrupted };
}

test('equal statements of one data version are run once, at the same time and later', async () => {
  const { cache, asked } = openStore();
  const trace = callOf();
  const [first, second] = [cache.reader(data('7'), trace), cache.reader(data('7'), callOf())];
  expect(await Promise.all([first.read(statement('a', 1)), second.read(statement('a', 1))])).toEqual([[['a']], [['a']]]);
  await first.read(statement('a', 1));
  expect(asked).toEqual(['a']);
  expect(cache.state()).toMatchObject({ hits: 1, misses: 1, shared: 1, entries: 1 });
  expect(trace.trace.list().statements.map((one) => [one.cache, one.rows])).toEqual([
    ['miss', 1],
    ['hit', 1],
  ]);
});

test('another parameter, or the same of another type, is another question', async () => {
  const { cache, asked } = openStore();
  const reader = cache.reader(data('7'));
  for (const value of [1, '1', 1n, '1n', null, 'null', true, 'true']) await reader.read(statement('a', value));
  expect(asked).toHaveLength(8);
  expect(keyOf(statement('a', 1n))).not.toBe(keyOf(statement('a', '1n')));
});

test('only a change of the tables it reads makes an answer old', async () => {
  const { cache, asked } = openStore();
  const before = data('7', { fact_order: '3', fact_activity: '5' });
  await cache.reader(before).read(orders);
  await cache.reader(before).read(calls);
  const later = data('8', { fact_order: '3', fact_activity: '8' });
  await cache.reader(later).read(orders);
  expect(asked).toHaveLength(2);
  await cache.reader(later).read(calls);
  expect(asked).toHaveLength(3);
  await cache.reader(data('9', { fact_order: '3', fact_activity: '8', dim_user: '9' })).read(orders);
  expect(asked).toHaveLength(4);
  expect(cache.state().entries).toBe(2);
});

test('a statement that names no table is as old as all data', async () => {
  const { cache, asked } = openStore();
  await cache.reader(data('7')).read(statement('a'));
  await cache.reader(data('8')).read(statement('a'));
  expect(asked).toHaveLength(2);
});

test('a failure is told to all who wait and is not kept', async () => {
  const { cache, asked } = openStore();
  const reader = cache.reader(data('7'));
  const both = await Promise.allSettled([reader.read(statement('bad')), reader.read(statement('bad'))]);
  expect(both.map((each) => each.status)).toEqual(['rejected', 'rejected']);
  await expect(reader.read(statement('bad'))).rejects.toThrow('no such column');
  expect(asked).toHaveLength(2);
});

test('the least recently used answers go when the room is used up', async () => {
  const { cache, asked } = openStore(1500);
  const reader = cache.reader(data('7'));
  for (const sql of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']) await reader.read(statement(sql));
  expect(cache.state().bytes).toBeLessThanOrEqual(1500);
  expect(cache.state().evicted).toBeGreaterThan(0);
  await reader.read(statement('k'));
  await reader.read(statement('b'));
  expect(asked.filter((sql) => sql === 'k')).toHaveLength(1);
  expect(asked.filter((sql) => sql === 'b')).toHaveLength(2);
});

test('one who goes does not take the answer from the others', async () => {
  const { cache, asked, interrupted } = openStore();
  const gone = new AbortController();
  const leaving = cache.reader(data('7'), callOf(gone.signal)).read(statement('a'));
  const staying = cache.reader(data('7'), callOf()).read(statement('a'));
  gone.abort(new Error('gone'));
  await expect(leaving).rejects.toThrow('gone');
  expect(await staying).toEqual([['a']]);
  expect([asked, interrupted]).toEqual([['a'], []]);
});

test('the last one who goes interrupts the store, and who comes then asks anew', async () => {
  const { cache, asked, interrupted } = openStore();
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [first, second].map((each) => cache.reader(data('7'), callOf(each.signal)).read(statement('a')));
  first.abort(new Error('gone'));
  second.abort(new Error('gone'));
  const later = cache.reader(data('7'), callOf()).read(statement('a'));
  expect((await Promise.allSettled(both)).map((each) => each.status)).toEqual(['rejected', 'rejected']);
  expect(interrupted).toEqual(['a']);
  expect(await later).toEqual([['a']]);
  expect(asked).toEqual(['a', 'a']);
});

test('an answer that says the same as before a change is the same object, so that what was made of it is still good', async () => {
  const { cache, asked } = openStore();
  const [before, after] = [data('7', { fact_order: '7' }), data('8', { fact_order: '8' })];
  const rows = await cache.reader(before).read(orders);
  expect(await cache.reader(after).read(orders)).toBe(rows);
  expect(asked).toHaveLength(2);
});

test('a change of records a statement does not read leaves its answer, where all that changed is known', async () => {
  const sketches: Record<string, readonly RecordSketch[] | undefined> = {
    '7 8': [{ values: { started_on: '2026-06-03' }, present: {} }],
    '8 9': [{ values: { started_on: null }, present: {} }],
    '7 9': [
      { values: { started_on: '2026-06-03' }, present: {} },
      { values: { started_on: null }, present: {} },
    ],
    '9 10': [{ values: { started_on: '2026-05-31' }, present: {} }],
  };
  const { cache, asked } = openStore(1e6, (_table, from, to) => sketches[`${from} ${to}`]);
  const may: CompiledSql = {
    ...statement('select count(*) from "ll"."main"."fact_activity" as f'),
    reads: [{ table: 'fact_activity', where: [{ kind: 'between', column: 'started_on', from: '2026-05-01', to: '2026-06-01' }], times: 1 }],
  };
  const twice = { ...may, sql: `${may.sql}, "ll"."main"."fact_activity" as e` };
  const at = (version: string) => cache.reader(data(version, { fact_activity: version }));
  for (const version of ['7', '9']) await at(version).read(may);
  expect(asked).toHaveLength(1);
  await at('10').read(may);
  expect(asked).toHaveLength(2);
  await at('11').read(may);
  expect(asked).toHaveLength(3);
  for (const version of ['7', '8']) await at(version).read(twice);
  expect(asked).toHaveLength(5);
});
