import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../invariants/random.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';
import type { World } from '../invariants/world.ts';
import { answerFormulas, compareAnswer, writeFormulas } from './check-batch.ts';
import { prepareWorld } from './prepare-world.ts';
import { drawSetting } from './setting.ts';

let world: World;
let store: Store;
beforeAll(async () => {
  world = prepareWorld(1);
  store = await openDuckdb(world);
}, 60_000);
afterAll(() => store.close());

test.each([1, 2, 3, 4, 5, 6])('formulas by chance come to the same in the database and by hand: %d', async (seed) => {
  const setting = drawSetting(world, randomFrom(seed));
  const { written, faults } = writeFormulas(60, setting);
  expect(faults).toEqual([]);
  const result = await answerFormulas(written, setting, world, store);
  const outcome = compareAnswer(written, result, setting, world);
  expect(outcome.faults).toEqual([]);
  expect(outcome.values).toBeGreaterThan(20);
});
