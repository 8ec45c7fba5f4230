import { expect, it } from 'vitest';
import { labelShift, labelSide } from './label-side.ts';

const sides = (values: readonly (number | null)[]) => values.map((_, index) => labelSide(values, index));

it('writes below at troughs, above at peaks and on a level line', () => {
  expect(sides([50, 30, 60])).toEqual(['top', 'bottom', 'top']);
  expect(sides([30, 60, 40])).toEqual(['bottom', 'top', 'bottom']);
  expect(sides([40, 40, 40])).toEqual(['top', 'top', 'top']);
});

it('stays above where the axis is near, and asks only neighbours there are', () => {
  expect(sides([50, 2, 60])).toEqual(['top', 'top', 'top']);
  expect(sides([null, 40, null, 60])).toEqual(['top', 'top', 'top', 'top']);
});

it('moves beside a line that only passes through', () => {
  const values = [60, 40, 20, 40, 60, null];
  expect(values.map((_, index) => labelShift(values, index))).toEqual([0, 14, 0, -14, 0, 0]);
  expect(sides(values)).toEqual(['top', 'top', 'bottom', 'top', 'top', 'top']);
});
