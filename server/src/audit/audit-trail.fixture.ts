import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Act } from '#server/audit/act.ts';
import { announced } from '#server/audit/announced.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { readHead, writeHead, type AuditHead } from '#server/audit/audit-head.ts';
import { audited } from '#server/audit/audited.ts';
import { emptiedAction, emptyValues } from '#server/audit/empty-values.ts';
import { entryHash, sealValue } from '#server/audit/entry-hash.ts';
import { exportEntries } from '#server/audit/export-entries.ts';
import { findHeadFile, noteHead } from '#server/audit/head-file.ts';
import { listEntries } from '#server/audit/list-entries.ts';
import { proveInDatabase } from '#server/control/prove-in-database.ts';
import { proveStretch } from '#server/audit/prove-stretch.ts';
import { recordRead } from '#server/audit/record-read.ts';
import { verifyChain } from '#server/audit/verify-chain.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import { openControl, type Control, type ControlPlace } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export const act: Act = { by: 'a1', byName: 'Anna', now: new Date('2026-03-01T10:00:00Z'), reason: 'moved to Huế' };

/** What holds for the audit trail whichever store keeps it. */
export function testTrail(engine: ControlPlace['kind'], place: () => ControlPlace): void {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-audit-'));
  let control: Control;
  const rows = (): Promise<AuditEntryTable[]> => control.db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
  const replaceAll = async (all: readonly AuditEntryTable[]): Promise<void> => {
    await control.db.deleteFrom('audit_entry').execute();
    if (all.length > 0) await control.db.insertInto('audit_entry').values(all).execute();
  };
  const prove = (after: bigint, through: bigint, marks: readonly AuditHead[] = []) =>
    (engine === 'postgres' ? proveInDatabase : proveStretch)(control.db, { after, through, marks });
  const brokenOf = async (): Promise<unknown> => (await verifyChain(control.db)).broken;

  beforeAll(async () => {
    control = await openControl(place());
    for (let n = 0; n < 10; n += 1) {
      const now = new Date(act.now.getTime() + n * 60_000);
      const subject = { kind: 'recipe', id: `r${n % 3}` };
      await appendEntry(
        control.db,
        { ...act, now, reason: n % 2 === 0 ? act.reason : null },
        { action: 'recipe.saved', subject, before: { n }, after: { n: n + 1, tên: 'Будапешт' }, isPersonal: n % 2 === 1 },
      );
    }
  });
  afterAll(async () => {
    await control.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is whole as it was written, and says how far it goes', async () => {
    const verified = await verifyChain(control.db);
    expect(verified).toMatchObject({ entries: 10n, broken: null, emptied: 0, firstAt: act.now.toISOString() });
    expect(await readHead(control.db)).toEqual(verified.head);
  });

  it('proves a piece by itself, with what has to be known of it to go on', async () => {
    const kept = await rows();
    const headAt = (seq: number): AuditHead => ({ seq: BigInt(seq), hash: kept[seq - 1]!.hash });
    expect(await prove(4n, 8n, [headAt(3), headAt(6), { ...headAt(9), hash: 'x' }])).toEqual({
      previousHash: kept[3]!.hash,
      last: headAt(8),
      lastButOne: headAt(7),
      emptied: [],
      naming: [],
    });
    expect(await prove(7n, 8n)).toMatchObject({ last: headAt(8), lastButOne: headAt(7) });
    expect(await prove(4n, 8n, [{ ...headAt(6), hash: headAt(5).hash }])).toBeUndefined();
    expect(await prove(4n, 11n)).toBeUndefined();
    await control.db.updateTable('audit_entry').set({ before: null, before_salt: null }).where('seq', 'in', [6n, 8n]).execute();
    expect(await prove(4n, 8n)).toMatchObject({ emptied: [6n, 8n] });
    await replaceAll(kept);
    expect(await verifyChain(control.db, [], 0n)).toEqual(await verifyChain(control.db));
  });

  it('finds every single change, removal, swap and insertion', async () => {
    const kept = await rows();
    const head = await readHead(control.db);
    const columns = Object.keys(kept[0]!) as (keyof AuditEntryTable)[];
    const place = fc.integer({ min: 0, max: kept.length - 1 });
    const tampering = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), at: place, column: fc.constantFrom(...columns.filter((column) => column !== 'seq')) }),
      fc.record({ kind: fc.constant('rewrite' as const), at: place }),
      fc.record({ kind: fc.constant('remove' as const), at: place, renumbered: fc.boolean() }),
      fc.record({ kind: fc.constant('swap' as const), at: place, other: place }).filter(({ at, other }) => at !== other),
      fc.record({ kind: fc.constant('insert' as const), at: fc.integer({ min: 0, max: kept.length }), hashed: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(tampering, async (how) => {
        const forged = forge(kept, how);
        await replaceAll(forged);
        const broken = await brokenOf();
        const isProven = (await prove(0n, head.seq, [head])) !== undefined;
        const expected = { change: 'changed', rewrite: 'changed', remove: 'removed', swap: 'swapped', insert: 'inserted' }[how.kind];
        expect(broken).not.toBeNull();
        const found = broken as { readonly what: string; readonly seq: bigint };
        const isLastGone = how.kind === 'remove' && how.at === kept.length - 1;
        const isEmptied = how.kind === 'change' && ['before', 'after', 'reason'].includes(how.column) && found.what === 'emptied';
        const isBeyond = how.kind === 'insert' && how.at === kept.length;
        expect(isProven).toBe(isEmptied || isBeyond);
        if (!isEmptied) expect(found.what).toBe(isLastGone ? 'cut_off' : expected);
        const at = how.kind === 'swap' ? Math.min(how.at, how.other) : how.at;
        expect(found.seq).toBe(BigInt(at + 1));
      }),
      { numRuns: engine === 'sqlite' ? 300 : 120, seed: 5 },
    );
    await replaceAll(kept);
    expect(await readHead(control.db)).toEqual(head);
    expect(await brokenOf()).toBeNull();
  }, 60_000);

  it('holds with names that have to be escaped, and finds one that only looks like the escaped', async () => {
    const [kept, head] = [await rows(), await readHead(control.db)];
    const rename = (name: string) =>
      control.db
        .updateTable('audit_entry')
        .set({ actor_name: name })
        .where('seq', '=', head.seq + 1n)
        .execute();
    const names = ['Jan "Janek" Nowak', 'a\\b', 'line\nbreak\u0001', 'null', '{"x":1}', 'Đặng Ⅷ 😀', ''];
    for (const name of names) {
      await appendEntry(control.db, { ...act, byName: name, reason: name }, { action: 'kpi.changed', subject: { kind: 'kpi', id: name } });
      expect(await brokenOf(), name).toBeNull();
      for (const other of [`${name} `, JSON.stringify(name).slice(1, -1), name.replaceAll('\\', '')].filter((each) => each !== name)) {
        await rename(other);
        expect(await brokenOf(), other).toEqual({ seq: head.seq + 1n, what: 'changed' });
      }
      await replaceAll(kept);
      await writeHead(control.db, head);
    }
    await appendEntry(control.db, { ...act, byName: null }, { action: 'kpi.changed', subject: { kind: 'kpi', id: 'x' } });
    await rename('null');
    expect(await brokenOf()).toEqual({ seq: head.seq + 1n, what: 'changed' });
    await replaceAll(kept);
    await writeHead(control.db, head);
  });

  it('finds an end that was cut off, head and all, by what was noted in a file', async () => {
    const file = join(folder, `${engine}.head`);
    expect(await noteHead(control.db, file)).toBe(true);
    const kept = await rows();
    const head = await readHead(control.db);
    await replaceAll(kept.slice(0, -1));
    await writeHead(control.db, { seq: kept.at(-2)!.seq, hash: kept.at(-2)!.hash });
    expect(await brokenOf()).toBeNull();
    expect((await verifyChain(control.db, [findHeadFile(file)!])).broken).toEqual({ seq: 10n, what: 'cut_off' });
    expect(await noteHead(control.db, file)).toBe(false);
    expect(findHeadFile(file)).toEqual(head);
    await replaceAll(kept);
    await writeHead(control.db, head);
  });

  it('goes on from the head and not from what was left: a cut is never grown over', async () => {
    const kept = await rows();
    const head = await readHead(control.db);
    await replaceAll(kept.slice(0, -1));
    await appendEntry(control.db, act, { action: 'recipe.saved', subject: { kind: 'recipe', id: 'later' } });
    expect(await brokenOf()).toEqual({ seq: 10n, what: 'removed' });
    await replaceAll(kept);
    await writeHead(control.db, head);
  });

  it('empties the values of personal entries and still holds; emptied without an entry about it, it does not', async () => {
    const kept = await rows();
    const head = await readHead(control.db);
    expect(await emptyValues(control.db, act, [1n, 2n, 4n])).toBe(2);
    expect(await emptyValues(control.db, act, [2n])).toBe(0);
    expect(await verifyChain(control.db)).toMatchObject({ broken: null, emptied: 2, entries: 11n });
    expect(await verifyChain(control.db, [], 0n)).toEqual(await verifyChain(control.db));
    const [second] = (await rows()).filter(({ seq }) => seq === 2n);
    expect([second!.before, second!.before_salt, second!.after, second!.reason]).toEqual([null, null, null, null]);
    expect(second!.before_digest).toMatch(/^[0-9a-f]{64}$/);
    await control.db.updateTable('audit_entry').set({ before: null, before_salt: null }).where('seq', '=', 6n).execute();
    expect(await brokenOf()).toEqual({ seq: 6n, what: 'emptied' });
    expect(await verifyChain(control.db, [], 0n)).toEqual(await verifyChain(control.db));
    await replaceAll(kept);
    await writeHead(control.db, head);
  });

  it('does not hold where a value is gone that nobody may empty, whatever a later entry says of it', async () => {
    const kept = await rows();
    const head = await readHead(control.db);
    await control.db.updateTable('audit_entry').set({ before: null, before_salt: null }).where('seq', '=', 3n).execute();
    await appendEntry(control.db, act, { action: emptiedAction, subject: { kind: 'audit_entry', id: '3–3' }, after: { entries: [3] } });
    expect(await brokenOf()).toEqual({ seq: 3n, what: 'changed' });
    expect(await verifyChain(control.db, [], 0n)).toEqual(await verifyChain(control.db));
    await replaceAll(kept);
    await writeHead(control.db, head);
  });

  it('numbers entries without gaps however many come at once, and leaves none of a change that failed', async () => {
    const before = (await readHead(control.db)).seq;
    const one = (n: number): Promise<unknown> =>
      audited(control.db, async (db) => {
        await appendEntry(db, act, { action: 'kpi.changed', subject: { kind: 'kpi', id: String(n) } });
        if (n % 3 === 0) throw new Error('no');
      }).catch((error: Error) => error.message);
    expect((await Promise.all(Array.from({ length: 12 }, (_, n) => one(n)))).filter((each) => each === 'no')).toHaveLength(4);
    expect(await verifyChain(control.db)).toMatchObject({ broken: null, entries: before + 8n });
  });

  it('says that something announced was not done', async () => {
    const entry = { action: 'backup.made', subject: { kind: 'backup', id: '/b' } };
    await expect(announced(control.db, act, entry, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    const { entries } = await listEntries(control.db, {}, 2);
    expect(entries.map(({ action, after }) => [action, after])).toEqual([
      ['audit.not_done', { action: 'backup.made', code: 'failed' }],
      ['backup.made', null],
    ]);
  });

  it('is searched by who, what, whom, when and any text, page by page', async () => {
    await recordRead(
      control.db,
      { ...act, by: 'f1', byName: 'Ferenc', reason: null },
      { area: 'pay', subject: { kind: 'account', id: 'a1' }, asked: { period: '2026-02' } },
    );
    const find = async (filter: Parameters<typeof listEntries>[1]) => (await listEntries(control.db, filter, 100)).entries.map(({ seq }) => seq);
    expect(await find({ action: 'pay' })).toEqual(await find({ by: 'Ferenc' }));
    expect(await find({ action: 'recipe.saved', subjectKind: 'recipe', subjectId: 'r1' })).toEqual([8, 5, 2]);
    expect(await find({ from: '2026-03-01T10:08:00.000Z', until: '2026-03-01T10:09:00.000Z' })).toEqual([9]);
    expect(await find({ text: 'БУДАПЕШТ', subjectId: 'r2' })).toEqual([9, 6, 3]);
    expect(await find({ text: 'nowhere' })).toEqual([]);
    const first = await listEntries(control.db, { action: 'recipe' }, 4);
    const second = await listEntries(control.db, { action: 'recipe' }, 100, first.before);
    expect([...first.entries, ...second.entries].map(({ seq }) => seq)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(second.before).toBeNull();
  });

  it('is exported whole: the lines suffice to check the chain, cells begin no formula', async () => {
    await appendEntry(control.db, { ...act, reason: '=HYPERLINK("x")' }, { action: 'kpi.changed', subject: { kind: 'kpi', id: 'x' } });
    const text = async (format: 'csv' | 'jsonl'): Promise<string> => {
      let all = '';
      for await (const piece of exportEntries(control.db, {}, format)) all += piece;
      return all;
    };
    const lines = (await text('jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEntryTable);
    expect(lines.map(({ seq }) => Number(seq))).toEqual(lines.map((_, index) => index + 1));
    expect(lines.every((line) => entryHash({ ...line, seq: BigInt(line.seq) }) === line.hash)).toBe(true);
    const table = await text('csv');
    expect(table).toContain(`"'=HYPERLINK(""x"")"`);
    expect(table.split('\r\n').filter((line) => line !== '')).toHaveLength(lines.length + 1);
  });
}

type Tampering =
  | { readonly kind: 'change'; readonly at: number; readonly column: keyof AuditEntryTable }
  | { readonly kind: 'rewrite'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number; readonly renumbered: boolean }
  | { readonly kind: 'swap'; readonly at: number; readonly other: number }
  | { readonly kind: 'insert'; readonly at: number; readonly hashed: boolean };

function forge(kept: readonly AuditEntryTable[], how: Tampering): readonly AuditEntryTable[] {
  const rows = [...kept];
  const row = rows[Math.min(how.at, rows.length - 1)]!;
  if (how.kind === 'change') rows[how.at] = { ...row, [how.column]: otherThan(row, how.column) };
  else if (how.kind === 'rewrite') {
    const after = sealValue('{"n":"forged"}');
    const forged = { ...row, after: after.text, after_salt: after.salt, after_digest: after.digest };
    rows[how.at] = { ...forged, hash: entryHash(forged) };
  } else if (how.kind === 'remove') {
    rows.splice(how.at, 1);
    return how.renumbered ? rows.map((each, index) => ({ ...each, seq: BigInt(index + 1) })) : rows;
  } else if (how.kind === 'swap') {
    rows[how.at] = { ...kept[how.other]!, seq: row.seq };
    rows[how.other] = { ...row, seq: kept[how.other]!.seq };
  } else {
    const seq = BigInt(how.at + 1);
    const made = { ...row, seq, id: uuidV7(new Date()), previous_hash: how.at === 0 ? '0'.repeat(64) : kept[how.at - 1]!.hash };
    rows.splice(how.at, 0, how.hashed ? { ...made, hash: entryHash(made) } : made);
    return rows.map((each, index) => ({ ...each, seq: BigInt(index + 1) }));
  }
  return rows;
}

function otherThan(row: AuditEntryTable, column: keyof AuditEntryTable): string | bigint | null {
  const value = row[column];
  if (typeof value === 'bigint') return value === 0n ? 1n : 0n;
  return value === null ? 'x' : `${value}x`;
}
