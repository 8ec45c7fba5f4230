import { expect, test } from 'vitest';
import { makeSharedAnswers } from './shared-answers.ts';

const same = { now: '7-aaaa', seen: '7-aaaa' };

test('who asks the same at the same time shares one answer; later it is worked out anew', async () => {
  let [now, worked] = [0, 0];
  const { share } = makeSharedAnswers(() => now);
  const work = () => Promise.resolve((worked += 1));
  expect(await Promise.all([share('a', same, work), share('a', same, work), share('b', same, work)])).toEqual([1, 1, 2]);
  now = 4_999;
  expect(await share('a', same, work)).toBe(1);
  now = 5_000;
  expect(await share('a', same, work)).toBe(3);
});

test('a failure is told to those who waited for it and to nobody else', async () => {
  const { share } = makeSharedAnswers(() => 0);
  const failing = () => Promise.reject(new Error('no'));
  await expect(Promise.all([share('a', same, failing), share('a', same, failing)])).rejects.toThrow('no');
  expect(await share('a', same, () => Promise.resolve(1))).toBe(1);
});

test('few are kept, the newest', async () => {
  const { share } = makeSharedAnswers(() => 0);
  let worked = 0;
  for (let at = 0; at <= 200; at += 1) await share(String(at), same, () => Promise.resolve((worked += 1)));
  expect(await share('200', same, () => Promise.resolve(0))).toBe(201);
  expect(await share('0', same, () => Promise.resolve(-1))).toBe(-1);
});

test('an answer of what was told, or of anything later, will do; an older one will not', async () => {
  const { share } = makeSharedAnswers(() => 0);
  let worked = 0;
  const ask = (now: string, seen: string) => share('a', { now, seen }, () => Promise.resolve((worked += 1)));
  expect(await ask('9-aaaa', '9-aaaa')).toBe(1);
  expect(await ask('10-bbbb', '8-cccc')).toBe(1);
  expect(await ask('10-bbbb', '9-aaaa')).toBe(1);
  expect(await ask('10-bbbb', '10-bbbb')).toBe(2);
  expect(await ask('10-dddd', '10-dddd')).toBe(3);
  expect(await ask('11-eeee', '10-bbbb')).toBe(4);
  expect(await ask('11-eeee', '10-bbbb')).toBe(4);
  expect(await ask('11-eeee', 'nonsense')).toBe(5);
});

test('of what is no version nothing is older or later', async () => {
  const { share } = makeSharedAnswers(() => 0);
  expect(await share('a', { now: 'empty', seen: 'empty' }, () => Promise.resolve(1))).toBe(1);
  expect(await share('a', { now: '1-aaaa', seen: '1-aaaa' }, () => Promise.resolve(2))).toBe(2);
});
