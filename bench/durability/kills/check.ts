import type { ImportRun } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openControl } from '../../../server/src/control/open-control.ts';
import { getOrganization } from '../../../server/src/features/organization/organization.ts';
import { openDuckDbFactStore } from '../../../server/src/facts/duckdb-fact-store.ts';
import { openEngine } from '../../../server/src/facts/engine.ts';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import type { Item } from '../../../server/src/inbox/inbox.ts';
import { keyOf } from '../../../server/src/ingest/stage/read-item.ts';
import { ask, countCalls, listImports, readSettings, Refusal, sendBatch } from './client.ts';
import { expectedAccounts, expectedCalls, source, type Load, type Model } from './model.ts';
import { runCommand, type Programs } from './server-process.ts';

/** On a machine with much else to do. */
const patienceMs = 300_000;

const unfinished: ReadonlySet<string> = new Set(['queued', 'checking', 'running']);

export interface Settled {
  readonly faults: readonly string[];
  /** Files of the imports whose rows are there. */
  readonly done: ReadonlySet<string>;
}

/**
 * Brings client and server to the same state, as clients do: what was not answered is sent again under its key. Then the
 * server must hold exactly what was sent.
 */
export async function settle(address: string, model: Model, data: string, round: number): Promise<Settled> {
  for (const batch of model.batches.values()) if (!batch.isAcknowledged) await sendBatch(address, batch);
  await untilApplied(address, round);
  const faults: string[] = [];
  faults.push(...(await settleSettings(address, model)), ...settleBackups(model));
  const done = await settleImports(address, model, data, faults);
  const expected = expectedCalls(model, done).size;
  const found = await countCalls(address);
  if (found !== expected) faults.push(`${found} calls are there instead of ${expected}`);
  return { faults, done };
}

/** Entries are applied in order: once the newest record is there, so is everything before it. */
async function untilApplied(address: string, round: number): Promise<void> {
  const externalId = `probe-${round}`;
  const item: Item = { entity: 'campaign', op: 'put', source, externalId, version: 0, values: { name: externalId } };
  await ask(address, 'POST', '/api/items', { items: [item] }, { 'idempotency-key': externalId });
  const path = `/api/records/${recordId('campaign', keyOf('campaign', source, externalId))}`;
  for (const began = performance.now(); performance.now() - began < patienceMs;) {
    const isThere = await ask(address, 'GET', path).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal && error.status === 404) return false;
        throw error;
      },
    );
    if (isThere) return;
    await wait(20);
  }
  throw new Error('what was sent is not applied');
}

/** What was confirmed last stands, or one of those asked for since. */
async function settleSettings(address: string, { settings }: Model): Promise<readonly string[]> {
  const faults: string[] = [];
  const present = await readSettings(address, settings.keys());
  for (const [name, setting] of settings) {
    const value = present.get(name);
    const isRight = value === setting.confirmed || (value !== undefined && setting.asked.includes(value));
    if (!isRight && setting.confirmed !== undefined) faults.push(`${name} is ${value} instead of ${setting.confirmed}`);
    if (value !== undefined) setting.confirmed = value;
    setting.asked = [];
  }
  return faults;
}

/** A backup is whole or not there; one that was confirmed is there. */
function settleBackups({ backups }: Model): readonly string[] {
  const faults: string[] = [];
  for (const [folder, isConfirmed] of backups) {
    const isThere = existsSync(folder);
    if (isConfirmed && !isThere) faults.push(`the backup ${folder} is lost`);
    if (isThere && !existsSync(join(folder, 'manifest.json'))) faults.push(`the backup ${folder} is not whole`);
    for (const path of [folder, `${folder}.tmp`]) rmSync(path, { recursive: true, force: true });
  }
  backups.clear();
  return faults;
}

async function settleImports(address: string, model: Model, data: string, faults: string[]): Promise<ReadonlySet<string>> {
  const newest = await listImports(address);
  for (const { files, status } of newest) if (unfinished.has(status)) faults.push(`${files[0]} is still ${status}`);
  for (const load of model.loads.values()) {
    const [run, ...more] = await findRuns(address, load, newest);
    if (more.length > 0) faults.push(`${load.file} was imported ${more.length + 1} times`);
    if (load.isAcknowledged && !run) faults.push(`the import of ${load.file} is lost`);
    if (load.digest && !existsSync(join(layoutOf(data).uploads, load.digest))) faults.push(`the upload ${load.file} is lost`);
    if (run) faults.push(...settleLoad(load, run));
  }
  return new Set([...model.loads.values()].filter(({ status }) => status === 'done').map(({ file }) => file));
}

/** The list shows the newest; older ones are asked for by themselves where they may have changed. */
async function findRuns(address: string, load: Load, newest: readonly ImportRun[]): Promise<readonly ImportRun[]> {
  const listed = newest.filter(({ files }) => files.includes(load.file));
  if (listed.length > 0 || load.id === undefined) return listed;
  return [await ask<ImportRun>(address, 'GET', `/api/imports/${load.id}`)];
}

/** What was asked for and not answered may have happened or not; what was answered must have. */
function settleLoad(load: Load, run: ImportRun): readonly string[] {
  const faults: string[] = [];
  const rowsIn = run.report?.files.reduce((sum, file) => sum + file.rowsIn, 0);
  if (run.status === 'failed' && (run.error?.code !== 'inbox.interrupted' || load.isAcknowledged))
    faults.push(`${load.file} failed: ${run.error?.code}`);
  if (run.status !== 'undone' && load.isUndoAcknowledged) faults.push(`${load.file} is ${run.status} although it was undone`);
  if (run.status === 'undone' && !load.isUndoAsked) faults.push(`${load.file} is undone although nobody asked`);
  if (run.status === 'done' && rowsIn !== load.rows) faults.push(`the report of ${load.file} tells of ${rowsIn} rows instead of ${load.rows}`);
  load.id = run.id;
  load.status = run.status;
  load.isAcknowledged = run.status !== 'failed';
  load.isUndoAsked = load.isUndoAcknowledged = run.status === 'undone';
  return faults;
}

/** Reads a closed folder record by record, and lets the product examine it. */
export async function examine(programs: Programs, data: string, model: Model, done: ReadonlySet<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  const doctor = await runCommand(programs, data, ['doctor', '--locale', 'en']);
  if (doctor.code !== 0) faults.push(`doctor: ${doctor.text.trim()}`);
  const { calls, accounts } = await readFacts(data);
  const expected = expectedCalls(model, done);
  const found = new Set(calls);
  const lost = [...expected].filter((id) => !found.has(id));
  const strange = [...found].filter((id) => !expected.has(id));
  if (calls.length !== found.size) faults.push(`${calls.length - found.size} calls are there twice`);
  if (lost.length > 0) faults.push(`${lost.length} calls are lost, for example ${lost[0]}`);
  if (strange.length > 0) faults.push(`${strange.length} calls should not be there, for example ${strange[0]}`);
  for (const [id, name] of expectedAccounts(model)) if (accounts.get(id) !== name) faults.push(`${id} is ${accounts.get(id)} instead of ${name}`);
  return faults;
}

async function readFacts(data: string): Promise<{ readonly calls: readonly string[]; readonly accounts: ReadonlyMap<string, string> }> {
  const layout = layoutOf(data);
  const clock = { now: () => new Date() };
  const control = await openControl({ kind: 'sqlite', file: layout.control });
  const engine = await openEngine({ folders: [layout.work], factFile: layout.facts, tempFolder: join(layout.work, 'temp') });
  const organization = await getOrganization(control.db);
  const facts = await openDuckDbFactStore({
    engine,
    file: layout.facts,
    keysFile: layout.keys,
    workFolder: layout.work,
    organization,
    clock,
    diskReserve: 0,
  });
  const rows = (table: string): ReturnType<typeof facts.read> =>
    facts.read({
      sql: `SELECT external_id, ${table === 'fact_account' ? 'name' : 'kind'} FROM ${facts.dialect.schema}.${table} WHERE NOT is_stub`,
      parameters: [],
      label: 'crash',
    });
  const calls = (await rows('fact_activity')).map(([id]) => String(id));
  const accounts = new Map((await rows('fact_account')).map(([id, name]) => [String(id), String(name)]));
  await facts.close();
  await engine.close();
  await control.close();
  return { calls, accounts };
}
