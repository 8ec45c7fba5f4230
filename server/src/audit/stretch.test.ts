import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proveInDatabase } from '#server/control/prove-in-database.ts';
import { openControl, type Control, type ControlPlace } from '#server/control/open-control.ts';
import { startPostgres, type TestDatabase } from '../../../test/support/postgres.ts';
import { appendEntry } from './append-entry.ts';
import type { AuditHead } from './audit-head.ts';
import { startProof } from './prove-in-thread.ts';
import { beginStretches } from './stretch.ts';
import { verifyChain } from './verify-chain.ts';

const entries = 6;
async function openTrail(place: ControlPlace): Promise<{ readonly control: Control; readonly heads: readonly AuditHead[] }> {
  const control = await openControl(place);
  const act = { by: 'a1', now: new Date('2026-03-01T10:00:00Z'), reason: 'why' };
  for (let n = 0; n < entries; n += 1) await appendEntry(control.db, act, { action: 'kpi.changed', subject: { kind: 'kpi', id: `k${n}` } });
  return { control, heads: await control.db.selectFrom('audit_entry').select(['seq', 'hash']).orderBy('seq').execute() };
}

/** How many entries one by one are read to verify a trail. */
async function readToVerify({ db }: Control, few: bigint): Promise<number> {
  let read = 0;
  const counted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      read += result.rows.filter((row) => 'covered' in row).length;
      return Promise.resolve(result);
    },
  });
  expect(await verifyChain(counted, [], few)).toMatchObject({ entries: BigInt(entries), broken: null });
  return read;
}

describe('a trail in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-stretch-'));
  let trail: Awaited<ReturnType<typeof openTrail>>;
  beforeAll(async () => {
    trail = await openTrail({ kind: 'sqlite', file: join(folder, 'control.db') });
  });
  afterAll(async () => {
    await trail.control.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has its second half proven by a thread', async () => {
    const { control, heads } = trail;
    const { all, end } = await beginStretches(control.db, BigInt(entries), []);
    expect(all.map(({ after }) => after)).toEqual([3n]);
    expect(await all[0]!.prove()).toMatchObject({ previousHash: heads[2]!.hash, last: heads[5], lastButOne: heads[4] });
    await end();
  });

  test('is gone through to its middle alone where it is long, and to its end where it is not', async () => {
    expect(await readToVerify(trail.control, 5n)).toBe(3);
    expect(await readToVerify(trail.control, 6n)).toBe(6);
  });

  test('is not proven where a head that was kept is another, nor beyond its end', async () => {
    const { control } = trail;
    for (const place of [
      { after: 3n, through: 6n, marks: [{ seq: 5n, hash: 'x' }] },
      { after: 3n, through: 7n, marks: [] },
    ])
      expect(await (await startProof(control.db, place))!.result).toBeUndefined();
  });

  test('ends without a proof where it is stopped', async () => {
    const proof = (await startProof(trail.control.db, { after: 3n, through: 6n, marks: [] }))!;
    await proof.end();
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the thread never says that it has ended')), 2_000));
    expect(await Promise.race([proof.result, late])).toBeUndefined();
  });
});

test('a trail whose file is gone is not proven', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-stretch-'));
  const { control } = await openTrail({ kind: 'sqlite', file: join(folder, 'control.db') });
  rmSync(folder, { recursive: true, force: true });
  expect(await (await startProof(control.db, { after: 0n, through: 6n, marks: [] }))!.result).toBeUndefined();
  await control.close();
});

test('a trail in memory has nothing proven beside', async () => {
  const { control } = await openTrail({ kind: 'sqlite', file: ':memory:' });
  const { all, end } = await beginStretches(control.db, 6n, []);
  expect(all).toEqual([]);
  await expect(end()).resolves.toBeUndefined();
  expect(await startProof(control.db, { after: 0n, through: 6n, marks: [] })).toBeUndefined();
  await control.close();
});

describe('a trail in a database', () => {
  let postgres: TestDatabase;
  let trail: Awaited<ReturnType<typeof openTrail>>;
  beforeAll(async () => {
    postgres = await startPostgres();
    trail = await openTrail({ kind: 'postgres', url: postgres.url });
  });
  afterAll(async () => {
    await trail.control.close();
    await postgres.stop();
  });

  test('is proven in pieces of one size, the last one shorter, each of them once', async () => {
    const { control, heads } = trail;
    const afters = async (through: bigint) => (await beginStretches(control.db, through, [])).all.map(({ after }) => after);
    expect(await afters(60_000n)).toEqual([0n, 25_000n, 50_000n]);
    expect(await afters(50_000n)).toEqual([0n, 25_000n]);
    const { all, end } = await beginStretches(control.db, 6n, []);
    expect(all.map(({ after }) => after)).toEqual([0n]);
    expect(await all[0]!.prove()).toMatchObject({ last: heads[5] });
    await expect(end()).resolves.toBeUndefined();
    const pieces = (await beginStretches(control.db, 5n, [], 2n)).all;
    expect(pieces.map(({ after }) => after)).toEqual([0n, 2n, 4n]);
    expect((await Promise.all(pieces.map(({ prove }) => prove()))).map((proven) => proven?.last)).toEqual([heads[1], heads[3], heads[4]]);
    const long = (await beginStretches(control.db, 60_000n, [])).all;
    expect(await long[0]!.prove()).toBeUndefined();
  });

  test('is gone through by the database alone where it is long', async () => {
    expect(await readToVerify(trail.control, 5n)).toBe(0);
    expect(await readToVerify(trail.control, 6n)).toBe(6);
  });

  test('is not held against heads that were kept of entries elsewhere', async () => {
    const { control, heads } = trail;
    const prove = (marks: readonly AuditHead[]) => proveInDatabase(control.db, { after: 3n, through: 5n, marks });
    expect(await prove([{ seq: 3n, hash: 'x' }, { seq: 6n, hash: 'x' }])).toMatchObject({ last: heads[4] }); // prettier-ignore
    expect(await prove([{ seq: 4n, hash: 'x' }])).toBeUndefined();
    expect(await prove([{ seq: 5n, hash: 'x' }])).toBeUndefined();
    expect(await prove([heads[3]!, { seq: 5n, hash: 'x' }])).toBeUndefined();
    expect(await prove([heads[3]!, heads[4]!])).toBeDefined();
  });
});
