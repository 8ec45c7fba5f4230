import { LeadlineError } from '@leadline/contract';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readError } from '../../../server/src/http/read-error.ts';
import type { Context } from '../../../server/src/context.ts';
import { startImport } from '../../../server/src/ingest/start-import.ts';
import { backUp } from '../../../server/src/upkeep/back-up.ts';
import { makeBatch, makeModel } from '../kills/model.ts';
import { settled } from '../mutations/content.ts';
import { keepUploadOf } from '../mutations/keep-upload-of.ts';
import { openProduct } from '../open-product.ts';
import { accountRecipe, csvOf } from '../power-loss/promises.ts';

/**
 * npm run fulldisk -- --n 500: a disk of its own on which there is room for 64 KiB more at every step, up to where everything fits. Batches, an
 * import and a backup are tried on it; then room is given, everything must go on without a restart, and nothing confirmed may be missing.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '500' }, keep: { type: 'boolean', default: false } } });
const count = Math.max(1, Number(values.n));
const stepBytes = 64 * 1024;
/** With so much room nothing is refused any more; the steps begin again from none. */
const mostBytes = 12 * 1024 * 1024;
const started = performance.now();
const faults: string[] = [];
const tally = { steps: 0, confirmed: 0, refused: new Map<string, number>(), reopened: 0 };
const model = makeModel();
const confirmed = { calls: 0, imports: 0 };

const disk = mkdtempSync(join(tmpdir(), 'leadline-disk-'));
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192m', 'tmpfs', disk], { stdio: 'pipe' });
const ballast = join(disk, 'ballast');
const data = join(disk, 'data');
let product = await openProduct(data);

function leaveRoom(bytes: number): void {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  const size = bavail * bsize - bytes;
  if (size > 0) execFileSync('fallocate', ['-l', String(size), ballast], { stdio: 'pipe' });
}

/** A refusal must have a name; what is refused is not there, or at most as something asked for and not answered. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    tally.confirmed += 1;
  } catch (error) {
    const code = readError(error, 'en')?.code;
    tally.refused.set(code ?? 'unnamed', (tally.refused.get(code ?? 'unnamed') ?? 0) + 1);
    if (code === undefined) faults.push(`step ${tally.steps}: refused without a name: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

async function deeds(ctx: Context, step: number): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    const batch = makeBatch(model, `s${step}-${n}`, 40, 300);
    await attempt(async () => {
      await ctx.applier.submit({ kind: 'items', items: batch.items }, batch.key);
      batch.isAcknowledged = true;
    });
  }
  await attempt(async () => {
    const file = await keepUploadOf(ctx, `f${step}.csv`, csvOf(step));
    await startImport({ db: ctx.control.db, applier: ctx.applier, clock: ctx.clock }, { files: [file], recipe: accountRecipe, recipeName: null });
    confirmed.imports += 1;
  });
  if (step % 10 !== 0) return;
  const backup = join(disk, `backup-${step}`);
  await attempt(async () => void (await backUp(ctx, backup)));
  if (existsSync(`${backup}.tmp`)) faults.push(`step ${step}: a half backup was left`);
  rmSync(backup, { recursive: true, force: true });
}

/** With room again what was not confirmed is sent again; then exactly everything is there. */
async function goOn(step: number): Promise<void> {
  rmSync(ballast, { force: true });
  for (const batch of model.batches.values()) if (!batch.isAcknowledged) await untilTaken(step, batch.key);
  await settled(product.ctx);
  const { facts } = product.ctx;
  const read = async (sql: string): Promise<number> => Number((await facts.read({ sql, parameters: [], label: 'bench' }))[0]![0]);
  const calls = await read(`SELECT count(*) FROM ${facts.dialect.schema}.fact_activity`);
  for (const { items } of model.batches.values()) confirmed.calls += items.length - 1;
  model.batches.clear();
  if (calls !== confirmed.calls) faults.push(`step ${step}: ${calls} calls instead of ${confirmed.calls}`);
  const accounts = await read(`SELECT count(*) FROM ${facts.dialect.schema}.fact_account WHERE external_id LIKE 'f%'`);
  if (accounts < confirmed.imports * 40) faults.push(`step ${step}: ${accounts} accounts of ${confirmed.imports} imports`);
}

async function untilTaken(step: number, key: string): Promise<void> {
  const { items } = model.batches.get(key)!;
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await product.ctx.applier.submit({ kind: 'items', items }, key);
      return;
    } catch (error) {
      if (tries === 100) await reopen(step, error);
      await wait(100);
    }
  }
  throw new Error(`step ${step}: nothing is taken although there is room`);
}

/** Only after an error of the disk itself, where the product says that it has to be opened again. */
async function reopen(step: number, error: unknown): Promise<void> {
  tally.reopened += 1;
  faults.push(
    `step ${step}: it went on only after a restart: ${error instanceof LeadlineError ? `${error.code} ${String(error.cause)}` : String(error)}`,
  );
  await product.close();
  product = await openProduct(data);
}

/** Grown too large for the disk, the folder gives place to a new one, after it was opened once more. */
async function begin(step: number): Promise<void> {
  await product.close();
  product = await openProduct(data);
  await goOn(step);
  await product.close();
  rmSync(data, { recursive: true });
  confirmed.calls = 0;
  confirmed.imports = 0;
  product = await openProduct(data);
}

try {
  for (; tally.steps < count && faults.length < 20; tally.steps += 1) {
    leaveRoom((tally.steps * stepBytes) % mostBytes);
    await deeds(product.ctx, tally.steps);
    await wait(tally.steps % 3 === 0 ? 150 : 0);
    await goOn(tally.steps);
    if (tally.steps % 40 === 39) await begin(tally.steps);
    process.stderr.write(`\r${tally.steps + 1} of ${count} steps, ${faults.length} faults `);
  }
  await begin(tally.steps);
  await product.close();
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of faults) console.error(fault);
const refused = [...tally.refused].map(([code, n]) => `${code} ${n}`).join(', ');
console.log(
  `${tally.steps} steps of a disk with 64 KiB more room in ${Math.round((performance.now() - started) / 1000)} s: ${tally.confirmed} deeds confirmed, refused: ${refused || 'none'}; ${tally.reopened} restarts needed; ${faults.length} faults`,
);
execFileSync('umount', ['-l', disk]);
rmdirSync(disk);
process.exit(faults.length === 0 && tally.steps > 0 ? 0 : 1);
