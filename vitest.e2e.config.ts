import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first start comes first: it watches the demo company arrive, which the others then share. What takes longest comes next. */
const first = [
  'first-start',
  'accounts',
  'feedback-meeting',
  'own-data',
  'month-life',
  'log',
  'library',
  'own-kpi',
  'target-filling',
  'mind-map',
  'hardening',
  'people',
];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const early = first.findIndex((name) => moduleId.includes(`/${name}.`));
      return early >= 0 ? early : first.length;
    };
    return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/**
 * Browser tests against the built product: three files at a time, for a page is waited for most of the time; those that follow each other share a process
 * and its browser.
 */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/support/e2e-setup.ts'],
    sequence: { sequencer: InOrder },
    pool: 'forks',
    isolate: false,
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
