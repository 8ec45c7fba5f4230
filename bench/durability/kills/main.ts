import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeChance } from './chance.ts';
import { examine, settle } from './check.ts';
import { drive } from './drive.ts';
import { makeModel, type Model } from './model.ts';
import { buildPrograms, startAndKill, startServer, type Programs, type ServerProcess } from './server-process.ts';

/**
 * npm run crash -- --n 200: kills the real server n times while clients send items, import files and undo imports, and
 * checks after every start that nothing acknowledged is lost, doubled or half applied.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});
const kills = Math.max(1, Number(values.n));
const chance = makeChance(Number(values.seed));
/** Every so many kills the folder is closed and read record by record. */
const examineEvery = 10;
/** After so many kills the folder, examined a last time, gives place to a new one: what is compared grows with it. */
const killsOfFolder = 25;

const mostFaults = 20;

interface Tally {
  kills: number;
  folders: number;
  whileStarting: number;
  examined: number;
  readonly faults: string[];
}

/** Kills on one folder until it has had its share. */
async function runFolder(programs: Programs, data: string, model: Model, tally: Tally): Promise<void> {
  const log: string[] = [];
  const last = Math.min(kills, tally.kills + killsOfFolder);
  tally.folders += 1;
  let server: ServerProcess = await startServer(programs, data, log);
  while (tally.kills < last) {
    const round = tally.kills + 1;
    const { ended, refusals } = drive(server.address, model, round, chance);
    await wait(chance.between(30, 2000));
    await server.kill('SIGKILL');
    tally.kills += 1;
    await ended;
    tally.faults.push(...refusals.map((text) => `kill ${round}: refused: ${text}`));
    while (tally.kills < last && chance.between(0, 4) === 0) {
      await startAndKill(programs, data, chance.between(0, 2500), log);
      tally.kills += 1;
      tally.whileStarting += 1;
    }
    server = await startServer(programs, data, log);
    const { faults, done } = await settle(server.address, model, data, round);
    tally.faults.push(...faults.map((text) => `kill ${round}: ${text}`));
    if (round % examineEvery === 0 || tally.kills >= last) server = await examineClosed(programs, data, model, tally, server, done, log);
    process.stderr.write(`\r${tally.kills} of ${kills} kills, ${tally.faults.length} faults `);
    if (tally.faults.length > mostFaults) break;
  }
  await server.kill('SIGTERM');
}

async function examineClosed(
  programs: Programs,
  data: string,
  model: Model,
  tally: Tally,
  server: ServerProcess,
  done: ReadonlySet<string>,
  log: string[],
): Promise<ServerProcess> {
  const code = await server.kill('SIGTERM');
  if (code !== 0) tally.faults.push(`the server ended with ${code} when told to stop`);
  tally.faults.push(...(await examine(programs, data, model, done)));
  tally.examined += 1;
  return startServer(programs, data, log);
}

function summary(models: readonly Model[], tally: Tally, seconds: number): string {
  const batches = models.flatMap((model) => [...model.batches.values()]);
  const items = batches.reduce((sum, batch) => sum + batch.items.length, 0);
  const loads = models.flatMap((model) => [...model.loads.values()]);
  const undone = loads.filter(({ isUndoAcknowledged }) => isUndoAcknowledged).length;
  return [
    `${tally.kills} kills (${tally.whileStarting} while starting) on ${tally.folders} folders in ${Math.round(seconds)} s, seed ${values.seed}:`,
    `${items} items in ${batches.length} batches, ${loads.filter(({ isAcknowledged }) => isAcknowledged).length} imports, ${undone} undone;`,
    `read record by record ${tally.examined} times; ${tally.faults.length} faults`,
  ].join(' ');
}

const started = performance.now();
const programs = await buildPrograms();
const parent = mkdtempSync(join(tmpdir(), 'leadline-crash-'));
const models: Model[] = [];
const tally: Tally = { kills: 0, folders: 0, whileStarting: 0, examined: 0, faults: [] };
try {
  while (tally.kills < kills && tally.faults.length <= mostFaults) {
    models.push(makeModel());
    await runFolder(programs, join(parent, `data-${models.length}`), models.at(-1)!, tally);
    if (tally.faults.length === 0 && !values.keep) rmSync(join(parent, `data-${models.length}`), { recursive: true, force: true });
  }
} catch (error) {
  tally.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of tally.faults) console.error(fault);
console.log(summary(models, tally, (performance.now() - started) / 1000));
programs.remove();
const isKept = values.keep || tally.faults.length > 0;
if (isKept) console.error(`the data folder is kept: ${parent}`);
else rmSync(parent, { recursive: true, force: true });
process.exit(tally.faults.length === 0 ? 0 : 1);
