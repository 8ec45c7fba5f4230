import { expect, test } from 'vitest';
import { makeLane, type Lane } from './lane.ts';

const never = { queue: 100, patienceMs: Number.POSITIVE_INFINITY };
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Work that ends when it is told to. */
function held(lane: Lane, signal?: AbortSignal) {
  let end = (): void => {};
  const done = lane.run(() => new Promise<string>((resolve) => (end = () => resolve('done'))), signal);
  done.catch(() => undefined);
  return { done, end: () => end() };
}

test('no more run at once than may, and no more wait than may', async () => {
  const lane = makeLane({ running: 2, queue: 3, patienceMs: Number.POSITIVE_INFINITY });
  const works = Array.from({ length: 8 }, () => held(lane));
  await settled();
  expect(lane.state()).toEqual({ running: 2, queued: 3, refused: 3 });
  await expect(works[7]!.done).rejects.toMatchObject({ kind: 'limit', code: 'http.busy', parameters: { retryAfter: 1 } });
  for (const work of works) {
    work.end();
    await settled();
  }
  expect(await Promise.all(works.slice(0, 5).map((work) => work.done))).toEqual(Array.from({ length: 5 }, () => 'done'));
  expect(lane.state()).toEqual({ running: 0, queued: 0, refused: 3 });
});

test('whoever would wait too long is sent away with the time it would take', async () => {
  const lane = makeLane({ running: 1, queue: 100, patienceMs: 40 });
  await lane.run(() => new Promise((done) => setTimeout(done, 60)));
  const first = held(lane);
  expect(() => lane.assertRoom()).toThrow(expect.objectContaining({ code: 'http.busy' }));
  await expect(lane.run(async () => 1)).rejects.toMatchObject({ code: 'http.busy' });
  first.end();
  await first.done;
  expect(await lane.run(async () => 1)).toBe(1);
});

test('who gives up while waiting leaves the queue to the others', async () => {
  const lane = makeLane({ running: 1, ...never });
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const first = held(lane);
  const second = held(lane, leaving.signal);
  const third = held(lane, staying.signal);
  leaving.abort(new Error('gone'));
  await expect(second.done).rejects.toThrow('gone');
  expect(lane.state()).toMatchObject({ running: 1, queued: 1 });
  first.end();
  await settled();
  third.end();
  expect(await third.done).toBe('done');
  await expect(held(lane, leaving.signal).done).rejects.toThrow('gone');
  expect(lane.state()).toMatchObject({ running: 0, queued: 0 });
});

test('a failure frees its place', async () => {
  const lane = makeLane({ running: 1, ...never });
  await expect(lane.run(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  await expect(lane.run(async () => 7)).resolves.toBe(7);
});

test('stopping sends away who waits and who comes, and lets finish what runs', async () => {
  const lane = makeLane({ running: 1, ...never });
  const [first, second] = [held(lane), held(lane)];
  lane.stop();
  await expect(second.done).rejects.toMatchObject({ kind: 'unavailable', code: 'http.stopping' });
  await expect(lane.run(async () => 1)).rejects.toMatchObject({ code: 'http.stopping' });
  first.end();
  expect(await first.done).toBe('done');
});
