import { LeadlineError } from '@leadline/contract';
import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addImportRun, getImportRun, listImportRuns, type ImportRun } from '#server/control/import-run.ts';
import { listAside } from '#server/ingest/list-aside.ts';
import type { ApplierEvent } from '#server/ingest/applier-parts.ts';
import { accountItem, accountRecipe, keepCsv, openWorld, readAccounts, type World, type WorldOptions } from '#server/ingest/ingest-world.fixture.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { undoImport } from '#server/ingest/undo-import.ts';

let parent: string;
let root: string;
let world: World;
const clock = { now: () => new Date('2026-03-01T10:00:00Z') };

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'leadline-ingest-'));
  root = join(parent, 'data');
  world = await openWorld(root);
});
afterEach(async () => {
  await world.close();
  rmSync(parent, { recursive: true, force: true });
});

async function reopen(options: WorldOptions = {}, between: () => void = () => undefined): Promise<void> {
  await world.close();
  between();
  world = await openWorld(root, options);
}
async function put(...items: ReturnType<typeof accountItem>[]): Promise<bigint> {
  const { seq } = await world.applier.submit({ kind: 'items', items });
  await world.applier.until(seq);
  return seq;
}
async function importRows(...rows: (readonly [string, string])[]): Promise<ImportRun> {
  const file = await keepCsv(world.inbox, rows);
  const run = await startImport(
    { db: world.control.db, applier: world.applier, clock },
    { files: [file], recipe: accountRecipe, recipeName: 'accounts' },
  );
  await world.applier.until(run.seq!);
  return getImportRun(world.control.db, run.id);
}
const accounts = async (): Promise<Record<string, string>> => Object.fromEntries(await readAccounts(world.facts));

describe('applying', () => {
  it('applies items in order, in groups', async () => {
    const seqs = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        world.applier.submit({ kind: 'items', items: [accountItem('a', `name ${n}`), accountItem(`b${n}`, 'x')] }),
      ),
    );
    const last = seqs.map(({ seq }) => seq).reduce((a, b) => (a > b ? a : b));
    await world.applier.until(last);
    const found = await accounts();
    expect(Object.keys(found)).toHaveLength(41);
    const { value } = await world.inbox
      .entries(last - 1n)
      [Symbol.asyncIterator]()
      .next();
    expect(found['a']).toBe(value.content.items[0].values.name);
    expect((await world.facts.state()).appliedSeq).toBe(last);
  });

  it('tells of every change of the facts', async () => {
    const events: ApplierEvent[] = [];
    world.applier.subscribe((event) => events.push(event));
    const seq = await put(accountItem('a', 'A'));
    const state = await world.facts.state();
    expect(events).toContainEqual({ kind: 'applied', seq, dataVersion: state.dataVersion, changedAt: state.changedAt });
  });

  it('applies an import and keeps its report', async () => {
    const events: ApplierEvent[] = [];
    world.applier.subscribe((event) => events.push(event));
    const run = await importRows(['1', 'One'], ['2', 'Two'], ['', 'nobody']);
    expect(run).toMatchObject({
      status: 'done',
      recipeName: 'accounts',
      error: null,
      report: { isCheck: false, files: [{ rowsIn: 3, accepted: 2, rejected: 1 }] },
    });
    expect(run.finishedAt).not.toBeNull();
    expect(await accounts()).toEqual({ 1: 'One', 2: 'Two' });
    expect(events.flatMap((event) => (event.kind === 'import' ? [event.status] : []))).toEqual(
      expect.arrayContaining(['checking', 'running', 'done']),
    );
  });

  it('changes nothing the second time', async () => {
    await importRows(['1', 'One'], ['2', 'Two']);
    const again = await importRows(['1', 'One'], ['2', 'Two']);
    expect(again.report).toMatchObject({ files: [{ rowsIn: 2, accepted: 0, unchanged: 2 }] });
  });

  it('fails an import whose recipe cannot be used, for good', async () => {
    const file = await keepCsv(world.inbox, [['1', 'One']]);
    const recipe = { ...accountRecipe, outputs: [{ ...accountRecipe.outputs[0]!, id: [{ kind: 'column', column: 'no_such_column' }] }] };
    const started = await startImport({ db: world.control.db, applier: world.applier, clock }, { files: [file], recipe, recipeName: null });
    await world.applier.until(started.seq!);
    const run = await getImportRun(world.control.db, started.id);
    expect(run.status).toBe('failed');
    expect(run.error?.code).toMatch(/^import\./);
    await importRows(['2', 'Two']);
    await world.applier.rebuild();
    expect(await accounts()).toEqual({ 2: 'Two' });
    expect(await getImportRun(world.control.db, started.id)).toMatchObject({ status: 'failed', error: run.error });
  });

  it('goes on where it stopped', async () => {
    await put(accountItem('a', 'A'));
    await world.close();
    const { openInbox } = await import('#server/inbox/open-inbox.ts');
    const inbox = await openInbox({ layout: world.layout, clock, diskGuardBytes: 0 });
    const { seq } = await inbox.append({ kind: 'items', items: [accountItem('b', 'B')] });
    await inbox.close();
    world = await openWorld(root);
    await world.applier.until(seq);
    expect(await accounts()).toEqual({ a: 'A', b: 'B' });
  });

  it('refuses items while too many wait', async () => {
    await reopen({ mostItemsBehind: 3 });
    const items = [accountItem('a', 'A'), accountItem('b', 'B')];
    await world.applier.exclusively(async () => {
      await world.applier.submit({ kind: 'items', items });
      await expect(world.applier.submit({ kind: 'items', items })).rejects.toMatchObject({ kind: 'limit', code: 'inbox.behind' });
    });
    await world.applier.until(1n);
    await put(accountItem('c', 'C'));
  });
});

describe('undo and rebuild', () => {
  it('makes the same facts again', async () => {
    await importRows(['1', 'One'], ['2', 'Two']);
    await put(accountItem('2', 'Second'), accountItem('3', 'Three'));
    await put({ ...accountItem('1', ''), op: 'delete' });
    const dump = (): Promise<unknown> =>
      world.facts.read({
        sql: `SELECT key64, external_id, name, version FROM ${world.facts.dialect.schema}.fact_account ORDER BY key64`,
        parameters: [],
        label: 'test',
      });
    const before = await dump();
    expect(before).toHaveLength(2);
    expect(await world.applier.rebuild()).toBe(3n);
    expect(await dump()).toEqual(before);
  });

  it('takes an import back as if it had never been', async () => {
    const first = await importRows(['1', 'One'], ['2', 'Two']);
    await put(accountItem('2', 'Second'));
    const second = await importRows(['1', 'Uno'], ['4', 'Four']);
    const undone = await undoImport({ db: world.control.db, applier: world.applier }, first.id);
    expect(undone).toMatchObject({ status: 'undone' });
    expect(undone.undoneAt).not.toBeNull();
    expect(await accounts()).toEqual({ 1: 'Uno', 2: 'Second', 4: 'Four' });
    await undoImport({ db: world.control.db, applier: world.applier }, second.id);
    expect(await accounts()).toEqual({ 2: 'Second' });
    await expect(undoImport({ db: world.control.db, applier: world.applier }, second.id)).rejects.toMatchObject({ code: 'inbox.not_undoable' });
  });

  it.each(['before', 'after'])('finishes at the next start what ended just %s the facts were revised', async (when) => {
    await importRows(['1', 'One'], ['2', 'Two'], ['3', 'Three']);
    await put(accountItem('4', 'Four'));
    const run = await importRows(['1', 'Uno'], ['5', 'Five']);
    let tries = 0;
    const fail = async (work: () => Promise<unknown>): Promise<never> => {
      if (when === 'after') await work();
      tries += 1;
      throw new LeadlineError('unavailable', 'store.engine_failed');
    };
    await reopen({
      revisedShare: 1,
      around: { facts: (facts) => ({ ...facts, apply: (batch) => (batch.isRevision ? fail(() => facts.apply(batch)) : facts.apply(batch)) }) },
    });
    const { seq } = await world.applier.submit({ kind: 'withdraw', seq: String(run.seq) });
    await expect.poll(() => tries, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(await accounts()).toMatchObject({ 1: when === 'after' ? 'One' : 'Uno' });
    await reopen({ revisedShare: 1 });
    await world.applier.until(seq);
    expect(await accounts()).toEqual({ 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' });
    expect(await getImportRun(world.control.db, run.id)).toMatchObject({ status: 'undone' });
    expect(world.warnings).toEqual([]);
  });

  it('leaves out what was undone after another start and a rebuild', async () => {
    const run = await importRows(['1', 'One']);
    await put(accountItem('2', 'Two'));
    await undoImport({ db: world.control.db, applier: world.applier }, run.id);
    await reopen();
    expect(await accounts()).toEqual({ 2: 'Two' });
    await world.applier.rebuild();
    expect(await accounts()).toEqual({ 2: 'Two' });
  });

  it('brings an undone import back', async () => {
    const run = await importRows(['1', 'One']);
    await undoImport({ db: world.control.db, applier: world.applier }, run.id);
    const { seq } = await world.applier.submit({ kind: 'restore', seq: String(run.seq) });
    await world.applier.until(seq);
    expect(await accounts()).toEqual({ 1: 'One' });
    expect(await getImportRun(world.control.db, run.id)).toMatchObject({ status: 'done', undoneAt: null });
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['overwritten', (file: string) => writeFileSync(file, 'rubbish '.repeat(5000))],
    ['cut short', (file: string) => truncateSync(file, 5000)],
  ])('makes the facts again where the file is %s', async (_what, damage) => {
    const run = await importRows(['1', 'One']);
    await put(accountItem('2', 'Two'));
    const undone = await importRows(['3', 'Three']);
    await undoImport({ db: world.control.db, applier: world.applier }, undone.id);
    const last = await world.inbox.lastSeq();
    await reopen({}, () => damage(join(root, 'facts.duckdb')));
    await world.applier.until(last);
    expect(await accounts()).toEqual({ 1: 'One', 2: 'Two' });
    expect(await getImportRun(world.control.db, run.id)).toEqual(run);
  });

  it('cuts off the zeros a power failure has left behind the log, and applies again what went with them', async () => {
    const run = await importRows(['1', 'One']);
    await put(accountItem('2', 'Two'));
    const copy = join(parent, 'killed');
    cpSync(root, copy, { recursive: true });
    const log = join(copy, 'facts.duckdb.wal');
    for (const cut of [0, 1, 200]) {
      const again = join(parent, `killed-${cut}`);
      cpSync(copy, again, { recursive: true });
      rmSync(join(again, 'lock'), { force: true });
      truncateSync(join(again, 'facts.duckdb.wal'), statSync(log).size - cut);
      appendFileSync(join(again, 'facts.duckdb.wal'), Buffer.alloc(4096));
      await world.close();
      world = await openWorld(again);
      await world.applier.until(await world.inbox.lastSeq());
      expect(await accounts()).toEqual({ 1: 'One', 2: 'Two' });
      expect(await getImportRun(world.control.db, run.id)).toEqual(run);
      expect(world.warnings).toEqual(['the log of the facts ended in zeros, as after a power failure; they were cut off']);
    }
  });

  it('makes runs again that the control store has lost', async () => {
    const run = await importRows(['1', 'One']);
    await world.control.db.deleteFrom('import_run').execute();
    await world.applier.rebuild();
    expect(await listImportRuns(world.control.db)).toMatchObject([{ id: run.id, seq: run.seq, status: 'done', files: run.files }]);
  });

  it.each([
    ['lost_entries', ['inbox.db', 'inbox.db-wal'], { reason: 'ends at 0 instead of 2' }],
    ['shorter_than_facts', ['inbox.db', 'inbox.db-wal', 'inbox.tail'], { inbox: '0', facts: '2' }],
  ])('refuses to go on with an inbox that has lost entries: %s', async (code, names, parameters) => {
    await put(accountItem('1', 'One'));
    await put(accountItem('2', 'Two'));
    await world.close();
    for (const name of names) rmSync(join(root, name), { force: true });
    const failed = await openWorld(root).then(
      () => undefined,
      (error: unknown) => error,
    );
    const file = code === 'lost_entries' ? { file: join(root, 'inbox.db') } : {};
    expect(failed).toMatchObject({ code: `inbox.${code}`, parameters: { ...parameters, ...file } });
    world = await openWorld(join(parent, 'other'));
  });
});

describe('faults', () => {
  it('marks as interrupted an import whose entry never became durable', async () => {
    await addImportRun(world.control.db, { id: 'lost', recipe: {}, recipeName: null, files: [], createdAt: clock.now().toISOString() });
    await reopen();
    expect(await getImportRun(world.control.db, 'lost')).toMatchObject({ status: 'failed', error: { code: 'inbox.interrupted' } });
  });

  it('tries again what fails for a while, and says so', async () => {
    let failing = true;
    const faults: (Error | null)[] = [];
    await reopen({
      around: {
        facts: (facts) => ({
          ...facts,
          apply: (batch) => (failing ? Promise.reject(new LeadlineError('unavailable', 'store.engine_failed')) : facts.apply(batch)),
        }),
      },
    });
    world.applier.subscribe((event) => void (event.kind === 'fault' && faults.push(event.error)));
    const { seq } = await world.applier.submit({ kind: 'items', items: [accountItem('a', 'A')] });
    await expect.poll(() => faults.length, { timeout: 30_000 }).toBe(1);
    await expect(world.applier.submit({ kind: 'items', items: [accountItem('b', 'B')] })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'inbox.not_applying',
    });
    failing = false;
    await world.applier.until(seq);
    await put(accountItem('c', 'C'));
    expect(faults.at(-1)).toBeNull();
    expect(await accounts()).toEqual({ a: 'A', c: 'C' });
  });

  it('sets an entry aside that cannot be applied, and only that', async () => {
    await reopen({
      around: {
        facts: (facts) => ({
          ...facts,
          apply: async (batch) => {
            for (const { relation, entity } of batch.tables) {
              const [row] =
                entity === 'account'
                  ? await world.workbench.session((session) => session.rows(`SELECT count(*) FROM ${relation} WHERE name = 'poison'`))
                  : [];
              if (row && row[0] !== '0') throw new Error('a fault of ours');
            }
            return facts.apply(batch);
          },
        }),
      },
    });
    const seqs = await Promise.all(['A', 'poison', 'C'].map((name) => world.applier.submit({ kind: 'items', items: [accountItem(name, name)] })));
    await Promise.all(seqs.map(({ seq }) => world.applier.until(seq)));
    expect(await accounts()).toEqual({ A: 'A', C: 'C' });
    expect(await listAside(world.control.db)).toMatchObject([{ seq: seqs[1]!.seq, reason: 'a fault of ours' }]);
    await reopen();
    await world.applier.rebuild();
    expect(await accounts()).toEqual({ A: 'A', C: 'C', poison: 'poison' });
    expect(await listAside(world.control.db)).toEqual([]);
  });
});
