import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first start comes first: it watches the demo company arrive, which the others then share. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): string => (moduleId.includes('first-start') ? '' : moduleId);
    return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}

/** Browser tests: one file after the other against the built product. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/support/e2e-setup.ts'],
    sequence: { sequencer: InOrder },
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
