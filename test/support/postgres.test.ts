import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}

test('each caller gets a database of its own that keeps every alphabet', async () => {
  const [first, second] = await Promise.all([startPostgres(), startPostgres()]);
  await query(first.url, `create table word as select 'Huế Győr Казань' as text`);
  expect(await query(first.url, 'select text, length(text) from word')).toEqual([{ text: 'Huế Győr Казань', length: 15 }]);
  expect(await query(second.url, `select to_regclass('word') as found`)).toEqual([{ found: null }]);
  await first.stop();
  await expect(query(first.url, 'select 1')).rejects.toThrow('does not exist');
  await second.stop();
});
