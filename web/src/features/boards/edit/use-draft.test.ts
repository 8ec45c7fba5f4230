import type { BoardAnswer } from '@leadline/contract';
import { expect, it } from 'vitest';
import { begun, historyAfter } from './use-draft.ts';

const board = {
  title: 'Deals',
  folder: null,
  audience: { kind: 'own' },
  isShared: false,
  edition: 3,
  document: { sections: [], widgets: [], phoneOrder: [], period: null },
} as unknown as BoardAnswer;

it('undoes and does again, step by step; what is typed in one go is one step', () => {
  const start = begun(board);
  const typed = ['A', 'AB', 'ABC'].reduce(
    (history, title) => historyAfter(history, { kind: 'change', to: { ...history.now, title }, series: 'title' }),
    start,
  );
  const foldered = historyAfter(typed, { kind: 'change', to: { ...typed.now, folder: 'Sales' }, series: null });
  const back = historyAfter(foldered, { kind: 'undo' });
  expect(back.now).toMatchObject({ title: 'ABC', folder: null });
  const first = historyAfter(back, { kind: 'undo' });
  expect(first.now, 'as it is kept: nothing is unsaved').toBe(start.kept);
  expect(historyAfter(first, { kind: 'undo' })).toBe(first);
  const again = historyAfter(historyAfter(first, { kind: 'redo' }), { kind: 'redo' });
  expect(again.now).toBe(foldered.now);
  expect(historyAfter(again, { kind: 'redo' })).toBe(again);
});

it('loses nothing of the own when the newer one is taken', () => {
  const mine = historyAfter(begun(board), { kind: 'change', to: { ...begun(board).now, title: 'Mine' }, series: null });
  const newer = historyAfter(mine, { kind: 'newer', board: { ...board, title: 'Theirs', edition: 4 } });
  expect([newer.now.title, newer.edition, newer.now === newer.kept]).toEqual(['Theirs', 4, true]);
  const back = historyAfter(newer, { kind: 'undo' });
  expect([back.now.title, back.edition, back.now === back.kept]).toEqual(['Mine', 4, false]);
});
