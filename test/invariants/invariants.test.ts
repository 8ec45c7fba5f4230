import { afterAll, describe, expect, test } from 'vitest';
import { openBench, piecesOf, type Bench } from './bench.ts';
import { breakages } from './breakages.ts';
import { product } from './product.ts';
import { checks } from './run-checks.ts';

const opened = new Map<number, Promise<Bench>>();
const open = (seed: number): Promise<Bench> => {
  const known = opened.get(seed) ?? openBench(seed, 1);
  opened.set(seed, known);
  return known;
};
afterAll(async () => void (await Promise.all([...opened.values()].map(async (bench) => (await bench).close()))));

/** Another company in every run. */
const seed = 1 + Math.floor(Math.random() * 1_000_000);

/** `npm run invariants` checks every KPI × every dimension; here every KPI × one of them, of a company drawn anew in every run. */
describe.each(checks)('$number: $says', ({ number, run }) => {
  test(`for a company made by chance (--seed ${seed})`, async () => {
    expect(await run(await open(seed), product)).toEqual([]);
  }, 300_000);

  test('and a copy that breaks it is noticed', async () => {
    for (const piece of piecesOf(await open(1), 40)) {
      if ((await run(piece, breakages.get(number)!.product)).length > 0) return;
    }
    expect.unreachable('nothing was noticed');
  }, 300_000);
});
