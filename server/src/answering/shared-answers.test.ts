import { expect, test } from 'vitest';
import { makeSharedAnswers } from './shared-answers.ts';

test('who asks the same at the same time shares one answer; later it is worked out anew', async () => {
  let [now, worked] = [0, 0];
  const { share } = makeSharedAnswers(() => now);
  const work = () => Promise.resolve((worked += 1));
  expect(await Promise.all([share('a', work), share('a', work), share('b', work)])).toEqual([1, 1, 2]);
  now = 4_999;
  expect(await share('a', work)).toBe(1);
  now = 5_000;
  expect(await share('a', work)).toBe(3);
});

test('a failure is told to those who waited for it and to nobody else', async () => {
  const { share } = makeSharedAnswers(() => 0);
  const failing = () => Promise.reject(new Error('no'));
  await expect(Promise.all([share('a', failing), share('a', failing)])).rejects.toThrow('no');
  expect(await share('a', () => Promise.resolve(1))).toBe(1);
});

test('few are kept, the newest', async () => {
  const { share } = makeSharedAnswers(() => 0);
  let worked = 0;
  for (let at = 0; at <= 200; at += 1) await share(String(at), () => Promise.resolve((worked += 1)));
  expect(await share('200', () => Promise.resolve(0))).toBe(201);
  expect(await share('0', () => Promise.resolve(-1))).toBe(-1);
});
