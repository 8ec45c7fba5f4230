import type { Widget } from '@leadline/contract';
import { expect, it } from 'vitest';
import { rowsAtOnce, slidesOf } from './slides.ts';

const section = (id: string, title: string | null = null) => ({ id, title, tab: null });
const note = (id: string, sectionId: string, x: number, y: number, w: number, h: number): Widget => ({ id, sectionId, place: { x, y, w, h }, kind: 'text', text: id, title: null, period: null, filters: [] }); // prettier-ignore

it('shows every widget once, in the order they are read, as many rows at a time as fit', () => {
  const widgets = [
    note('a', 's', 0, 0, 6, 3),
    note('b', 's', 6, 0, 6, 3),
    note('c', 's', 0, 3, 12, 3),
    note('d', 's', 0, 6, 3, 2),
    note('e', 't', 0, 0, 12, 2),
  ];
  const slides = slidesOf({ sections: [section('s', 'First'), section('t')], widgets });
  expect(slides.flatMap((slide) => slide.widgets.map(({ id }) => id))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(slides.every(({ rows }) => rows <= rowsAtOnce)).toBe(true);
  expect(slides[0]!.title).toBe('First');
  for (const { places, columns } of slides)
    for (const { place } of places) expect([place.y >= 0, place.x + place.w <= columns]).toEqual([true, true]);
});

it('leaves out what is for one person, and shows alone what is higher than the wall', () => {
  const tall = note('tall', 's', 0, 0, 12, 9);
  const own = { ...note('own', 's', 0, 9, 6, 3), kind: 'standing', kpis: [{ id: 'win_rate' }] } as Widget;
  const slides = slidesOf({ sections: [section('s')], widgets: [tall, own, note('low', 's', 0, 12, 6, 2)] });
  expect(slides.map((slide) => slide.widgets.map(({ id }) => id))).toEqual([['tall'], ['low']]);
  expect(slidesOf({ sections: [section('s')], widgets: [own] })).toEqual([]);
});
