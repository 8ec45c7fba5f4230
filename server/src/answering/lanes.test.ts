import { expect, test } from 'vitest';
import { makeLanes } from './lanes.ts';

test('no more run at once than there are lanes, and no more wait than may', async () => {
  const lanes = makeLanes({ lanes: 2, queue: 3 });
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 10));
    running -= 1;
  };
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => lanes.run(work)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(most).toBe(2);
  expect(refused).toHaveLength(3);
  expect(refused[0]).toMatchObject({ reason: { kind: 'unavailable', code: 'http.busy', parameters: { retryAfter: 2 } } });
});

test('a failure frees its lane', async () => {
  const lanes = makeLanes({ lanes: 1, queue: 5 });
  await expect(lanes.run(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  await expect(lanes.run(async () => 7)).resolves.toBe(7);
});
