import { LeadlineError } from '@leadline/contract';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { examineFolder } from '../../../server/src/upkeep/examine-folder.ts';
import { makeChance } from '../kills/chance.ts';
import { openProduct } from '../open-product.ts';
import { examineInbox } from '../../../server/src/inbox/examine-inbox.ts';
import { change, fill, listFilled, readContent, settled, targetsOf } from './content.ts';
import { damage, damages } from './damage.ts';

/**
 * npm run mutations -- --n 2000: damages one file of a data folder in n ways. Either every answer is what it was, before and after
 * more is received, or the damage is told by name: at the opening, while received data is applied, or by `leadline doctor`.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const started = performance.now();
const chance = makeChance(Number(values.seed));
const count = Math.max(1, Number(values.n));
const parent = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'leadline-mutations-'));
const folders = { closed: join(parent, 'closed'), running: join(parent, 'running') };
const data = join(parent, 'data');
const faults: string[] = [];
const outcomes = new Map<string, Map<string, number>>();
const clock = { now: () => new Date() };
const mostFaults = 40;

type Content = ReadonlyMap<string, string>;
interface Expected {
  readonly filled: ReadonlySet<string>;
  readonly uploads: readonly string[];
  readonly before: Content;
  readonly after: Content;
}

/** A folder copied while it was in use, with the logs beside the databases, and one that was closed. */
async function prepare(): Promise<Expected> {
  const made = join(parent, 'made');
  const first = await openProduct(made);
  await fill(first.ctx);
  await first.ctx.applier.exclusively(async () => cpSync(made, folders.running, { recursive: true }));
  const filled = await listFilled(first.ctx);
  const before = await readContent(first.ctx, filled);
  await first.close();
  cpSync(made, folders.closed, { recursive: true });
  const second = await openProduct(made);
  await change(second.ctx);
  const after = await readContent(second.ctx, filled);
  await second.close();
  rmSync(made, { recursive: true });
  rmSync(layoutOf(folders.running).lock, { force: true });
  return { filled, before, after, uploads: [...examineInbox(layoutOf(folders.closed).inbox).uploads] };
}

interface Try {
  readonly target: string;
  readonly path: string;
}

function chooseTarget({ uploads: needed }: Expected): Try {
  const uploads = needed.map((name) => [`upload`, join(layoutOf(data).uploads, name)] as const);
  const all = [...targetsOf(data), uploads[chance.between(0, uploads.length - 1)]!].filter(
    ([name, path]) => name.includes(values.only) && existsSync(path) && statSync(path).size > 0,
  );
  const [target, path] = all[chance.between(0, all.length - 1)]!;
  return { target, path };
}

function differing(found: Content, expected: Content): readonly string[] {
  return [...expected.keys()].filter((name) => found.get(name) !== expected.get(name));
}

/** @returns how it was told, or undefined where every answer is right */
async function useIt(expected: Expected, target: string): Promise<{ readonly outcome: string; readonly silent: readonly string[] }> {
  let opened: Awaited<ReturnType<typeof openProduct>> | undefined;
  try {
    opened = await openProduct(data);
    const { ctx } = opened;
    await settled(ctx);
    const before = differing(await readContent(ctx, expected.filled), expected.before);
    if (before.length > 0) return { outcome: 'differs', silent: before };
    if (!/facts|keys/.test(target)) return { outcome: 'right', silent: [] };
    await change(ctx);
    const after = differing(await readContent(ctx, expected.filled), expected.after);
    if (after.length > 0) return { outcome: 'differs after more', silent: after };
    return { outcome: ctx.mended() === null ? 'right' : 'made again', silent: [] };
  } catch (error) {
    if (error instanceof LeadlineError) return { outcome: error.code, silent: [] };
    return { outcome: 'unnamed', silent: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  } finally {
    await opened?.close().catch(() => undefined);
  }
}

async function tryOne(expected: Expected, index: number): Promise<void> {
  const kind = chance.between(0, 1) === 0 ? 'closed' : 'running';
  const restore = (): void => {
    rmSync(data, { recursive: true, force: true });
    cpSync(folders[kind], data, { recursive: true });
  };
  restore();
  const { target, path } = chooseTarget(expected);
  const how = damages[chance.between(0, damages.length - 1)]!;
  const copy = join(parent, 'damaged');
  const what = damage(path, how, chance);
  rmSync(copy, { recursive: true, force: true });
  cpSync(data, copy, { recursive: true });
  let { outcome, silent } = await useIt(expected, target);
  if (silent.length > 0 || (target === 'upload' && outcome === 'right')) {
    const findings = await examineFolder(copy, clock).catch((error: unknown) => [
      { code: error instanceof LeadlineError ? error.code : String(error) },
    ]);
    const told = findings.map(({ code }) => code).filter((code) => !/stale_lock|segment_unused|half_file/.test(code));
    if (told.length > 0) [outcome, silent] = [`doctor: ${told[0]}`, []];
    else if (target === 'upload') silent = ['nobody tells of it'];
  }
  if (silent.length > 0) faults.push(`${index}: ${target} of a ${kind} folder, ${how}: ${what}: ${outcome}: ${silent.join(', ')}`);
  const counts = outcomes.get(target) ?? new Map<string, number>();
  outcomes.set(target, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
}

let tried = 0;
try {
  const expected = await prepare();
  for (; tried < count && faults.length < mostFaults; tried += 1) {
    await tryOne(expected, tried);
    process.stderr.write(`\r${tried + 1} of ${count} damaged files, ${faults.length} faults `);
  }
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of faults) console.error(fault);
for (const [target, counts] of [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${target}: ${[...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, n]) => `${outcome} ${n}`)
      .join(', ')}`,
  );
console.log(`${tried} damaged files in ${Math.round((performance.now() - started) / 1000)} s, seed ${values.seed}: ${faults.length} silent`);
if (!values.keep) rmSync(parent, { recursive: true, force: true });
process.exit(faults.length === 0 && tried > 0 ? 0 : 1);
