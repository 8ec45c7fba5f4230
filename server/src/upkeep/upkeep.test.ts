import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  writeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listImportRuns } from '#server/control/import-run.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { accountItem, accountRecipe, keepCsv, openWorld, readAccounts, type World } from '#server/ingest/ingest-world.fixture.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { backUp } from '#server/upkeep/back-up.ts';
import { examineFolder } from '#server/upkeep/examine-folder.ts';
import { restoreBackup } from '#server/upkeep/restore.ts';

const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
let parent: string;
let root: string;
let world: World | undefined;

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'leadline-upkeep-'));
  root = join(parent, 'data');
  world = await openWorld(root);
  const file = await keepCsv(world.inbox, [
    ['1', 'One'],
    ['2', 'Two'],
  ]);
  const run = await startImport({ db: world.control.db, applier: world.applier, clock }, { files: [file], recipe: accountRecipe, recipeName: null });
  await world.applier.until(run.seq!);
  for (let n = 0; n < 3; n += 1) {
    const items = Array.from({ length: 300 }, (_, index) => accountItem(`item-${n}-${index}`, `name ${index}`));
    const { seq } = await world.applier.submit({ kind: 'items', items });
    await world.applier.until(seq);
  }
  await world.inbox.seal(await world.inbox.lastSeq());
});
afterEach(async () => {
  await close();
  rmSync(parent, { recursive: true, force: true });
});

async function close(): Promise<void> {
  await world?.close();
  world = undefined;
}
const codes = async (): Promise<string[]> => (await examineFolder(root, clock)).map(({ code }) => code);

describe('backup and restore', () => {
  it('brings everything back as it was, taken while items come in', async () => {
    const { inbox, control, facts, applier, layout } = world!;
    const writing = Promise.all(Array.from({ length: 20 }, (_, n) => applier.submit({ kind: 'items', items: [accountItem(`during-${n}`, 'x')] })));
    const backup = join(parent, 'backup');
    const manifest = await backUp({ folder: { layout }, inbox, control, facts, applier, clock }, backup);
    await writing;
    expect(existsSync(`${backup}.tmp`)).toBe(false);
    expect(manifest.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['control.db', 'facts.duckdb', 'format', 'inbox.db']));
    expect(manifest.files.filter(({ path }) => path.startsWith('segments/')).length).toBeGreaterThan(0);
    const runs = await listImportRuns(control.db);
    await close();

    const target = join(parent, 'restored');
    await restoreBackup(backup, target);
    world = await openWorld(target);
    const last = await world.inbox.lastSeq();
    expect(String(last)).toBe(manifest.lastSeq);
    await world.applier.until(last);
    const accounts = await readAccounts(world.facts);
    expect([accounts.get('1'), accounts.get('item-2-299')]).toEqual(['One', 'name 299']);
    expect(accounts.size).toBe(902 + Number(last) - 4);
    expect(await listImportRuns(world.control.db)).toEqual(runs);
    await world.applier.rebuild();
    expect(await readAccounts(world.facts)).toEqual(accounts);
  });

  it('refuses a folder that is there, and one that is no backup', async () => {
    const { inbox, control, facts, applier, layout } = world!;
    await expect(backUp({ folder: { layout }, inbox, control, facts, applier, clock }, root)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'folder.backup_exists',
    });
    await expect(restoreBackup(root, join(parent, 'x'))).rejects.toMatchObject({ code: 'folder.no_backup' });
    await expect(restoreBackup(join(parent, 'nowhere'), join(parent, 'x'))).rejects.toMatchObject({ code: 'folder.no_backup' });
  });

  it('restores neither over data nor from a damaged backup', async () => {
    const { inbox, control, facts, applier, layout } = world!;
    const backup = join(parent, 'backup');
    const manifest = await backUp({ folder: { layout }, inbox, control, facts, applier, clock }, backup);
    await expect(restoreBackup(backup, root)).rejects.toMatchObject({ kind: 'conflict', code: 'folder.restore_not_empty' });
    const target = join(parent, 'restored');
    for (const path of ['control.db', manifest.files.find((file) => file.path.startsWith('uploads/'))!.path]) {
      const whole = readFileSync(join(backup, path));
      rmSync(join(backup, path));
      await expect(restoreBackup(backup, target)).rejects.toMatchObject({ code: 'folder.backup_damaged', parameters: { file: path } });
      const broken = Buffer.from(whole);
      broken[broken.length >> 1]! ^= 1;
      writeFileSync(join(backup, path), broken);
      await expect(restoreBackup(backup, target)).rejects.toMatchObject({ code: 'folder.backup_damaged', parameters: { file: path } });
      writeFileSync(join(backup, path), whole);
    }
    expect(readdirSync(parent).filter((name) => name.startsWith('restored'))).toEqual([]);
    await restoreBackup(backup, target);
    const tampered = readFileSync(join(backup, 'manifest.json'), 'utf8').replace('"control.db"', '"../control.db"');
    writeFileSync(join(backup, 'manifest.json'), tampered);
    await expect(restoreBackup(backup, join(parent, 'y'))).rejects.toMatchObject({ code: 'folder.no_backup' });
  });
});

describe('examining a folder', () => {
  it('finds nothing wrong with a sound one', async () => {
    await close();
    expect(await codes()).toEqual([]);
    expect(existsSync(layoutOf(root).lock)).toBe(false);
  });

  it('refuses a folder in use and one that is no data folder', async () => {
    await expect(codes()).rejects.toMatchObject({ code: 'folder.in_use', parameters: { pid: process.pid } });
    await expect(examineFolder(join(parent, 'nowhere'), clock)).rejects.toMatchObject({ code: 'folder.no_data_folder' });
  });

  it('finds and mends what a crash leaves behind', async () => {
    await close();
    const layout = layoutOf(root);
    writeFileSync(layout.lock, JSON.stringify({ pid: 999_999, birth: '', place: 'elsewhere', nonce: 'n', startedAt: '' }));
    writeFileSync(join(layout.uploads, 'abc.tmp'), 'half');
    writeFileSync(`${layout.facts}.tmp`, 'half');
    writeFileSync(join(layout.segments, `${'a'.repeat(64)}.br`), 'unused');
    const findings = await examineFolder(root, clock);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'folder.found_half_file',
      'folder.found_half_file',
      'folder.found_segment_unused',
      'folder.found_stale_lock',
    ]);
    for (const { repair } of findings) repair!();
    expect(await codes()).toEqual([]);
  });

  it('finds damaged facts, anywhere in the file, and lets them be made again', async () => {
    const before = await readAccounts(world!.facts);
    await close();
    const { facts } = layoutOf(root);
    const blocks = statSync(facts).size;
    const descriptor = openSync(facts, 'r+');
    for (let at = 12_288 + 5_000; at < blocks; at += 50_000) writeSync(descriptor, Buffer.from('damage'), 0, 6, at);
    closeSync(descriptor);
    const [finding, ...more] = await examineFolder(root, clock);
    expect([finding?.code, more]).toEqual(['folder.found_facts_damaged', []]);
    finding!.repair!();
    expect(await codes()).toEqual(['folder.found_facts_missing']);
    world = await openWorld(root);
    await world.applier.until(await world.inbox.lastSeq());
    expect(await readAccounts(world.facts)).toEqual(before);
  });

  it('finds a log that ends in zeros', async () => {
    await close();
    appendFileSync(`${layoutOf(root).facts}.wal`, Buffer.alloc(4096));
    expect(await codes()).toContain('folder.found_zero_tail');
  });

  it('says what only a backup mends', async () => {
    await close();
    const layout = layoutOf(root);
    const [upload] = readdirSync(layout.uploads);
    const [segment] = readdirSync(layout.segments);
    writeFileSync(join(layout.uploads, upload!), 'changed');
    writeFileSync(join(layout.segments, segment!), 'changed');
    const findings = await examineFolder(root, clock);
    expect(findings.map(({ code, repair }) => [code, repair])).toEqual([
      ['folder.found_upload_damaged', null],
      ['folder.found_segment_missing', null],
    ]);
    rmSync(join(layout.uploads, upload!));
    expect(await codes()).toContain('folder.found_upload_missing');
    for (const suffix of ['-wal', '-shm']) rmSync(layout.inbox + suffix, { force: true });
    writeFileSync(layout.inbox, 'rubbish '.repeat(2000));
    expect(await codes()).toContain('folder.found_inbox_damaged');
    writeFileSync(layout.control, 'rubbish '.repeat(2000));
    expect(await codes()).toContain('folder.found_control_damaged');
  });
});
