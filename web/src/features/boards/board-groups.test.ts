import type { BoardHead } from '@leadline/contract';
import { expect, it } from 'vitest';
import { boardGroups } from './board-groups.ts';

const board = (title: string, over: Partial<BoardHead> = {}): BoardHead => ({
  id: title,
  title,
  folder: null,
  audience: { kind: 'own' },
  isShared: false,
  edition: 1,
  owner: null,
  isMine: true,
  isFavourite: false,
  mayChange: true,
  mayManage: true,
  changedAt: '2026-11-20T08:00:00Z',
  widgets: 1,
  ...over,
});
const text = (boards: readonly BoardHead[], asked = '') =>
  boardGroups(boards, asked).map(({ kind, name, boards: within }) => `${kind} ${name}: ${within.map(({ title }) => title).join(', ')}`);

it('puts favourites first, then folders by name, then the rest', () => {
  const boards = [
    board('Deals', { isFavourite: true, folder: 'Sales' }),
    board('Calls', { folder: 'Work' }),
    board('Shops', { folder: 'Places' }),
    board('Mine'),
  ];
  expect(text(boards)).toEqual(['favourites : Deals', 'folder Places: Shops', 'folder Work: Calls', 'others : Mine']);
  expect(text([board('Mine'), board('Yours')])).toEqual(['all : Mine, Yours']);
});

it('finds by every word, in title or folder, without diacritics', () => {
  const boards = [board('Doanh thu thuần'), board('Cửa hàng', { folder: 'Doanh nghiệp' }), board('Nettó bevétel')];
  expect(text(boards, ' thuan doanh ')).toEqual(['all : Doanh thu thuần']);
  expect(text(boards, 'doanh')).toEqual(['folder Doanh nghiệp: Cửa hàng', 'others : Doanh thu thuần']);
  expect(text(boards, 'zzz')).toEqual([]);
});
