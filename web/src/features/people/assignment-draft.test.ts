import { expect, test } from 'vitest';
import { draftOf, inputOf, partOf } from './assignment-draft.ts';

test('parts are read in percent, with a comma or a point', () => {
  expect(['60', ' 33,5 ', '100', '0', '101', '', 'x'].map(partOf)).toEqual([0.6, 0.335, 1, undefined, undefined, undefined, undefined]);
});

test('a draft becomes what is sent, or nothing while a field is wrong', () => {
  const draft = draftOf(undefined, { from: '2026-06-01', share: '60' });
  expect(inputOf(draft)).toMatchObject({ share: 0.6, partTime: 1, from: '2026-06-01', to: null });
  expect(inputOf({ ...draft, to: '2026-06-01' })).toBeUndefined();
  expect(inputOf({ ...draft, partTime: '' })).toBeUndefined();
});
