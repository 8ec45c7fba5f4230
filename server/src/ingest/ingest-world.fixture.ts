import type { Organization, Recipe } from '@leadline/contract';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openControl, type Control } from '#server/control/open-control.ts';
import { beginFactFile } from '#server/facts/begin-fact-file.fixture.ts';
import { openDuckDbFactStore } from '#server/facts/duckdb-fact-store.ts';
import { openEngine } from '#server/facts/engine.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import { openFolder } from '#server/folder/open-folder.ts';
import type { Layout } from '#server/folder/layout.ts';
import { createStageImport } from '#server/import/stage-entry.ts';
import type { Inbox, Item } from '#server/inbox/inbox.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';
import { startApplier, type Applier, type ApplierOptions } from '#server/ingest/applier.ts';
import { openFacts } from '#server/ingest/open-facts.ts';
import type { StageImport } from '#server/ingest/staged-import.ts';

/** Everything between the inbox and the facts, opened on a data folder as the server opens it. */
export interface World {
  readonly layout: Layout;
  readonly control: Control;
  readonly inbox: Inbox;
  readonly facts: FactStore;
  readonly workbench: Workbench;
  readonly applier: Applier;
  readonly warnings: string[];
  /** Closes all but the folder's lock in the way a server that stops does. */
  readonly close: () => Promise<void>;
}

export const organization: Organization = {
  name: 'Test',
  country: 'HU',
  currency: 'EUR',
  timezone: 'Europe/Budapest',
  locale: 'en',
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: 'start',
  recognition: 'order',
  winbackAfterDays: 365,
  inactivityWindowDays: 180,
  calendar: null,
  isDemo: false,
};

export interface WorldOptions extends ApplierOptions {
  readonly organization?: Partial<Organization>;
  /** Default: DuckDB in the folder. */
  readonly open?: (workbench: Workbench, organization: Organization) => Promise<FactStore>;
  readonly around?: { readonly facts?: (facts: FactStore) => FactStore; readonly stageImport?: (stage: StageImport) => StageImport };
}

export async function openWorld(root: string, options: WorldOptions = {}): Promise<World> {
  const warnings: string[] = [];
  const note = (_fields: object, text: string): void => void warnings.push(text);
  const log = { info: () => undefined, warn: note, error: note };
  const clock = { now: () => new Date() };
  const own = { ...organization, ...options.organization };
  const folder = await openFolder(root);
  const { layout } = folder;
  const isBegun = existsSync(layout.control);
  const control = await openControl({ kind: 'sqlite', file: layout.control });
  const inbox = await openInbox({ layout, clock, diskGuardBytes: 0, segmentBytes: 50_000 });
  const engine = await openEngine({
    folders: [layout.work, layout.uploads],
    factFile: layout.facts,
    tempFolder: join(layout.work, 'temp'),
    memoryLimit: '1GB',
    threads: 1,
  });
  const workbench = openWorkbench(engine, layout.work);
  if (!isBegun && options.open === undefined) await beginFactFile(engine, layout.facts);
  const stored = await openFacts(
    () =>
      options.open?.(workbench, own) ??
      openDuckDbFactStore({ engine, file: layout.facts, keysFile: layout.keys, workFolder: layout.work, organization: own, clock, diskReserve: 0 }),
    layout,
    { log, clock },
  );
  const facts = options.around?.facts?.(stored) ?? stored;
  const stage = createStageImport({ workbench, uploadPath: inbox.uploadPath });
  const stageImport = options.around?.stageImport?.(stage) ?? stage;
  const closeStores = async (): Promise<void> => {
    await facts.close();
    await engine.close();
    await inbox.close();
    await control.close();
    folder.close();
  };
  const parts = { inbox, facts, db: control.db, workbench, stageImport, organization: () => Promise.resolve(own), clock, log };
  const applier = await startApplier(parts, { waitMs: () => 10, ...options }).catch(async (error: unknown) => {
    await closeStores();
    throw error;
  });
  const close = async (): Promise<void> => {
    await applier.stop();
    await closeStores();
  };
  return { layout, control, inbox, facts, workbench, applier, warnings, close };
}

export function accountItem(externalId: string, name: string, version = 0): Item {
  return { entity: 'account', op: 'put', source: 'test', externalId, version, values: { name } };
}

/** Reads `id,name` into accounts of the source `test`. */
export const accountRecipe: Recipe = {
  name: 'accounts',
  source: 'test',
  files: [{ id: 'accounts', match: { name: '*.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
  corrections: [],
  outputs: [
    {
      entity: 'account',
      file: 'accounts',
      id: [{ kind: 'column', column: 'id' }],
      fields: [{ column: 'name', from: { kind: 'column', column: 'name' } }],
    },
  ],
};

export async function keepCsv(inbox: Inbox, rows: readonly (readonly [id: string, name: string])[]): Promise<{ name: string; digest: string }> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`id,name\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  }
  const { digest } = await inbox.keepUpload(bytes(), { maxBytes: 100_000_000 });
  return { name: 'accounts.csv', digest };
}

/** `external id → name` of all accounts that are no stubs. */
export async function readAccounts(facts: FactStore): Promise<Map<string, string>> {
  const rows = await facts.read({
    sql: `SELECT external_id, name FROM ${facts.dialect.schema}.fact_account WHERE NOT is_stub ORDER BY external_id`,
    parameters: [],
    label: 'test',
  });
  return new Map(rows.map(([id, name]) => [String(id), String(name)]));
}
