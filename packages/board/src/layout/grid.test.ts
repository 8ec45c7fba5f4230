import { boardLimits, type BoardDocument, type Place, type Widget } from '@leadline/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead, firstFree, moved, overlap, resized, rowsOf, settled, stepped, within, type Item, type Items } from './grid.ts';
import { onPhone, onTablet, phoneOrderWith, tabletColumns } from './narrow.ts';

const { columns } = boardLimits;
const item = (id: string, x: number, y: number, w: number, h: number): Item => ({ id, place: { x, y, w, h } });
const placeOf = (items: Items, id: string): Place => items.find((one) => one.id === id)!.place;
const text = (items: Items): string => asRead(items).map(({ id, place: { x, y, w, h } }) => `${id}@${x},${y}:${w}x${h}`).join(' '); // prettier-ignore

const anyPlace = fc.record({ x: fc.integer({ min: -3, max: 14 }), y: fc.integer({ min: -2, max: 30 }), w: fc.integer({ min: -1, max: 15 }), h: fc.integer({ min: 0, max: 7 }) }); // prettier-ignore
const anyItems = fc.array(anyPlace, { minLength: 1, maxLength: 12 }).map((places) => places.map((place, at): Item => ({ id: `w${at}`, place })));
const soundItems = anyItems.map((items) => settled(items));
const step = fc.constantFrom('left' as const, 'right' as const, 'up' as const, 'down' as const);

function expectSound(items: Items, width: number = columns): void {
  for (const [at, { place }] of items.entries()) {
    expect(within(place, width)).toEqual(place);
    for (const other of items.slice(at + 1)) expect(overlap(place, other.place), text(items)).toBe(false);
    const isHeld = place.y === 0 || items.some((other) => other.place !== place && overlap({ ...place, y: place.y - 1 }, other.place));
    expect(isHeld, `something hangs in the air: ${text(items)}`).toBe(true);
  }
}

describe('the grid of a board', () => {
  it('makes whatever was kept sound, once and for all', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const sound = settled(items);
        expectSound(sound);
        expect(sound.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
        expect(settled(sound)).toEqual(sound);
      }),
    );
  });

  it('stays sound with whatever is moved or made larger, and keeps the sizes of the others', () => {
    fc.assert(
      fc.property(soundItems, fc.nat(), anyPlace, fc.boolean(), (items, n, to, isMove) => {
        const { id, place } = items[n % items.length]!;
        const next = isMove ? moved(items, id, to) : resized(items, id, to);
        expectSound(next);
        for (const one of next) {
          const before = placeOf(items, one.id);
          if (one.id !== id) expect({ ...one.place, y: 0 }).toEqual({ ...before, y: 0 });
        }
        if (isMove) expect(placeOf(next, id)).toMatchObject({ w: place.w, h: place.h, x: within({ ...place, x: to.x }).x });
      }),
    );
  });

  it('moves nothing that does not have to move', () => {
    fc.assert(
      fc.property(soundItems, fc.nat(), anyPlace, (items, n, to) => {
        const { id, place } = items[n % items.length]!;
        expect(moved(items, id, place)).toEqual(items);
        expect(resized(items, id, place)).toEqual(items);
        const next = moved(items, id, to);
        const top = Math.min(place.y, placeOf(next, id).y);
        for (const one of items) if (one.id !== id && one.place.y + one.place.h <= top) expect(placeOf(next, one.id)).toEqual(one.place);
      }),
    );
  });

  it('moves with every step of the keyboard as long as there is somewhere to go, and back up to the top', () => {
    fc.assert(
      fc.property(soundItems, fc.nat(), step, (items, n, way) => {
        const { id, place } = items[n % items.length]!;
        const next = stepped(items, id, way);
        expectSound(next);
        const after = placeOf(next, id);
        if (way === 'left') expect(after.x).toBe(Math.max(0, place.x - 1));
        if (way === 'right') expect(after.x).toBe(Math.min(columns - place.w, place.x + 1));
        if (way === 'up') {
          expect(after.x).toBe(place.x);
          expect(after.y).toBeLessThanOrEqual(Math.max(0, place.y - (place.y === 0 ? 0 : 1)));
          let up = next;
          for (let steps = 0; steps < items.length && placeOf(up, id).y > 0; steps += 1) up = stepped(up, id, 'up');
          expect(placeOf(up, id).y).toBe(0);
        }
      }),
    );
  });

  it('finds a new widget the first place that is free', () => {
    fc.assert(
      fc.property(soundItems, anyPlace, (items, size) => {
        const place = firstFree(items, size);
        expectSound([...items, { id: 'new', place }]);
        expect(place.y).toBeLessThanOrEqual(rowsOf(items));
      }),
    );
  });

  it('goes up past what stays above it', () => {
    const three = [item('tall', 0, 0, 6, 2), item('low', 6, 1, 6, 1), item('high', 6, 0, 6, 1), item('wide', 0, 2, 12, 2)];
    expect(placeOf(stepped(three, 'wide', 'up'), 'wide').y).toBe(0);
  });

  it('lets two change places', () => {
    const two = [item('a', 0, 0, 6, 2), item('b', 0, 2, 6, 3)];
    expect(text(stepped(two, 'a', 'down'))).toBe('b@0,0:6x3 a@0,3:6x2');
    expect(text(stepped(two, 'b', 'up'))).toBe('b@0,0:6x3 a@0,3:6x2');
    expect(text(moved(two, 'a', { x: 0, y: 1 })), 'not yet past its middle').toBe('a@0,0:6x2 b@0,2:6x3');
    expect(text(moved(two, 'a', { x: 0, y: 2 }))).toBe('b@0,0:6x3 a@0,3:6x2');
    expect(text(moved(two, 'a', { x: 6, y: 0 }))).toBe('b@0,0:6x3 a@6,0:6x2');
  });

  it('pushes down what is in the way and nothing else', () => {
    const row = [item('a', 0, 0, 4, 2), item('b', 4, 0, 4, 2), item('c', 8, 0, 4, 2), item('d', 0, 2, 4, 2), item('e', 8, 2, 4, 2)];
    expect(text(resized(row, 'a', { w: 6, h: 2 }))).toBe('a@0,0:6x2 c@8,0:4x2 d@0,2:4x2 b@4,2:4x2 e@8,2:4x2');
    expect(text(resized(row, 'c', { w: 9, h: 1 })), 'as wide as there is room').toBe('a@0,0:4x2 b@4,0:4x2 c@8,0:4x1 e@8,1:4x2 d@0,2:4x2');
  });
});

describe('narrow screens', () => {
  it('keep order and soundness on a tablet, and leave no row half empty at its end', () => {
    fc.assert(
      fc.property(soundItems, (items) => {
        const narrow = onTablet(items);
        expectSound(narrow, tabletColumns);
        expect(narrow.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      }),
    );
    const four = [item('a', 0, 0, 3, 2), item('b', 3, 0, 3, 2), item('c', 6, 0, 3, 2), item('d', 0, 2, 8, 4)];
    expect(text(onTablet(four))).toBe('a@0,0:3x2 b@3,0:3x2 c@0,2:6x2 d@0,4:6x4');
    const thirds = [item('a', 0, 0, 4, 3), item('b', 4, 0, 4, 3), item('c', 8, 0, 4, 3), item('d', 0, 3, 4, 4)];
    expect(text(onTablet(thirds))).toBe('a@0,0:2x3 b@2,0:2x3 c@4,0:2x3 d@0,3:6x4');
  });

  it('show what was put first on a phone first, section by section', () => {
    const widget = (id: string, sectionId: string, x: number, y: number): Widget => ({
      kind: 'text',
      id,
      title: null,
      sectionId,
      place: { x, y, w: 4, h: 2 },
      period: null,
      filters: [],
      text: id,
    });
    const widgets = [widget('c', 's', 0, 2), widget('b', 's', 4, 0), widget('a', 's', 0, 0), widget('z', 't', 0, 0)];
    const board: BoardDocument = { sections: [{ id: 's', title: null, tab: null }, { id: 't', title: null, tab: null }], widgets, phoneOrder: [], period: null }; // prettier-ignore
    const order = (phoneOrder: readonly string[]) => onPhone({ widgets, phoneOrder: [...phoneOrder] }, 's').map(({ id }) => id);
    expect(order([])).toEqual(['a', 'b', 'c']);
    expect(order(['z', 'c'])).toEqual(['c', 'a', 'b']);
    expect(phoneOrderWith(board, 'c', -1)).toEqual(['a', 'c', 'b', 'z']);
    expect(phoneOrderWith(board, 'a', -1), 'already the first').toEqual(['a', 'b', 'c', 'z']);
  });
});
