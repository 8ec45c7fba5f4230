import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openControl, type Control } from '#server/control/open-control.ts';
import { setMark } from '#server/control/mark.ts';
import { appendEntry } from './append-entry.ts';
import { parseHead, printHead, readHead, writeHead } from './audit-head.ts';
import { entryHash, nothingBefore, sealValue, valueDigest } from './entry-hash.ts';
import { findHeadFile, noteHead, writeHeadFile } from './head-file.ts';
import { verifyChain } from './verify-chain.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-head-'));
const [a, b] = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string];
let control: Control;
let files = 0;
let file: string;
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  file = join(folder, `${(files += 1)}.head`);
});
afterEach(() => control.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const add = () =>
  appendEntry(
    control.db,
    { by: 'a1', now: new Date('2026-03-01T10:00:00Z'), reason: null },
    { action: 'kpi.changed', subject: { kind: 'kpi', id: 'k' } },
  );

test('a head is written as its number and its hash, and read only where it is both', () => {
  expect(printHead({ seq: 12n, hash: a })).toBe(`12 ${a}`);
  for (const text of [`12 ${a}`, `12 ${a}\n`, `12 ${a}   \n`]) expect(parseHead(text), text).toEqual({ seq: 12n, hash: a });
  for (const text of [
    '',
    `x12 ${a}`,
    ` 12 ${a}`,
    `12 ${a}x`,
    `12 ${a.slice(1)}`,
    `12${a}`,
    `${'1'.repeat(19)} ${a}`,
    ` ${a}`,
    `12 ${'A'.repeat(64)}`,
  ])
    expect(parseHead(text), text).toBeUndefined();
  expect(parseHead(`${'1'.repeat(18)} ${a}`)?.seq).toBe(BigInt('1'.repeat(18)));
});

test('before the first entry, and where nothing readable was kept, the head is nothing', async () => {
  const none = { seq: 0n, hash: '0'.repeat(64) };
  expect(nothingBefore).toBe('0'.repeat(64));
  expect(await readHead(control.db)).toEqual(none);
  await setMark(control.db, 'audit.head', 'nonsense');
  expect(await readHead(control.db)).toEqual(none);
  await writeHead(control.db, { seq: 3n, hash: b });
  expect(await readHead(control.db)).toEqual({ seq: 3n, hash: b });
});

test('a file holds the last head, of one length whatever its number, for its owner alone', () => {
  expect(findHeadFile(file)).toBeUndefined();
  writeHeadFile(file, { seq: 123456n, hash: a });
  writeHeadFile(file, { seq: 7n, hash: b });
  expect(findHeadFile(file)).toEqual({ seq: 7n, hash: b });
  expect(readFileSync(file, 'utf8')).toBe(`7 ${b}${' '.repeat(17)}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, 'nonsense');
  expect(findHeadFile(file)).toBeUndefined();
});

test('how far the trail goes is noted, unless it has lost what was noted or what it says is its end', async () => {
  expect(await noteHead(control.db, file)).toBe(true);
  expect(findHeadFile(file)).toEqual({ seq: 0n, hash: nothingBefore });
  await add();
  await add();
  expect(await noteHead(control.db, file)).toBe(true);
  const second = await readHead(control.db);
  expect(findHeadFile(file)).toEqual(second);
  expect(await noteHead(control.db, file)).toBe(true);
  await writeHead(control.db, { seq: 1n, hash: b });
  expect(await noteHead(control.db, file)).toBe(false);
  expect(findHeadFile(file)).toEqual(second);
  await writeHead(control.db, second);
  await control.db.updateTable('audit_entry').set({ hash: b }).where('seq', '=', 2n).execute();
  expect(await noteHead(control.db, file)).toBe(false);
  await control.db.deleteFrom('audit_entry').where('seq', '=', 2n).execute();
  expect(await noteHead(control.db, file)).toBe(false);
});

test('a note is not written again where nothing has changed', async () => {
  await add();
  await noteHead(control.db, file);
  const before = statSync(file, { bigint: true }).mtimeNs;
  await new Promise((resolve) => setTimeout(resolve, 10));
  await noteHead(control.db, file);
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(before);
  await add();
  await noteHead(control.db, file);
  expect(statSync(file, { bigint: true }).mtimeNs).not.toBe(before);
});

test('a hash covers everything of an entry, and the place it stands at', async () => {
  await add();
  const row = await control.db.selectFrom('audit_entry').selectAll().executeTakeFirstOrThrow();
  expect(entryHash(row)).toBe(row.hash);
  expect(entryHash(row, 2n)).not.toBe(row.hash);
  const columns = ['id', 'at', 'actor', 'actor_name', 'on_behalf_of', 'request_id', 'action', 'subject_kind', 'subject_id', 'before_digest', 'after_digest', 'reason_digest', 'previous_hash'] as const; // prettier-ignore
  for (const column of columns) expect(entryHash({ ...row, [column]: 'other' }), column).not.toBe(row.hash);
  expect(entryHash({ ...row, personal: 1n })).not.toBe(row.hash);
});

test('a value is kept with a salt of its own, and its digest covers both', () => {
  const [one, other] = [sealValue('x'), sealValue('x')];
  expect(one.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(one.salt).not.toBe(other.salt);
  expect(one.digest).toBe(valueDigest(one.salt!, 'x'));
  expect(valueDigest('a', 'b\nc')).not.toBe(valueDigest('a\nb', 'd'));
  expect(valueDigest('a', 'x')).not.toBe(valueDigest('b', 'x'));
  expect(valueDigest('ab', 'x')).not.toBe(valueDigest('a', 'bx'));
  expect(sealValue(null)).toEqual({ text: null, salt: null, digest: null });
});

test('an empty trail is whole and goes nowhere', async () => {
  expect(await verifyChain(control.db)).toEqual({
    entries: 0n,
    firstAt: null,
    lastAt: null,
    head: { seq: 0n, hash: nothingBefore },
    emptied: 0,
    broken: null,
  });
  expect((await verifyChain(control.db, [{ seq: 1n, hash: a }])).broken).toEqual({ seq: 1n, what: 'cut_off' });
});

test('a head that was kept and is not that of the entry there is told, with where the entry went', async () => {
  for (let n = 0; n < 4; n += 1) await add();
  const rows = await control.db.selectFrom('audit_entry').select(['seq', 'hash']).orderBy('seq').execute();
  const hashAt = (seq: number): string => rows[seq - 1]!.hash;
  const broken = async (seq: bigint, hash: string) => (await verifyChain(control.db, [{ seq, hash }])).broken;
  expect(await broken(2n, hashAt(2))).toBeNull();
  expect(await broken(2n, b)).toEqual({ seq: 2n, what: 'changed' });
  expect(await broken(2n, hashAt(3))).toEqual({ seq: 2n, what: 'inserted' });
  expect(await broken(3n, hashAt(2))).toEqual({ seq: 2n, what: 'removed' });
  await control.db.deleteFrom('audit_entry').where('seq', '>', 2n).execute();
  expect((await verifyChain(control.db)).broken).toEqual({ seq: 3n, what: 'cut_off' });
  await writeHead(control.db, { seq: 1n, hash: hashAt(1) });
  expect((await verifyChain(control.db)).broken).toEqual({ seq: 2n, what: 'inserted' });
  await writeHead(control.db, { seq: 2n, hash: b });
  expect((await verifyChain(control.db)).broken).toEqual({ seq: 2n, what: 'changed' });
});
