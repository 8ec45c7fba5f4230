import type { CompiledSql, SqlRow } from '@leadline/kpi';
import { expect, test } from 'vitest';
import { cacheKey, makeLeafCache } from './leaf-cache.ts';

const statement = (sql: string, ...parameters: CompiledSql['parameters']): CompiledSql => ({ sql, parameters, label: 'test' });

function countingStore(): { readonly asked: string[]; readonly read: (statement: CompiledSql) => Promise<readonly SqlRow[]> } {
  const asked: string[] = [];
  return {
    asked,
    read: async ({ sql }) => {
      asked.push(sql);
      await new Promise((done) => setTimeout(done, 5));
      if (sql === 'bad') throw new Error('no such column');
      return [[sql]];
    },
  };
}

test('equal statements of one data version are run once, at the same time and later', async () => {
  const store = countingStore();
  const reader = makeLeafCache(store.read, 1e6).reader('7');
  const answers = await Promise.all([reader.read(statement('a', 1)), reader.read(statement('a', 1)), reader.read(statement('a', 1))]);
  expect(answers).toEqual([[['a']], [['a']], [['a']]]);
  await reader.read(statement('a', 1));
  expect(store.asked).toEqual(['a']);
});

test('another parameter or another data version is another question', async () => {
  const store = countingStore();
  const cache = makeLeafCache(store.read, 1e6);
  await cache.reader('7').read(statement('a', 1));
  await cache.reader('7').read(statement('a', '1'));
  await cache.reader('7').read(statement('a', 1n));
  await cache.reader('8').read(statement('a', 1));
  expect(store.asked).toHaveLength(4);
  expect(cacheKey('7', statement('a', 1))).not.toBe(cacheKey('7', statement('a', 1n)));
});

test('a failure is told to all who wait and is not kept', async () => {
  const store = countingStore();
  const reader = makeLeafCache(store.read, 1e6).reader('7');
  const both = await Promise.allSettled([reader.read(statement('bad')), reader.read(statement('bad'))]);
  expect(both.map((each) => each.status)).toEqual(['rejected', 'rejected']);
  await expect(reader.read(statement('bad'))).rejects.toThrow('no such column');
  expect(store.asked).toHaveLength(2);
});

test('the least recently used answers go when the room is used up', async () => {
  const store = countingStore();
  const cache = makeLeafCache(store.read, 300);
  const reader = cache.reader('7');
  for (const sql of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n']) await reader.read(statement(sql));
  expect(cache.bytes()).toBeLessThanOrEqual(300);
  await reader.read(statement('n'));
  await reader.read(statement('b'));
  expect(store.asked.filter((sql) => sql === 'n')).toHaveLength(1);
  expect(store.asked.filter((sql) => sql === 'b')).toHaveLength(2);
});
