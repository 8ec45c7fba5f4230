import { expect, test } from 'vitest';
import { randomFrom } from '../invariants/random.ts';
import { openDuckdb } from '../invariants/stores.ts';
import { answerFormulas, compareAnswer, writeFormulas } from './check-batch.ts';
import { prepareWorld } from './prepare-world.ts';
import { runFormulas } from './run-formulas.ts';
import { drawSetting } from './setting.ts';

test('formulas by chance come to the same on both engines and by hand, and damaged ones escape nowhere', { timeout: 180_000 }, async () => {
  const { faults, ...figures } = await runFormulas({ count: 160, seed: 1, together: 40, postgresEvery: 4, tell: () => undefined });
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({ formulas: 160, mutated: 160, onPostgres: 40 });
  expect(figures.values).toBeGreaterThan(200);
});

test('a wrong number is noticed', { timeout: 60_000 }, async () => {
  const world = prepareWorld(2);
  const store = await openDuckdb(world);
  const setting = drawSetting(world, randomFrom(4));
  const { written } = writeFormulas(30, setting);
  const result = await answerFormulas(written, setting, world, store);
  await store.close();
  const index = result.totals.findIndex(({ value }) => value !== null);
  const totals = result.totals.map((cell, at) => (at === index ? { ...cell, value: `${cell.value}1` } : cell));
  expect(compareAnswer(written, result, setting, world).faults).toEqual([]);
  expect(compareAnswer(written, { ...result, totals }, setting, world).faults).toHaveLength(1);
});
