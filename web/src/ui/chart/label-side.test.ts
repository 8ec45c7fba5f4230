import { expect, it } from 'vitest';
import { labelSide } from './label-side.ts';

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
