import { expect, it } from 'vitest';
import { newWins } from './new-wins.ts';

const win = (key: string) => ({ key, title: null, amount: '1', winner: null });

it('celebrates deals that were not known a moment ago, one by one, many together, and nothing that is seen for the first time', () => {
  expect(newWins(null, [win('a')])).toEqual([]);
  expect(newWins(new Set(['a']), [win('a')])).toEqual([]);
  expect(newWins(new Set(['a']), [win('a'), win('b'), win('c')]).map(({ key, count }) => [key, count])).toEqual([
    ['b', 1],
    ['c', 1],
  ]);
  expect(newWins(new Set(), ['a', 'b', 'c', 'd'].map(win))).toEqual([{ key: 'a b c d', win: null, count: 4 }]);
});
