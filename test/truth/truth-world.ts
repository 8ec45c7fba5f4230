import type { ImportReport, Organization, Recipe } from '@leadline/contract';
import {
  answerQueries,
  catalog,
  listRecords,
  minorExponent,
  plainCalendar,
  type AnswerEnv,
  type KpiQuery,
  type KpiResult,
  type RecordRow,
} from '@leadline/kpi';
import { withOwnKpis } from '@leadline/kpi/formula';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beginFactFile } from '../../server/src/facts/begin-fact-file.fixture.ts';
import { openDuckDbFactStore } from '../../server/src/facts/duckdb-fact-store.ts';
import { openEngine } from '../../server/src/facts/engine.ts';
import { openWorkbench } from '../../server/src/facts/open-workbench.ts';
import { inspectFiles } from '../../server/src/import/inspect-files.ts';
import { createStageImport } from '../../server/src/import/stage-entry.ts';
import { ownKpis } from './own-formulas.ts';

/** Data sets of others with reference answers; they are no part of the project, so tests that need them are skipped without. */
export function findTestData(): string | undefined {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  return [process.env.LEADLINE_TEST_DATA, join(root, '..', 'shared', 'data')].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'truth.json')),
  );
}

export interface TruthWorld {
  readonly report: ImportReport;
  readonly ask: (queries: readonly KpiQuery[]) => Promise<readonly KpiResult[]>;
  /** All records a number opens into. */
  readonly open: (query: KpiQuery) => Promise<readonly RecordRow[]>;
  readonly rows: (sql: string) => Promise<readonly (readonly (string | boolean | null)[])[]>;
  readonly close: () => Promise<void>;
}

export interface TruthOptions {
  /** Null: what an inspection of the files proposes is accepted, with these corrections. */
  readonly recipe: Recipe | null;
  readonly corrections?: Recipe['corrections'];
  readonly currency: string;
  /** The day the answers are asked on. */
  readonly today: string;
}

/** Imports a folder of files by a recipe, as the product does, and asks the engine as the product does. */
export async function openTruthWorld(folder: string, { recipe: given, corrections, currency, today }: TruthOptions): Promise<TruthWorld> {
  const root = mkdtempSync(join(tmpdir(), 'leadline-truth-'));
  const organization: Organization = {
    name: 'Truth',
    country: 'US',
    currency,
    timezone: 'UTC',
    locale: 'en',
    fiscalYearStartMonth: 1,
    fiscalYearNamedBy: 'start',
    recognition: 'order',
    winbackAfterDays: 3650,
    inactivityWindowDays: 180,
    calendar: null,
    isDemo: false,
  };
  const clock = { now: () => new Date(`${today}T12:00:00Z`) };
  const work = join(root, 'work');
  const engine = await openEngine({ folders: [work], factFile: join(root, 'facts.duckdb'), tempFolder: join(work, 'temp') });
  const workbench = openWorkbench(engine, work);
  await beginFactFile(engine, join(root, 'facts.duckdb'));
  const facts = await openDuckDbFactStore({
    engine,
    file: join(root, 'facts.duckdb'),
    keysFile: join(root, 'keys.db'),
    workFolder: work,
    organization,
    clock,
    diskReserve: 0,
  });
  const stage = createStageImport({
    workbench,
    uploadPath: async (name) => (name.endsWith('.gz') ? join(root, 'files', name.slice(0, -3)) : join(folder, name)),
  });
  const unpacked = join(root, 'files');
  mkdirSync(unpacked);
  const names = readdirSync(folder)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .sort();
  for (const name of names.filter((one) => one.endsWith('.gz')))
    writeFileSync(join(unpacked, name.slice(0, -3)), gunzipSync(readFileSync(join(folder, name))));
  const files = names.map((name) => ({ name: name.replace(/\.gz$/, ''), digest: name }));
  const recipe = given ?? {
    ...(await inspectFiles({ files: files.map((file) => ({ ...file, path: join(folder, file.name) })), workbench, organization, name: 'inspect' }))
      .recipe!,
    corrections: corrections ?? [],
  };
  const staged = await stage(
    { seq: 1n, receivedAt: `${today}T12:00:00Z`, content: { kind: 'import', importId: 'truth', files, recipe } },
    { organization, onProgress: () => undefined },
  );
  const report = await staged.report(await facts.apply(staged.batch));
  await staged.drop();
  const { changedAt, dataThrough, dataVersion } = await facts.state();
  const env: AnswerEnv = {
    scope: { kind: 'all' },
    dialect: facts.dialect,
    catalog: withOwnKpis(catalog, ownKpis(minorExponent(currency))),
    organization: { currency, minorExponent: minorExponent(currency) },
    asOf: { changedAt, dataThrough, dataVersion },
    period: { today, dataThrough, fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: plainCalendar },
  };
  return {
    report,
    ask: (queries) => answerQueries(queries, env, facts),
    open: async (query) => {
      const records: RecordRow[] = [];
      for (let total = 1; records.length < total;) {
        const page = await listRecords({ query, limit: 1000, offset: records.length }, env, facts);
        records.push(...page.records);
        total = page.total;
      }
      return records;
    },
    rows: (sql) => engine.session((session) => session.rows(sql)),
    close: async () => {
      await facts.close();
      await engine.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
