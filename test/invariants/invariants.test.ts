import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from './bench.ts';
import { breakages } from './breakages.ts';
import { product } from './product.ts';
import { checks } from './run-checks.ts';

let shared: Promise<Bench> | undefined;
afterAll(async () => (await shared)?.close());

/** `npm run invariants` checks every KPI × every dimension; here every KPI × one of them, of companies drawn anew in every run. */
describe.each(checks)('$number: $says', ({ number, run }) => {
  test('for companies made by chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const company = await openBench(seed, 1);
        try {
          expect(await run(company, product)).toEqual([]);
        } finally {
          await company.close();
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 300_000);

  test('and a copy that breaks it is noticed', async () => {
    shared ??= openBench(1, 2);
    expect(await run(await shared, breakages.get(number)!.product)).not.toEqual([]);
  }, 300_000);
});
