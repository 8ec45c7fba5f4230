import SqliteDatabase from 'better-sqlite3';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layoutOf, type Layout } from '#server/folder/layout.ts';
import { checkInbox } from '#server/inbox/check-inbox.ts';
import { openInboxDatabase } from '#server/inbox/inbox-database.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';

let folder: string;
let layout: Layout;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-damage-'));
  layout = layoutOf(folder);
  mkdirSync(layout.uploads);
  const inbox = openInboxDatabase(layout.inbox);
  for (let n = 1; n <= 5; n += 1)
    inbox.append([
      {
        kind: 'append',
        receivedAt: '2026-03-01T10:00:00Z',
        entry: 'items',
        content: `{"kind":"items","items":[{"n":${n}}]}`,
        target: null,
        key: `k${n}`,
      },
    ]);
  inbox.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const outside = (sql: string): void => {
  const database = new SqliteDatabase(layout.inbox);
  database.exec(sql);
  database.close();
};
const open = async (): Promise<void> => (await openInbox({ layout, clock: { now: () => new Date() }, diskGuardBytes: 0 })).close();

test('an inbox as it was left opens, and is found sound', async () => {
  expect(checkInbox(layout.inbox)).toBeNull();
  await open();
});

test.each([
  ['changed content', `UPDATE entry SET content = replace(content, '3', '4') WHERE seq = 3`],
  ['another time', `UPDATE entry SET received_at = '2026-03-01T10:00:01Z' WHERE seq = 2`],
  ['another kind', `UPDATE entry SET kind = 'withdraw' WHERE seq = 2`],
  ['an entry that is gone', 'DELETE FROM entry WHERE seq = 2'],
  ['a changed key', `UPDATE idempotency SET key = 'k9' WHERE key = 'k1'`],
  ['a key that is gone', `DELETE FROM idempotency WHERE key = 'k1'`],
])('%s is told by name', async (_, sql) => {
  outside(sql);
  expect(checkInbox(layout.inbox)).not.toBeNull();
  await expect(open()).rejects.toMatchObject({ kind: 'unavailable', code: 'inbox.damaged' });
});

test('an inbox that ends before what was confirmed, or is gone, is not taken for a shorter one', async () => {
  outside(`DELETE FROM entry WHERE seq = 5; DELETE FROM idempotency WHERE seq = 5; UPDATE sqlite_sequence SET seq = 4`);
  await expect(open()).rejects.toMatchObject({ code: 'inbox.lost_entries' });
  rmSync(layout.inbox);
  await expect(open()).rejects.toMatchObject({ code: 'inbox.lost_entries' });
});
