import { expect, test } from 'vitest';
import { runRowScope } from './run.ts';

test('whatever is asked, nobody gets a record or a number of others', { timeout: 900_000 }, async () => {
  const { asked, wrong } = await runRowScope({ seed: 7, questions: 40, events: 400 });
  expect(wrong).toEqual([]);
  expect(asked).toBe(200);
});
