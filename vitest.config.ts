import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: begun last, one of them would keep one worker busy after all others have ended. */
const long = [
  'server/src/facts/duckdb-fact-store',
  'server/src/facts/postgres-fact-store',
  'test/durability/',
  'server/src/ingest/take-back',
  'server/src/ingest/applier.',
  'test/cli/cli',
  'test/invariants/',
  'test/truth/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      (long.findIndex((name) => moduleId.includes(name)) + long.length + 1) % (long.length + 1);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const elsewhere = ['**/node_modules/**', 'test/e2e/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'stores',
          include: ['server/src/**/*.test.ts', 'demo/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: elsewhere,
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
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
