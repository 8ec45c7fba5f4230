import { describeFactStore } from '../../../test/fixtures/fact-store-suite.ts';
import { testClock } from '../../../test/fixtures/fact-store.ts';
import { startPostgres } from '../../../test/support/postgres.ts';
import { openPostgresFactStore } from './postgres-fact-store.ts';

describeFactStore('the facts in PostgreSQL', async (_engine, workbench, _folder, organization) => {
  const database = await startPostgres();
  const facts = await openPostgresFactStore({ url: database.url, workbench, organization, clock: testClock });
  return {
    ...facts,
    close: async () => {
      await facts.close();
      await database.stop();
    },
  };
});
