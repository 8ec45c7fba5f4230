import { expect, test } from 'vitest';
import { neededByWeekday } from './needed-by-weekday.ts';

const ahead = [
  { weekday: 4, planned: '10', left: '0.5' },
  { weekday: 5, planned: '10', left: '1' },
  { weekday: 6, planned: '20', left: '1' },
];

test('what is missing falls on the days ahead as the target does', () => {
  // 5 + 10 + 20 = 35 are planned and 70 are missing: everything twice.
  expect(neededByWeekday('100', '30', ahead)).toEqual([null, null, null, '20', '20', '40', null]);
});

test('who has reached the target needs nothing more; where nothing is planned nothing can be said', () => {
  expect(neededByWeekday('100', '120', ahead)).toEqual([null, null, null, '0', '0', '0', null]);
  expect(neededByWeekday('100', '30', [])).toBeUndefined();
});

test('weekdays that differ among themselves are told by their mean', () => {
  const two = [{ weekday: 1, planned: '10', left: '1' }, { weekday: 1, planned: '5', left: '1' }]; // prettier-ignore
  expect(neededByWeekday('15', '0', two)![0]).toBe('7.5');
});
