import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readSettings } from '../../server/src/config.ts';
import type { Context } from '../../server/src/context.ts';
import { loadDemo } from '../../server/src/features/demo/demo.ts';
import { receiveItems } from '../../server/src/features/items/receive-items.ts';
import { openContext } from '../../server/src/open-context.ts';
import { median } from '../measure.ts';
import { batches } from './batches.ts';
import { printWatch, watchStatements } from './watch-statements.ts';

// Where the time of small batches goes: node scripts/run.mjs bench/steps/bench-steps.ts [--data <folder with the demo company>] [--keep <where to>] [--runs 7] [--detail]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    keep: { type: 'string' },
    scale: { type: 'string', default: 'team' },
    runs: { type: 'string', default: '7' },
    detail: { type: 'boolean', default: false },
  },
});
const watch = watchStatements();
const folder = mkdtempSync(join(tmpdir(), 'leadline-steps-'));
const open = () => openContext(readSettings({ data: folder, log: 'error' }, {}), pino({ level: 'error' }));
try {
  if (values.data) cpSync(resolve(values.data), folder, { recursive: true });
  else await withContext(load);
  if (!values.data && values.keep) cpSync(folder, resolve(values.keep), { recursive: true });
  await withContext(measureBatches);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function withContext(work: (context: Context) => Promise<void>): Promise<void> {
  const { ctx, close } = await open();
  try {
    await work(ctx);
  } finally {
    await close();
  }
}

async function load(context: Context): Promise<void> {
  watch.take();
  const start = performance.now();
  const cpu = process.cpuUsage();
  await loadDemo(context, { scale: values.scale, seed: 'leadline' });
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `demo company (${values.scale}) loaded in ${((performance.now() - start) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor`,
  );
  printWatch(watch);
}

/** From sending until the live event, each kind in turn. */
async function measureBatches(context: Context): Promise<void> {
  const times = new Map<string, number[]>();
  const cpus = new Map<string, number[]>();
  const statements = new Map<string, number>();
  for (let run = 0; run <= Number(values.runs); run += 1) {
    for (const [name, items] of Object.entries(await batches(context, run))) {
      watch.take();
      const start = performance.now();
      const cpu = process.cpuUsage();
      const { seq } = await receiveItems(context, { items, idempotencyKey: undefined });
      await context.applier.until(BigInt(seq));
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const isLast = run === Number(values.runs);
      if (isLast) statements.set(name, watch.count());
      if (isLast && values.detail) {
        console.log(`\n${name}`);
        printWatch(watch);
      }
      if (run > 0) times.set(name, [...(times.get(name) ?? []), ms]);
      if (run > 0) cpus.set(name, [...(cpus.get(name) ?? []), (user + system) / 1000]);
    }
  }
  console.log('\nFrom sending a small batch to its live event');
  for (const [name, all] of times) {
    console.log(
      `  ${name.padEnd(26)} median ${median(all).toFixed(0).padStart(6)} ms   processor ${median(cpus.get(name)!).toFixed(0).padStart(6)} ms   ${statements.get(name)} statements`,
    );
  }
}
