import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from './bench.ts';
import { breakages } from './breakages.ts';
import { product } from './product.ts';
import { checks } from './run-checks.ts';

const opened = new Map<string, Promise<Bench>>();
const bench = (seed: number, part: number): Promise<Bench> => {
  const key = `${seed} ${part}`;
  const known = opened.get(key) ?? openBench(seed, part);
  opened.set(key, known);
  return known;
};
afterAll(async () => void (await Promise.all([...opened.values()].map(async (one) => (await one).close()))));

/** `npm run invariants` checks every KPI × every dimension of a company; here a part, of companies drawn anew in every run. */
describe.each(checks)('$number: $says', ({ number, run }) => {
  test('for companies made by chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const company = await openBench(seed, 0.04);
        try {
          expect(await run(company, product)).toEqual([]);
        } finally {
          await company.close();
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);

  test('and a copy that breaks it is noticed', async () => {
    expect(await run(await bench(1, 0.08), breakages.get(number)!.product)).not.toEqual([]);
  }, 300_000);
});
