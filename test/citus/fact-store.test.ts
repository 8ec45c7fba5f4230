import { describe, test } from 'vitest';
import { describeFactStore } from '../fixtures/fact-store-suite.ts';
import { testClock } from '../fixtures/fact-store.ts';
import { dropPostgresFacts, openPostgresFactStore } from '../../server/src/facts/postgres-fact-store.ts';

/** Address of a database with the extension citus that tests may empty. */
const url = process.env['TEST_CITUS_URL'];

if (url === undefined) {
  describe('the facts on a Citus coordinator', () => {
    // A cluster of three nodes cannot be installed from packages: these tests run where one is named, and say so where none is.
    test.skip('TEST_CITUS_URL names no cluster: see scripts/citus', () => undefined);
  });
} else {
  describeFactStore('the facts on a Citus coordinator', async (_engine, workbench, _folder, organization) => {
    await dropPostgresFacts(url);
    return openPostgresFactStore({ url, workbench, organization, clock: testClock });
  });
}
