import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { examine, settle } from './check.ts';
import { drive, type Deed } from './drive.ts';
import { makeModel, type Model } from './model.ts';
import { startAndKill, startServer, type ServerProcess } from './server-process.ts';
import { mostFaults, tell, type Run } from './tally.ts';

/** After so many kills the folder, read record by record, gives place to a new one: what is compared grows with it. */
const killsOfFolder = 25;
/** The dear ones rarely. */
const deeds: readonly Deed[] = [
  ...Array.from({ length: 8 }, (): Deed => 'import'),
  ...Array.from({ length: 6 }, (): Deed => 'settings'),
  ...(['undo', 'undo', 'rebuild', 'backup', 'zone'] as const),
];

export async function killAtRandom(run: Run, kills: number): Promise<void> {
  const { tally, parent } = run;
  while (tally.kills < kills && tally.faults.length <= mostFaults) {
    const model = makeModel();
    tally.models.push(model);
    tally.folders += 1;
    const data = join(parent, `data-${tally.folders}`);
    await runFolder(run, data, model, Math.min(kills, tally.kills + killsOfFolder), kills);
    if (tally.faults.length > 0 || run.isKept) continue;
    rmSync(data, { recursive: true, force: true });
  }
}

/** Kills on one folder until it has had its share. */
async function runFolder(run: Run, data: string, model: Model, last: number, of: number): Promise<void> {
  const { programs, chance, tally } = run;
  const log: string[] = [];
  let server: ServerProcess = await startServer(programs, data, log);
  while (tally.kills < last && tally.faults.length <= mostFaults) {
    const round = tally.kills + 1;
    const { ended, refusals } = drive({ address: server.address, model, round, chance, deeds, data });
    await wait(chance.between(20, 700));
    await server.kill('SIGKILL');
    tally.kills += 1;
    await ended;
    tally.faults.push(...refusals.map((text) => `kill ${round}: refused: ${text}`));
    while (tally.kills < last && chance.between(0, 3) === 0) {
      await startAndKill(programs, data, chance.between(300, 1800), log);
      tally.kills += 1;
      tally.whileStarting += 1;
    }
    server = await startServer(programs, data, log);
    const { faults, done } = await settle(server.address, model, data, round);
    tally.faults.push(...faults.map((text) => `kill ${round}: ${text}`));
    if (tally.kills >= last) await examineClosed(run, data, model, server, done);
    tell(tally, of);
  }
  await server.kill('SIGKILL');
}

/** Stops the server as a person does, and reads the folder record by record. */
export async function examineClosed(
  { programs, tally }: Run,
  data: string,
  model: Model,
  server: ServerProcess,
  done: ReadonlySet<string>,
): Promise<void> {
  const code = await server.kill('SIGTERM');
  if (code !== 0) tally.faults.push(`the server ended with ${code} when told to stop`);
  tally.faults.push(...(await examine(programs, data, model, done)));
  tally.examined += 1;
}
