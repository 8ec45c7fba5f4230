import { expect, test } from 'vitest';
import { findPart } from './own-estimate.tsx';

test('a percentage is read as people type it', () => {
  expect(['105', '97,5', '80 %', '', '501', 'well', '0'].map(findPart)).toEqual([1.05, 0.975, 0.8, null, undefined, undefined, 0]);
});
