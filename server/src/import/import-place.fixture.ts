import type { ImportReport, InspectResponse, Organization, Recipe } from '@leadline/contract';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginFactFile } from '#server/facts/begin-fact-file.fixture.ts';
import { openDuckDbFactStore } from '#server/facts/duckdb-fact-store.ts';
import { openEngine } from '#server/facts/engine.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import { checkImport } from './check-import.ts';
import { inspectFiles } from './inspect-files.ts';
import { rejectsCsv } from './report/list-rejects.ts';
import { createStageImport } from './stage-entry.ts';
import { stageFiles, type ImportSource, type StagedImport } from './stage/stage-import.ts';

export type GivenFiles = Readonly<Record<string, string | Buffer>>;

/** A real engine and fact store to import made-up files into. */
export interface ImportPlace {
  readonly workbench: Workbench;
  readonly facts: FactStore;
  readonly run: (files: GivenFiles, recipe: Recipe) => Promise<ImportReport>;
  readonly check: (files: GivenFiles, recipe: Recipe) => Promise<ImportReport>;
  readonly inspect: (files: GivenFiles, recipe?: Recipe) => Promise<InspectResponse>;
  readonly stage: <T>(
    files: GivenFiles,
    recipe: Recipe,
    look: (staged: StagedImport, rows: (sql: string) => Promise<readonly (readonly unknown[])[]>) => Promise<T>,
  ) => Promise<T>;
  readonly rejects: (files: GivenFiles, recipe: Recipe, locale: 'en' | 'hu') => Promise<string>;
  /** Rows of the facts. */
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>;
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

export async function openImportPlace(): Promise<ImportPlace> {
  const root = mkdtempSync(join(tmpdir(), 'leadline-import-'));
  const work = join(root, 'work');
  const engine = await openEngine({ folders: [work], factFile: join(root, 'facts.duckdb'), tempFolder: join(work, 'temp'), threads: 1 });
  const workbench = openWorkbench(engine, work);
  await beginFactFile(engine, join(root, 'facts.duckdb'));
  const clock = { now: () => new Date('2026-06-15T10:00:00Z') };
  const facts = await openDuckDbFactStore({
    engine,
    file: join(root, 'facts.duckdb'),
    keysFile: join(root, 'keys.db'),
    workFolder: work,
    organization,
    clock,
    diskReserve: 0,
  });
  let seq = 0n;
  const lay = (files: GivenFiles): readonly (ImportSource & { readonly digest: string })[] =>
    Object.entries(files).map(([name, content], index) => {
      const path = join(root, `${String(seq)}-${index}.upload`);
      writeFileSync(path, content);
      return { name, path, digest: path };
    });
  const rows = (sql: string): Promise<readonly (readonly unknown[])[]> => workbench.session((session) => session.rows(sql));
  const staging = { workbench, organization, receivedAt: clock.now().toISOString() };
  return {
    workbench,
    facts,
    rows,
    run: async (files, recipe) => {
      seq += 1n;
      const given = lay(files);
      const stage = createStageImport({ workbench, uploadPath: (digest) => Promise.resolve(digest) });
      const staged = await stage(
        { seq, receivedAt: staging.receivedAt, content: { kind: 'import', importId: String(seq), files: given, recipe } },
        { organization, onProgress: () => undefined },
      );
      try {
        return await staged.report(await facts.apply(staged.batch));
      } finally {
        await staged.drop();
      }
    },
    check: (files, recipe) => checkImport({ ...staging, now: staging.receivedAt, files: lay(files), recipe, facts, name: 'check_1' }),
    inspect: (files, recipe) => inspectFiles({ files: lay(files), recipe, workbench, organization, name: 'inspect_1' }),
    stage: async (files, recipe, look) => {
      const staged = await stageFiles({ ...staging, files: lay(files), recipe, name: 'look_1' });
      try {
        return await look(staged, rows);
      } finally {
        await staged.dispose();
      }
    },
    rejects: async (files, recipe, locale) => {
      const staged = await stageFiles({ ...staging, files: lay(files), recipe, name: 'rejects_1' });
      try {
        return await workbench.session(async (session) => {
          let text = '';
          for await (const piece of rejectsCsv(session, staged, locale)) text += piece;
          return text;
        });
      } finally {
        await staged.dispose();
      }
    },
    close: async () => {
      await facts.close();
      await engine.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
