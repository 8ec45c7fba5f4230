import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: begun last, one of them would keep one worker busy after all others have ended. */
const long = [
  'server/src/on-postgres',
  'server/src/facts/duckdb-fact-store',
  'server/src/facts/postgres-fact-store',
  'test/durability/',
  'server/src/ingest/take-back',
  'server/src/ingest/applier.',
  'test/cli/cli',
  'test/invariants/',
  'test/truth/',
  'server/src/personal/',
  'test/access/matrix',
];

const projects = ['stores', 'server', 'functions'];

/** Files of one project come one after the other: only then they can share a process. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const first = long.findIndex((name) => moduleId.includes(name));
      return first >= 0 ? first : long.length + projects.indexOf(project.name);
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const elsewhere = ['**/node_modules/**', 'test/e2e/**'];
/** Files that kill, fill or replace what others stand on, choose the stores of all apps they open, or take much longer than loading the server. */
const ownProcess = [
  'server/src/{full-disk,on-postgres,two-servers}.test.ts',
  'server/src/facts/{duckdb-durability,duckdb-fact-store,engine,postgres-fact-store}.test.ts',
  'server/src/inbox/inbox-{crash,damage}.test.ts',
  'server/src/ingest/{applier,applier-crash,take-back}.test.ts',
  'server/src/{personal/personal,upkeep/*}.test.ts',
  'test/{citus,cli,durability,golden,invariants,truth}/**/*.test.ts',
];
const stores = { globalSetup: ['test/support/global-setup.ts'], testTimeout: 180_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the two cores a run is measured on: what waits for a database, a disk or another process leaves them to the others.
    maxWorkers: 3,
    sequence: { sequencer: InOrder },
    projects: [
      {
        extends: true,
        test: { name: 'stores', include: ownProcess, exclude: elsewhere, ...stores },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts', 'demo/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...elsewhere, ...ownProcess],
          // Loading the server takes longer than most of these tests; each file closes the stores it opens.
          isolate: false,
          ...stores,
        },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['packages/*/src/**/*.test.ts', 'web/src/**/*.test.ts'],
          exclude: elsewhere,
          // Tests of pure functions: modules are loaded once for all of them.
          isolate: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
