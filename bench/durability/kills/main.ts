import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeChance } from './chance.ts';
import { killAtPoints } from './at-points.ts';
import { killAtRandom } from './at-random.ts';
import { buildPrograms } from './server-process.ts';
import { makeTally, summary } from './tally.ts';

/**
 * npm run crash -- --n 200: kills the real server n times while clients send items, import files, take imports back, change
 * settings, make the facts again and make backups, and checks after every start that nothing confirmed is lost, doubled or half
 * done. With --points the kills are at named points (server/src/failpoint.ts), --times of each; --points=<part of a name> chooses.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '200' },
    points: { type: 'string' },
    times: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const programs = await buildPrograms();
const parent = mkdtempSync(join(tmpdir(), 'leadline-crash-'));
const tally = makeTally();
const run = { programs, parent, chance: makeChance(Number(values.seed)), tally, isKept: values.keep };
try {
  if (values.points === undefined) await killAtRandom(run, Math.max(1, Number(values.n)));
  else await killAtPoints(run, values.points, Math.max(1, Number(values.times)));
} catch (error) {
  tally.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of tally.faults) console.error(fault);
console.log(summary(tally, (performance.now() - started) / 1000, values.seed));
programs.remove();
if (values.keep || tally.faults.length > 0) console.error(`the data folder is kept: ${parent}`);
else rmSync(parent, { recursive: true, force: true });
process.exit(tally.faults.length === 0 ? 0 : 1);
