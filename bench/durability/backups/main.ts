import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { backUp } from '../../../server/src/upkeep/back-up.ts';
import { examineFolder } from '../../../server/src/upkeep/examine-folder.ts';
import { restoreBackup } from '../../../server/src/upkeep/restore.ts';
import { findRoot } from '../build-program.ts';
import { makeBatch, makeModel, type Batch } from '../kills/model.ts';
import { settled } from '../mutations/content.ts';
import { openProduct } from '../open-product.ts';

/**
 * npm run backups -- --n 20: n backups while batches come in; each is restored and must hold every batch confirmed before it began, whole, in the
 * inbox and in the facts. Then every data folder kept of a former version is backed up, restored and opened.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '20' } } });
const count = Math.max(1, Number(values.n));
const started = performance.now();
const parent = mkdtempSync(join(tmpdir(), 'leadline-backups-'));
const faults: string[] = [];
const clock = { now: () => new Date() };
const model = makeModel();

/** Backs up while batches come in. @returns those confirmed before it began */
async function backUpUnderLoad(data: string, backup: string, round: number): Promise<readonly Batch[]> {
  const { ctx, close } = await openProduct(data);
  let isOver = false;
  const client = async (who: number): Promise<void> => {
    for (let n = 0; !isOver; n += 1) {
      const batch = makeBatch(model, `r${round}-${who}-${n}`, 5);
      await ctx.applier.submit({ kind: 'items', items: batch.items }, batch.key);
      batch.isAcknowledged = true;
      await wait(5);
    }
  };
  const clients = [client(0), client(1)];
  await wait(80);
  const before = [...model.batches.values()].filter(({ isAcknowledged }) => isAcknowledged);
  await backUp(ctx, backup);
  isOver = true;
  await Promise.all(clients);
  await close();
  return before;
}

async function restoreAndCompare(backup: string, before: readonly Batch[], round: number): Promise<void> {
  const target = join(parent, `restored-${round}`);
  await restoreBackup(backup, target);
  for (const { code } of await examineFolder(target, clock)) faults.push(`round ${round}: the restored folder: ${code}`);
  const { ctx, close } = await openProduct(target);
  await settled(ctx);
  const { facts } = ctx;
  const rows = await facts.read({ sql: `SELECT external_id FROM ${facts.dialect.schema}.fact_activity`, parameters: [], label: 'bench' });
  const found = new Set(rows.map(([id]) => String(id)));
  const callsOf = ({ items }: Batch): readonly string[] => items.flatMap(({ entity, externalId }) => (entity === 'activity' ? [externalId] : []));
  const lost = before.filter((batch) => !callsOf(batch).every((id) => found.has(id)));
  if (lost.length > 0) faults.push(`round ${round}: ${lost.length} batches are not in the backup, for example ${lost[0]!.key}`);
  const half = [...model.batches.values()].filter(
    (batch) => callsOf(batch).some((id) => found.has(id)) && !callsOf(batch).every((id) => found.has(id)),
  );
  if (half.length > 0) faults.push(`round ${round}: ${half.length} batches are half in the backup`);
  await ctx.applier.rebuild();
  const again = await facts.read({ sql: `SELECT count(*) FROM ${facts.dialect.schema}.fact_activity`, parameters: [], label: 'bench' });
  if (Number(again[0]![0]) !== found.size) faults.push(`round ${round}: made again there are ${String(again[0]![0])} calls instead of ${found.size}`);
  await close();
  rmSync(target, { recursive: true });
  rmSync(backup, { recursive: true });
}

/** @returns how many there are */
async function upgradeKept(): Promise<number> {
  const golden = join(findRoot(import.meta.dirname), 'test/golden');
  const versions = readdirSync(golden).filter((name) => existsSync(join(golden, name, 'format')));
  for (const version of versions) {
    const data = join(parent, `kept-${version}`);
    cpSync(join(golden, version), data, { recursive: true });
    rmSync(join(data, 'expected.json'), { force: true });
    const { ctx, close } = await openProduct(data);
    await settled(ctx);
    const entries = await ctx.inbox.lastSeq();
    await close();
    const uploads = readdirSync(layoutOf(data).uploads);
    if (entries === 0n || readFileSync(layoutOf(data).format, 'utf8') === '') faults.push(`${version}: nothing is there`);
    for (const { code } of await examineFolder(data, clock)) faults.push(`${version} with ${uploads.length} uploads: ${code}`);
  }
  return versions.length;
}

let rounds = 0;
let kept = 0;
try {
  for (; rounds < count && faults.length < 20; rounds += 1) {
    const data = join(parent, `data-${Math.floor(rounds / 10)}`);
    if (rounds % 10 === 0) model.batches.clear();
    const backup = join(parent, `backup-${rounds}`);
    await restoreAndCompare(backup, await backUpUnderLoad(data, backup, rounds), rounds);
    process.stderr.write(`\r${rounds + 1} of ${count} backups, ${faults.length} faults `);
  }
  kept = await upgradeKept();
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of faults) console.error(fault);
console.log(
  `${rounds} backups under load restored and compared, ${kept} folders of former versions opened and examined in ${Math.round((performance.now() - started) / 1000)} s; ${faults.length} faults`,
);
rmSync(parent, { recursive: true, force: true });
process.exit(faults.length === 0 && rounds > 0 ? 0 : 1);
