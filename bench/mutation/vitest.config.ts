import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As they were put down: one with no mutant on says whether those before it can be believed. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

/** One process that loads the product once, for many files that each turn one mutant on. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['bench/mutation/specs/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: ByName },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 5_000,
    reporters: [join(import.meta.dirname, 'outcome-reporter.ts')],
  },
});
