import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Organization } from '@leadline/contract';
import { openDuckDbFactStore } from '../server/src/facts/duckdb-fact-store.ts';
import { openEngine, type Engine } from '../server/src/facts/engine.ts';
import type { FactStore } from '../server/src/facts/fact-store.ts';
import { openWorkbench } from '../server/src/facts/open-workbench.ts';
import type { Workbench } from '../server/src/facts/workbench.ts';

export const benchOrganization: Organization = {
  name: 'Bench',
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
/** The day of every question; the data end shortly before. */
export const benchToday = '2026-06-16';

export interface BenchStore {
  readonly folder: string;
  readonly engine: Engine;
  readonly workbench: Workbench;
  readonly facts: FactStore;
  readonly close: () => Promise<void>;
}

/** @param kept a folder that stays, with what was filled into it; default: one that goes with the store */
export async function openBenchStore(memoryLimit: string, kept?: string): Promise<BenchStore> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'leadline-bench-'));
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  const factFile = join(folder, 'facts.duckdb');
  const engine = await openEngine({ folders: [work], factFile, tempFolder: join(work, 'temp'), memoryLimit });
  const facts = await openDuckDbFactStore({
    engine,
    file: factFile,
    keysFile: join(folder, 'keys.db'),
    workFolder: work,
    organization: benchOrganization,
    clock: { now: () => new Date(`${benchToday}T12:00:00Z`) },
    diskReserve: 0,
  });
  return {
    folder,
    engine,
    facts,
    workbench: openWorkbench(engine, work),
    close: async () => {
      await facts.close();
      await engine.close();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
