import { cpSync, existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueryResponse } from '@leadline/contract';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { settle, type Settled } from './check.ts';
import { ask } from './client.ts';
import { drive, type Deed } from './drive.ts';
import { makeModel, type Model } from './model.ts';
import { ServerEnded, startServer, type ServerProcess } from './server-process.ts';
import { examineClosed } from './at-random.ts';
import { mostFaults, tell, type Run } from './tally.ts';

/** Where the server is ended, and what clients have to do to get it there; none: opening a folder gets there. */
const points: Readonly<Record<string, readonly Deed[]>> = {
  'inbox.before_commit': ['settings'],
  'inbox.committed': ['settings'],
  'inbox.noted': ['settings'],
  'upload.written': ['import'],
  'upload.renamed': ['import'],
  'import.run_added': ['import'],
  'import.appended': ['import'],
  'import.staged': ['import'],
  'import.applied': ['import'],
  'import.keys_kept': ['import'],
  'facts.before_keys': ['settings'],
  'facts.before_commit': ['import'],
  'facts.committed': ['import'],
  'facts.cleared': ['rebuild'],
  'rebuild.marked': ['rebuild', 'zone'],
  'rebuild.cleared': ['rebuild', 'zone'],
  'rebuild.based': ['rebuild', 'zone'],
  'undo.appended': ['undo'],
  'undo.gathered': ['undo'],
  'undo.applied': ['undo'],
  'organization.saved': ['settings', 'zone'],
  'organization.published': ['settings', 'zone'],
  'backup.facts_copied': ['backup'],
  'backup.control_copied': ['backup'],
  'backup.inbox_copied': ['backup'],
  'backup.before_rename': ['backup'],
  'backup.renamed': ['backup'],
  'folder.locked': [],
  'folder.swept': [],
  'recover.base_read': [],
  'facts.put_aside': [],
  'facts.file_made': [],
  'facts.file_moved': [],
  'control.before_migration': [],
  'control.migrating': [],
  'control.migrated': [],
  // Last: what has to be received for them is much.
  'seal.written': ['seal'],
  'seal.marked': ['seal'],
};
const patienceMs = 90_000;
const killsOfFolder = 8;

export async function killAtPoints(run: Run, filter: string, times: number): Promise<void> {
  const { tally, parent } = run;
  const chosen = Object.entries(points).filter(([name]) => name.includes(filter));
  const of = chosen.length * times;
  let model = makeModel();
  let data = '';
  let killsHere = 0;
  let hasMuch = false;
  for (const [name, deeds] of Array.from({ length: times }, () => chosen).flat()) {
    if (tally.faults.length > mostFaults) return;
    if (name.startsWith('control.')) await killMigration(run, name);
    else {
      if (data === '' || killsHere >= killsOfFolder || hasMuch) {
        killsHere = 0;
        if (data !== '' && !run.isKept && tally.faults.length === 0) rmSync(data, { recursive: true, force: true });
        model = makeModel();
        tally.models.push(model);
        tally.folders += 1;
        data = join(parent, `data-${tally.folders}`);
        if (chosen.some(([, all]) => all.length === 0 || all.includes('undo'))) await firstLoads(run, data, model);
      }
      await killAt(run, data, model, name, deeds);
      killsHere += 1;
      hasMuch = deeds.includes('seal');
    }
    tell(tally, of);
  }
}

/** Some imports, so that there are some to be taken back, and facts that can be spoilt. */
async function firstLoads({ programs, chance }: Run, data: string, model: Model): Promise<void> {
  const server = await startServer(programs, data, []);
  const { ended } = drive({ address: server.address, model, round: 0, chance, deeds: ['import'], data });
  await wait(300);
  await server.kill('SIGKILL');
  await ended;
  const again = await startServer(programs, data, []);
  await settle(again.address, model, data, 0);
  await again.kill('SIGTERM');
}

async function killAt(run: Run, data: string, model: Model, name: string, deeds: readonly Deed[]): Promise<void> {
  const { programs, tally, chance } = run;
  const log: string[] = [];
  const round = tally.kills + 1;
  const place = `kill ${round} at ${name}`;
  spoilFacts(name, data);
  const at = chance.between(1, mostTimes(name, deeds));
  const died = await runInto(programs, data, `${name}:${at}`, log, (server) => {
    const { ended, refusals } = drive({ address: server.address, model, round, chance, deeds: deeds.length === 0 ? ['settings'] : deeds, data });
    return ended.then(() => void tally.faults.push(...refusals.map((text) => `${place}: refused: ${text}`)));
  });
  tally.kills += 1;
  if (died) tally.points.set(name, (tally.points.get(name) ?? 0) + 1);
  else tally.faults.push(`${place}: the point was not reached`);
  const server = await startServer(programs, data, log);
  const settled: Settled = await settle(server.address, model, data, round);
  tally.faults.push(...settled.faults.map((text) => `${place}: ${text}`));
  if (round % 10 === 0) await examineClosed(run, data, model, server, settled.done);
  else await server.kill('SIGKILL');
}

/** How often a point is passed by at most. Few imports are taken back by revising: those that brought most of what is there are not. */
function mostTimes(name: string, deeds: readonly Deed[]): number {
  if (deeds.length === 0 || deeds.includes('seal') || deeds.includes('undo')) return 1;
  return name.startsWith('inbox.') || name === 'facts.before_keys' ? 10 : 2;
}

/** @returns whether the server ended by itself, while it started or under its clients */
async function runInto(
  programs: Run['programs'],
  data: string,
  failpoint: string,
  log: string[],
  use: (server: ServerProcess) => Promise<void>,
): Promise<boolean> {
  let server: ServerProcess;
  try {
    server = await startServer(programs, data, log, failpoint);
  } catch (error) {
    if (error instanceof ServerEnded && error.message.includes('SIGKILL')) return true;
    throw error;
  }
  const used = use(server);
  const died = await Promise.race([server.ended.then(() => true), wait(patienceMs, false, { ref: false })]);
  if (!died) await server.kill('SIGKILL');
  await used;
  return died;
}

/** Some points are reached only where the fact file is gone or cannot be used. */
function spoilFacts(name: string, data: string): void {
  const { facts } = layoutOf(data);
  if (name === 'facts.put_aside' && existsSync(facts)) truncateSync(facts, 5000);
  if (name === 'facts.file_made' || name === 'facts.file_moved') for (const path of [facts, `${facts}.wal`]) rmSync(path, { force: true });
}

interface Expected {
  readonly period: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** A folder of the first version, whose settings store has steps to go: the same numbers whenever it is killed on the way. */
async function killMigration({ programs, parent, tally, chance }: Run, name: string): Promise<void> {
  const golden = join(programs.root, 'test/golden/0.1.0');
  const data = join(parent, `golden-${tally.kills}`);
  cpSync(golden, data, { recursive: true });
  const expected = JSON.parse(readFileSync(join(data, 'expected.json'), 'utf8')) as Expected;
  rmSync(join(data, 'expected.json'));
  const died = await runInto(programs, data, `${name}:${chance.between(1, name === 'control.migrating' ? 2 : 1)}`, [], async () => undefined);
  tally.kills += 1;
  if (died) tally.points.set(name, (tally.points.get(name) ?? 0) + 1);
  else tally.faults.push(`${name}: the point was not reached`);
  const server = await startServer(programs, data, []);
  const faults = await compareNumbers(server.address, expected);
  tally.faults.push(...faults.map((text) => `kill ${tally.kills} at ${name}: ${text}`));
  await server.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
}

async function compareNumbers(address: string, { period, values }: Expected): Promise<readonly string[]> {
  const queries = [{ kpis: Object.keys(values).map((id) => ({ id })), period: { kind: 'named', name: period } }];
  for (let waited = 0; waited < 500; waited += 1) {
    const { results } = await ask<QueryResponse>(address, 'POST', '/api/query', { queries });
    const found = results[0]!.totals.map(({ value }) => value ?? null);
    if (JSON.stringify(found) === JSON.stringify(Object.values(values))) return [];
    await wait(20);
  }
  return ['the numbers are not those of the folder'];
}
