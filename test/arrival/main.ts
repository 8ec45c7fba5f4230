import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openPostgresFactStore } from '../../server/src/facts/postgres-fact-store.ts';
import { arrivalProperty } from '../fixtures/fact-store/arrival.ts';
import { openDuckDb, openTestStore, testClock, type OpenFacts } from '../fixtures/fact-store.ts';
import { startPostgres } from '../support/postgres.ts';

/**
 * npm run arrivals -- [--n <runs>] [--seed <n>] [--path <of a failure>] [--postgres]
 * Applies batches made by chance in two orders and compares every row of every table; a difference is made as small as it gets.
 * Exit codes: 0 green, 1 red.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});
const openPostgres: OpenFacts = async (_engine, workbench, _folder, organization) => {
  const database = await startPostgres();
  const facts = await openPostgresFactStore({ url: database.url, workbench, organization, clock: testClock });
  return { ...facts, close: () => facts.close().then(database.stop) };
};
const started = Date.now();
const store = await openTestStore({ open: values.postgres ? openPostgres : openDuckDb });
let runs = 0;
const property = arrivalProperty(() => store).beforeEach(() => {
  runs += 1;
  if (runs % 50 === 0) console.log(`${runs} runs, ${Math.round((Date.now() - started) / 1000)} s`);
});
const result = await fc.check(property, {
  numRuns: Number(values.n),
  seed: Number(values.seed),
  ...(values.path === undefined ? {} : { path: values.path }),
});
await store.close();
console.log(
  JSON.stringify({
    engine: values.postgres ? 'postgres' : 'duckdb',
    seed: result.seed,
    runs,
    failed: result.failed,
    path: result.counterexamplePath,
  }),
);
if (result.failed) {
  console.log(JSON.stringify(result.counterexample, null, 1));
  console.log(String(result.errorInstance));
}
process.exit(result.failed ? 1 : 0);
