import { expect, test } from 'vitest';
import { emptyTerms, termsOf, weightOf } from './terms-draft.ts';

test('a weight is typed with a comma or a point, above 0 up to 1000', () => {
  expect(['1', '2,5', ' 0.25 ', '1000'].map(weightOf)).toEqual([1, 2.5, 0.25, 1000]);
  for (const wrong of ['', '0', '-1', '1000.1', '1e3', 'two', '0.00001']) expect(weightOf(wrong), wrong).toBeUndefined();
});

test('what cannot be a weight makes no terms', () => {
  expect(termsOf({ ...emptyTerms, weight: '2,5' })).toMatchObject({ weight: 2.5, isMandatory: true });
  expect(termsOf({ ...emptyTerms, weight: 'much' })).toBeUndefined();
});
