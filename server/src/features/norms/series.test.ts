import { expect, test } from 'vitest';
import { closeGap, placeInSeries } from './series.ts';

const ever = { id: 'a', from: null, to: null };
const spring = { id: 'b', from: '2026-03-01', to: '2026-06-01' };
const summer = { id: 'c', from: '2026-06-01', to: null };

test('what holds on the first day ends there, and what begins later stays', () => {
  expect(placeInSeries([ever], '2026-05-01')).toEqual({ changed: [{ ...ever, to: '2026-05-01' }], replaced: undefined, to: null });
  expect(placeInSeries([spring, summer], '2026-05-01')).toEqual({
    changed: [{ ...spring, to: '2026-05-01' }],
    replaced: undefined,
    to: '2026-06-01',
  });
  expect(placeInSeries([spring, summer], '2026-01-01')).toEqual({ changed: [], replaced: undefined, to: '2026-03-01' });
});

test('one of the same day is replaced', () => {
  expect(placeInSeries([spring, summer], '2026-06-01')).toEqual({ changed: [], replaced: summer, to: null });
});

test('taking one away lets the one before go on', () => {
  expect(closeGap([spring, summer], summer)).toEqual([{ ...spring, to: null }]);
  expect(closeGap([spring, summer], spring)).toEqual([]);
  expect(closeGap([ever], ever)).toEqual([]);
});
