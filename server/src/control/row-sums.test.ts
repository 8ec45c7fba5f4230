import SqliteDatabase from 'better-sqlite3';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkControl } from '#server/control/check-control.ts';
import { setMark } from '#server/control/mark.ts';
import { openControl } from '#server/control/open-control.ts';

let folder: string;
let file: string;
const inbox = (): string => join(folder, 'inbox.db');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-sums-'));
  file = join(folder, 'control.db');
  const control = await openControl({ kind: 'sqlite', file, inbox: inbox() });
  for (const name of ['a', 'b', 'c']) await setMark(control.db, name, 'one');
  await setMark(control.db, 'b', 'two');
  await control.db.deleteFrom('mark').where('name', '=', 'c').execute();
  await control.close();
  writeFileSync(inbox(), 'received');
});
afterEach(() => rmSync(folder, { recursive: true }));

const outside = (sql: string): void => {
  const database = new SqliteDatabase(file);
  database.exec(sql);
  database.close();
};
const open = async (): Promise<void> => (await openControl({ kind: 'sqlite', file, inbox: inbox() })).close();

test('a store as it was left opens, and is found sound', async () => {
  expect(checkControl(file)).toBeNull();
  await open();
  await open();
});

test.each([
  ['a changed value', "UPDATE mark SET value = 'twp' WHERE name = 'b'"],
  ['a row that is gone', "DELETE FROM mark WHERE name = 'a'"],
  ['a row more', "INSERT INTO mark VALUES ('d', 'x')"],
  ['another schema', 'ALTER TABLE mark ADD COLUMN more text'],
  ['a changed sum', 'UPDATE row_sum SET sum = sum + 1'],
])('%s is told by name', async (_, sql) => {
  outside(sql);
  expect(checkControl(file)).toMatch(/changed from outside/);
  await expect(open()).rejects.toMatchObject({ kind: 'unavailable', code: 'folder.control_damaged' });
});

test('a store that is missing or empty is not made anew where data was received', async () => {
  truncateSync(file, 0);
  await expect(open()).rejects.toMatchObject({ code: 'folder.control_missing' });
  rmSync(file);
  await expect(open()).rejects.toMatchObject({ code: 'folder.control_missing' });
  rmSync(inbox());
  await open();
});
