import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeChance } from '../kills/chance.ts';
import { buildProgram } from '../build-program.ts';
import { checkState } from './check-state.ts';
import { eventsOf, losses, makeDisk, type DiskEvent } from './disk-model.ts';
import type { Told } from './promises.ts';
import { recordCalls } from './record.ts';

/**
 * npm run powerloss -- --n 10000: records the system calls of the product at work, makes n states of the disk a power failure could leave
 * (what was not synced is lost, kept in part, in another order, or torn), and opens each with the product.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    deeds: { type: 'string', default: '60' },
    full: { type: 'string', default: '25' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});
const started = performance.now();
const chance = makeChance(Number(values.seed));
const count = Math.max(1, Number(values.n));
const fullEvery = Math.max(1, Number(values.full));
const parent = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'leadline-power-'));
const data = join(parent, 'data');
const faults: string[] = [];
const tally = { states: 0, opened: 0, byLoss: new Map<string, number>() };
const mostFaults = 20;

function record(): readonly DiskEvent[] {
  const program = buildProgram('bench/durability/power-loss/workload.ts');
  const work = mkdtempSync(join(tmpdir(), 'leadline-recorded-'));
  try {
    const root = join(work, 'data');
    const promises = join(work, 'promises');
    return eventsOf(recordCalls(program.file, [root, promises, values.deeds], work), root, promises).map((event) => inPlace(event, root));
  } finally {
    program.remove();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Paths below the folder the states are made in. */
function inPlace(event: DiskEvent, root: string): DiskEvent {
  const move = (path: string): string => data + path.slice(root.length);
  if (event.kind === 'name' || event.kind === 'remove') return { ...event, path: move(event.path) };
  if (event.kind === 'rename') return { ...event, from: move(event.from), to: move(event.to) };
  return event.kind === 'sync_folder' ? { ...event, folder: move(event.folder) } : event;
}

async function tryState(disk: ReturnType<typeof makeDisk>, told: readonly Told[], place: string): Promise<void> {
  const loss = losses[chance.between(0, losses.length - 1)]!;
  const isFull = tally.states % fullEvery === 0;
  rmSync(data, { recursive: true, force: true });
  for (const name of ['', 'uploads', 'segments', 'work']) mkdirSync(join(data, name), { recursive: true });
  const files = disk.afterLoss(loss, chance, (path) => isFull || !/\/(facts\.duckdb|keys\.db|work\/)/.test(path));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const found = await checkState(data, told, isFull);
  tally.states += 1;
  if (isFull) tally.opened += 1;
  tally.byLoss.set(loss, (tally.byLoss.get(loss) ?? 0) + 1);
  for (const fault of found) {
    faults.push(`${place}, ${loss} of the rest kept: ${fault}`);
    process.stderr.write(`\n${faults.at(-1)}\n`);
  }
}

try {
  const events = record();
  const told: Told[] = [];
  const disk = makeDisk();
  process.stderr.write(
    `recorded in ${Math.round((performance.now() - started) / 1000)} s: ${events.length} changes, ${events.filter(({ kind }) => kind === 'promise').length} promises\n`,
  );
  let due = 0;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'promise') told.push(JSON.parse(event.line) as Told);
    else disk.happen(event);
    due += count / events.length;
    for (; due >= 1 && faults.length < mostFaults; due -= 1) await tryState(disk, told, `after change ${index} (${event.kind})`);
    if (index % 50 === 0) process.stderr.write(`\r${tally.states} of ${count} states, ${faults.length} faults `);
  }
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of faults) console.error(fault);
const kinds = [...tally.byLoss].map(([loss, n]) => `${loss} ${n}`).join(', ');
console.log(
  `${tally.states} states after a power failure in ${Math.round((performance.now() - started) / 1000)} s, seed ${values.seed}: of what was not synced kept: ${kinds}; ${tally.opened} opened by the whole product; ${faults.length} faults`,
);
if (!values.keep) rmSync(parent, { recursive: true, force: true });
process.exit(faults.length === 0 && tally.states > 0 ? 0 : 1);
