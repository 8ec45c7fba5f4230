import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSqlFiles } from './sql-files.ts';

const folder = join(process.cwd(), 'test/sql');

test('the statements of every KPI are the committed ones (npm run sql:update writes them)', async () => {
  const files = await listSqlFiles();
  const differing = [...files].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
  expect(differing).toEqual([]);
  const stored = ['duckdb', 'postgres'].flatMap((dialect) => readdirSync(join(folder, dialect)).map((file) => `${dialect}/${file}`));
  expect(stored.sort()).toEqual([...files.keys()].sort());
});

test('no value of a question is spliced into the text', async () => {
  for (const [name, text] of await listSqlFiles()) {
    const statements = text.split('\n').filter((line) => !line.startsWith('--')).join('\n');
    expect(statements, name).not.toMatch(/2026-\d\d|(?<!\$)\b42\b/);
  }
});
