import { expect, it } from 'vitest';
import { newlyReached } from './reached.ts';

it('celebrates what is reached now and was not a moment ago, and nothing that was only seen for the first time', () => {
  const before = new Map([['a', false], ['b', true], ['c', false]]); // prettier-ignore
  const now = new Map([['a', true], ['b', true], ['c', false], ['new', true]]); // prettier-ignore
  expect(newlyReached(before, now)).toEqual(['a']);
  expect(newlyReached(now, before)).toEqual([]);
});
