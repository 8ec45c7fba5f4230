import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import { findMark } from '#server/control/mark.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { appendEntry } from './append-entry.ts';
import { printHead, readHead, writeHead } from './audit-head.ts';
import { emptiedAction } from './empty-values.ts';
import { entryHash } from './entry-hash.ts';
import { listEntries } from './list-entries.ts';
import { verifyChain } from './verify-chain.ts';
import { namedOf, walkFrom } from './walk.ts';

let control: Control;
let kept: readonly AuditEntryTable[];
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  for (let n = 0; n < 6; n += 1)
    await appendEntry(
      control.db,
      { by: 'a1', now: new Date('2026-03-01T10:00:00Z'), reason: null },
      { action: 'kpi.changed', subject: { kind: 'kpi', id: `k${n}` } },
    );
  kept = await control.db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
});
afterEach(() => control.close());

const whole = (row: AuditEntryTable, more: Partial<AuditEntryTable> = {}): AuditEntryTable => {
  const changed = { ...row, ...more };
  return { ...changed, hash: entryHash(changed) };
};
async function broken(rows: readonly AuditEntryTable[]): Promise<unknown> {
  await control.db.deleteFrom('audit_entry').execute();
  await control.db.insertInto('audit_entry').values(rows).execute();
  return (await verifyChain(control.db)).broken;
}

test('an entry put in whole, with the one after it moved on and hashed anew, is the one put in', async () => {
  const [first, second, third, ...rest] = kept as [AuditEntryTable, AuditEntryTable, AuditEntryTable, ...AuditEntryTable[]];
  const put = whole(third, { id: 'put in' });
  const moved = whole(third, { seq: 4n });
  expect(await broken([first, second, put, moved, ...rest.map((row) => ({ ...row, seq: row.seq + 1n }))])).toEqual({ seq: 3n, what: 'inserted' });
});

test('an entry written anew with another one before it is the one that was changed', async () => {
  const at = (seq: number, more: Partial<AuditEntryTable>) => kept.map((row) => (row.seq === BigInt(seq) ? whole(row, more) : row));
  expect(await broken(at(3, { previous_hash: 'f'.repeat(64) }))).toEqual({ seq: 3n, what: 'changed' });
  expect(await broken(at(1, { previous_hash: 'f'.repeat(64) }))).toEqual({ seq: 1n, what: 'changed' });
});

test('a first entry written anew as following nothing is changed, and no entry before it was put in', async () => {
  expect(await broken(kept.map((row) => (row.seq === 1n ? whole(row, { previous_hash: '' }) : row)))).toEqual({ seq: 1n, what: 'changed' });
});

test('where the entries after it follow the new one, it is the one before that was changed; the first has none before it', async () => {
  const relink = (from: number, previous: string): readonly AuditEntryTable[] => {
    let last = previous;
    return kept.map((row) => {
      if (row.seq < BigInt(from)) return row;
      const linked = whole(row, { previous_hash: last });
      last = linked.hash;
      return linked;
    });
  };
  expect(await broken(relink(3, 'f'.repeat(64)))).toEqual({ seq: 2n, what: 'changed' });
  expect(await broken(relink(1, 'f'.repeat(64)))).toEqual({ seq: 1n, what: 'changed' });
});

test('a head that was kept of the last entry is no end that was cut off', async () => {
  const head = await readHead(control.db);
  expect((await verifyChain(control.db, [head])).broken).toBeNull();
  expect((await verifyChain(control.db, [{ ...head, seq: 7n }])).broken).toEqual({ seq: 7n, what: 'cut_off' });
});

test('entries count as emptied where a later one names them, not where they name themselves; the first without is told', () => {
  const walk = (emptied: readonly bigint[], naming: readonly (readonly [seq: bigint, text: string])[]) =>
    namedOf({ ...walkFrom(), emptied: [...emptied], naming: naming.map(([seq, text]) => ({ seq, text })) });
  expect(walk([3n, 5n], [[6n, '{"entries":[3,5]}']])).toEqual({ named: 2, unnamed: [] });
  expect(walk([3n], [[3n, '{"entries":[3]}']])).toEqual({ named: 0, unnamed: [3n] });
  expect(walk([3n], [[2n, '{"entries":[3]}']])).toEqual({ named: 0, unnamed: [3n] });
  expect(walk([5n, 2n, 9n], [[10n, '{"entries":[9]}']])).toEqual({ named: 1, unnamed: [2n, 5n] });
});

test('the head and what says that values were emptied have names other versions know', async () => {
  await writeHead(control.db, { seq: 6n, hash: kept[5]!.hash });
  expect(await findMark(control.db, 'audit.head')).toBe(printHead({ seq: 6n, hash: kept[5]!.hash }));
  expect(emptiedAction).toBe('audit.emptied');
});

test('a text is found on as many entries as are asked for, however many are looked through at once', async () => {
  const rows = Array.from({ length: 700 }, (_, at) => ({ ...kept[0]!, seq: BigInt(at + 7), id: `x${at}` }));
  for (const part of [rows.slice(0, 350), rows.slice(350)]) await control.db.insertInto('audit_entry').values(part).execute();
  expect((await listEntries(control.db, { text: 'KPI' }, 600)).entries).toHaveLength(600);
});
