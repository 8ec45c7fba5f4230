import { afterAll, beforeAll, describe } from 'vitest';
import { startPostgres, type TestDatabase } from '../../../test/support/postgres.ts';
import { testTrail } from './audit-trail.fixture.ts';

describe('the audit trail on postgres', () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  testTrail('postgres', () => ({ kind: 'postgres', url: postgres.url }));
});
