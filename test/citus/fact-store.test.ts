import { describe, test } from 'vitest';
import { describeFactStore } from '../fixtures/fact-store-suite.ts';
import { testClock } from '../fixtures/fact-store.ts';
import { openPostgresFactStore } from '../../server/src/facts/postgres-fact-store.ts';
import { citusUrl, startCitus } from '../support/citus.ts';

if (citusUrl === undefined) {
  describe('the facts on a Citus cluster', () => {
    // A cluster of three nodes cannot be installed from packages: these tests run where one is named, and say so where none is.
    test.skip('TEST_CITUS_URL names no cluster: see scripts/citus', () => undefined);
  });
} else {
  describeFactStore('the facts on a Citus cluster', async (_engine, workbench, _folder, organization) => {
    const { url, stop } = await startCitus(citusUrl!);
    const facts = await openPostgresFactStore({ url, workbench, organization, clock: testClock });
    return { ...facts, close: () => facts.close().then(stop) };
  });
}
