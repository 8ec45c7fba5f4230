import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { readSettings } from '../../../server/src/config.ts';
import { openControl } from '../../../server/src/control/open-control.ts';
import { findOrganization } from '../../../server/src/control/organization.ts';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { openInboxDatabase } from '../../../server/src/inbox/inbox-database.ts';
import type { EntryContent } from '../../../server/src/inbox/inbox.ts';
import { openContext } from '../../../server/src/open-context.ts';

import { csvOf, type Told } from './promises.ts';

type Entry = EntryContent & { readonly entrySeq: bigint };

/** Opens what a power failure left, with the product, and compares it with what had been promised by then. */
export async function checkState(data: string, told: readonly Told[], isFull: boolean): Promise<readonly string[]> {
  try {
    // In the order the product opens them.
    const ofControl = await checkControl(data, told);
    const entries = readInbox(data);
    return [...ofControl, ...checkReceived(data, entries, told), ...(isFull ? await checkFacts(data, entries) : [])];
  } catch (error) {
    return [
      `does not open: ${error instanceof Error ? `${error.message} ${String((error as { code?: string }).code ?? '')} ${JSON.stringify((error as { parameters?: object }).parameters ?? {})}` : String(error)}`,
    ];
  }
}

function readInbox(data: string): readonly Entry[] {
  const inbox = openInboxDatabase(layoutOf(data).inbox);
  try {
    const entries: Entry[] = [];
    for (let page = inbox.page(0n); page.length > 0; page = inbox.page(page.at(-1)!.seq))
      for (const { seq, content } of page) entries.push({ ...(JSON.parse(content!) as EntryContent), entrySeq: seq });
    return entries;
  } finally {
    inbox.close();
  }
}

function checkReceived(data: string, entries: readonly Entry[], told: readonly Told[]): readonly string[] {
  const faults: string[] = [];
  const batches = new Map<string, number>();
  for (const entry of entries) if (entry.kind === 'items') batches.set(entry.items[0]!.externalId.replace(/-0$/, ''), entry.items.length);
  const imports = new Map(entries.flatMap((entry) => (entry.kind === 'import' ? [[entry.importId, entry] as const] : [])));
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'withdraw' ? [entry.seq] : [])));
  const isKept = (digest: string): boolean => {
    const path = join(layoutOf(data).uploads, digest);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === digest;
  };
  for (const promise of told) {
    if (promise.kind === 'items' && batches.get(promise.key) !== sizeOf(promise.key)) faults.push(`the batch ${promise.key} is lost`);
    if (promise.kind === 'upload' && !isKept(promise.digest)) faults.push(`the upload ${promise.digest} is lost`);
    if (promise.kind === 'import' && !imports.has(promise.id)) faults.push(`the import ${promise.id} is lost`);
    if (promise.kind === 'undo' && !withdrawn.has(String(imports.get(promise.id)?.entrySeq)))
      faults.push(`${promise.id} was taken back and is there`);
  }
  for (const [key, size] of batches) if (size !== sizeOf(key)) faults.push(`the batch ${key} is half there`);
  for (const { files } of imports.values())
    for (const { digest } of files) if (!isKept(digest)) faults.push(`the file of an import is lost: ${digest}`);
  return faults;
}

/** As the workload makes them: calls and one account. */
export function sizeOf(key: string): number {
  return (key.length % 7) + 2;
}

async function checkControl(data: string, told: readonly Told[]): Promise<readonly string[]> {
  const layout = layoutOf(data);
  const confirmed = told.findLastIndex(({ kind }) => kind === 'organization');
  const allowed = new Set(told.flatMap((one, index) => (one.kind === 'asked' && one.what === 'organization' && index > confirmed ? [one.name] : [])));
  if (confirmed >= 0) allowed.add((told[confirmed] as Extract<Told, { kind: 'organization' }>).name);
  const control = await openControl({ kind: 'sqlite', file: layout.control, inbox: layout.inbox });
  try {
    const name = (await findOrganization(control.db))?.name;
    const faults =
      name === undefined ? (confirmed >= 0 ? ['the settings are lost'] : []) : allowed.has(name) ? [] : [`the organisation is called ${name}`];
    const runs = new Set((await control.db.selectFrom('import_run').select('id').execute()).map(({ id }) => id));
    const lost = told.filter((one) => one.kind === 'import' && !runs.has(one.id)).length;
    return lost > 0 ? [...faults, `${lost} imports are not listed`] : faults;
  } finally {
    await control.close();
  }
}

/** The whole product on the folder: the facts are those of the entries that are there. */
async function checkFacts(data: string, entries: readonly Entry[]): Promise<readonly string[]> {
  const settings = readSettings({ data }, { LEADLINE_DISK_GUARD_MB: '0', LEADLINE_ENGINE_MEMORY_MB: '512', LEADLINE_ENGINE_THREADS: '1' });
  const { ctx, close } = await openContext(settings, pino({ level: 'silent' }));
  try {
    await ctx.applier.until(await ctx.inbox.lastSeq());
    const read = async (table: string): Promise<string> => {
      const rows = await ctx.facts.read({
        sql: `SELECT external_id FROM ${ctx.facts.dialect.schema}.${table} WHERE NOT is_stub ORDER BY 1`,
        parameters: [],
        label: 'bench',
      });
      return rows.map(([id]) => String(id)).join(' ');
    };
    const expected = expectedFacts(entries);
    const faults = (await read('fact_activity')) === expected.calls ? [] : ['the calls differ'];
    return (await read('fact_account')) === expected.accounts ? faults : [...faults, 'the accounts differ'];
  } finally {
    await close();
  }
}

function expectedFacts(entries: readonly Entry[]): { readonly calls: string; readonly accounts: string } {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'withdraw' ? [entry.seq] : [])));
  const [calls, accounts] = [new Set<string>(), new Set<string>()];
  for (const entry of entries) {
    if (entry.kind === 'items') for (const { entity, externalId } of entry.items) (entity === 'activity' ? calls : accounts).add(externalId);
    if (entry.kind !== 'import' || withdrawn.has(String(entry.entrySeq))) continue;
    const lines = csvOf(Number(/\d+/.exec(entry.files[0]!.name)![0]))
      .split('\n')
      .slice(1);
    for (const line of lines) if (line !== '') accounts.add(line.split(',')[0]!);
  }
  return { calls: [...calls].sort(byBytes).join(' '), accounts: [...accounts].sort(byBytes).join(' ') };
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
