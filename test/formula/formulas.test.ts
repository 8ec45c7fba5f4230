import { expect, test } from 'vitest';
import { runFormulas } from './run-formulas.ts';

test('formulas by chance come to the same on both engines and by hand, and damaged ones escape nowhere', { timeout: 180_000 }, async () => {
  const { faults, ...figures } = await runFormulas({ count: 240, seed: 1, together: 60, postgresEvery: 4, tell: () => undefined });
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({ formulas: 240, mutated: 240, onPostgres: 60 });
  expect(figures.values).toBeGreaterThan(300);
});
