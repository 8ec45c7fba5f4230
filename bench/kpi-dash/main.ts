import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchStore } from '../store.ts';
import { benchDash } from './bench-dash.ts';
import { fillDash } from './fill-dash.ts';
import { startMalloy } from './malloy.ts';

/** node scripts/run.mjs bench/kpi-dash/main.ts [--events 1e6,1e7,1e8] [--runs 7] [--memory 3GB] [--malloy]; the data of a size are made once and kept in the system's temporary folder; Malloy takes part from the second run on, when they are there */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1e6' },
    runs: { type: 'string', default: '7' },
    memory: { type: 'string', default: '3GB' },
    malloy: { type: 'boolean', default: false },
  },
});
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);
for (const events of values.events.split(',').map(Number)) {
  const folder = join(tmpdir(), `leadline-kpi-dash-${events}`);
  const filled = join(folder, 'filled');
  const isFilled = existsSync(filled);
  if (!isFilled) rmSync(folder, { recursive: true, force: true });
  const malloy = values.malloy && isFilled ? await startMalloy(folder, values.memory) : undefined;
  const store = await openBenchStore(values.memory, folder);
  try {
    console.log(`\n${events} events`);
    if (!isFilled) {
      await fillDash(store, events);
      writeFileSync(filled, '');
    }
    if (Number(values.runs) > 0) await benchDash(store, Number(values.runs), malloy);
  } finally {
    malloy?.stop();
    await store.close();
  }
}
