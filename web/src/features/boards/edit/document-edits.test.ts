import type { BoardDocument, Widget } from '@leadline/contract';
import { expect, it } from 'vitest';
import {
  asKept,
  placed,
  withChanged,
  withCopy,
  withMovedTo,
  withNew,
  without,
  withoutSection,
  withSection,
  withSectionMoved,
  withTabMoved,
  withTabNamed,
} from './document-edits.ts';

const widget = (id: string, sectionId: string, x: number, y: number, w = 6, h = 2): Widget => ({
  kind: 'text',
  id,
  title: null,
  sectionId,
  place: { x, y, w, h },
  period: null,
  filters: [],
  text: id,
});
const section = (id: string, tab: string | null = null) => ({ id, title: null, tab });
const board: BoardDocument = {
  sections: [section('s'), section('t'), section('u', 'More')],
  widgets: [widget('b', 's', 0, 2), widget('a', 's', 0, 0), widget('c', 's', 6, 0), widget('z', 't', 0, 0)],
  phoneOrder: ['c', 'z'],
  period: null,
};
const text = ({ widgets }: BoardDocument): string => widgets.map(({ id, sectionId, place: { x, y } }) => `${id}:${sectionId}@${x},${y}`).join(' ');
const sections = (document: BoardDocument): string => document.sections.map(({ id, tab }) => `${id}${tab === null ? '' : `/${tab}`}`).join(' ');

it('puts what is new, copied or from another section where there is room, and closes what opens', () => {
  expect(text(withNew(board, widget('n', 's', 5, 5)))).toBe('b:s@0,2 a:s@0,0 c:s@6,0 z:t@0,0 n:s@6,2');
  expect(text(withCopy(board, 'z', 'y'))).toBe('b:s@0,2 a:s@0,0 c:s@6,0 z:t@0,0 y:t@6,0');
  const moved = withChanged(board, { ...widget('a', 't', 0, 0), title: 'Now there' });
  expect(text(moved)).toBe('b:s@0,0 a:t@6,0 c:s@6,0 z:t@0,0');
  expect(moved.widgets[1]!.title).toBe('Now there');
});

it('moves a widget into another section, where it was let go or where there is room', () => {
  expect(text(withMovedTo(board, 'a', 't')), 'what it stood on goes up, and it stands beside what is there').toBe('b:s@0,0 a:t@6,0 c:s@6,0 z:t@0,0');
  expect(text(withMovedTo(board, 'a', 't', { x: 0, y: 0 })), 'what is in its way goes below it').toBe('b:s@0,0 a:t@0,0 c:s@6,0 z:t@0,2');
  expect(text(withMovedTo(board, 'a', 'u', { x: 40, y: 90 })), 'never outside of it').toBe('b:s@0,0 a:u@6,0 c:s@6,0 z:t@0,0');
  expect([withMovedTo(board, 'a', 's'), withMovedTo(board, 'a', 'nowhere'), withMovedTo(board, 'nobody', 't')]).toEqual([board, board, board]);
  expect(withMovedTo(board, 'c', 't').phoneOrder).toEqual(['c', 'z']);
});

it('takes a widget away everywhere', () => {
  const rest = without(board, 'c');
  expect(text(rest)).toBe('b:s@0,2 a:s@0,0 z:t@0,0');
  expect(rest.phoneOrder).toEqual(['z']);
  expect(text(without(board, 'a')), 'what stood below goes up').toBe('b:s@0,0 c:s@6,0 z:t@0,0');
  expect(board.widgets, 'and changes nothing in place').toHaveLength(4);
});

it('takes a section with what stands in it, but never the last one', () => {
  const rest = withoutSection(board, 's');
  expect([sections(rest), text(rest), rest.phoneOrder.join()]).toEqual(['t u/More', 'z:t@0,0', 'z']);
  const one: BoardDocument = { ...board, sections: [section('s')] };
  expect(withoutSection(one, 's')).toBe(one);
});

it('moves sections within their tab and tabs among each other', () => {
  expect(sections(withSectionMoved(board, 't', -1))).toBe('t s u/More');
  expect(sections(withSectionMoved(board, 's', -1))).toBe('s t u/More');
  expect(sections(withSectionMoved(board, 'u', -1)), 'not into another tab').toBe('s t u/More');
  expect(sections(withTabMoved(board, 'More', -1))).toBe('u/More s t');
  expect(sections(withSection(board, section('v')))).toBe('s t v u/More');
});

it('names tabs, and puts two of one name together', () => {
  expect(sections(withTabNamed(board, 'More', 'Deals'))).toBe('s t u/Deals');
  expect(sections(withTabNamed(board, null, 'More'))).toBe('s/More t/More u/More');
});

it('is kept in the order it is read', () => {
  expect(text(asKept(board))).toBe('a:s@0,0 c:s@6,0 b:s@0,2 z:t@0,0');
  expect(text(placed(board, [{ id: 'a', place: { x: 3, y: 0, w: 6, h: 2 } }]))).toBe('b:s@0,2 a:s@3,0 c:s@6,0 z:t@0,0');
});
