import { expect, test } from 'vitest';
import type { Context } from '#server/context.ts';
import { nowAndThen } from './now-and-then.ts';

const hour = 3_600_000;

function surroundings(isStopping: () => boolean) {
  const said: string[] = [];
  const log = { error: (_about: unknown, text: string) => void said.push(text) };
  return { said, around: { log, lanes: { isStopping } } as unknown as Pick<Context, 'log' | 'lanes'> };
}

test('work that fails is told of, by its own words', async () => {
  const { said, around } = surroundings(() => false);
  const end = nowAndThen(around, { everyMs: hour, isAtOnce: true, failed: 'it could not be done' }, () => Promise.reject(new Error('no')));
  await end();
  expect(said).toEqual(['it could not be done']);
});

test('what stopping cuts short is no failure, and the end waits until it is through', async () => {
  let isStopping = false;
  const { said, around } = surroundings(() => isStopping);
  let cut = (_error: Error): void => undefined;
  const steps: string[] = [];
  const work = (): Promise<void> => new Promise<void>((_, reject) => (cut = reject)).finally(() => void steps.push('through'));
  const end = nowAndThen(around, { everyMs: hour, isAtOnce: true, failed: 'it could not be done' }, work);
  isStopping = true;
  const ended = end().then(() => void steps.push('ended'));
  cut(new Error('the server stops'));
  await ended;
  expect(steps).toEqual(['through', 'ended']);
  expect(said).toEqual([]);
});
