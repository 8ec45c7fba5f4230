import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelPlaces, roundEnds } from './label-places.ts';

const room = { width: 400, height: 200 };
const at = (x: number, y: number, name = 'Anna Kovács') => ({ x, y, name });

it('a name stands right of its dot, elsewhere where that is taken or outside, and nowhere in a crowd', () => {
  expect(labelPlaces([at(50, 100), at(390, 100)], room)).toEqual(['right', 'left']);
  // The second dot is in the way of the first name.
  expect(labelPlaces([at(50, 100), at(80, 100)], room)).toEqual(['top', 'right']);
  const crowd = Array.from({ length: 40 }, (_, n) => at(180 + (n % 8) * 9, 80 + Math.floor(n / 8) * 9));
  expect(labelPlaces(crowd, room).filter((place) => place !== null).length).toBeLessThan(15);
});

it('of two names in the same place one stands', () => {
  expect(labelPlaces([at(100, 100), at(100, 100)], room)).toEqual(['right', 'left']);
  expect(labelPlaces(Array.from({ length: 9 }, () => at(100, 100)), room).filter((place) => place !== null)).toHaveLength(4); // prettier-ignore
});

it('no name lies on another dot or name, whatever there is', () => {
  const dot = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 200 }),
    name: fc.string({ minLength: 1, maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 40 }), (dots) => {
      const places = labelPlaces(dots, room);
      const boxes = dots.flatMap(({ x, y, name }, index) => {
        const wide = [...name].length * 11 * 0.56;
        const place = places[index];
        if (place === null) return [];
        const left = place === 'right' ? x + 8 : place === 'left' ? x - 8 - wide : x - wide / 2;
        const top = place === 'top' ? y - 22 : place === 'bottom' ? y + 8 : y - 7;
        return [{ index, left, top, right: left + wide, bottom: top + 14 }];
      });
      for (const one of boxes) {
        expect(one.left >= 0 && one.top >= 0 && one.right <= 400 && one.bottom <= 200).toBe(true);
        for (const other of boxes)
          if (other !== one) expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).toBe(false);
        for (const [index, { x, y }] of dots.entries())
          if (index !== one.index) expect(one.left < x + 6 && x - 6 < one.right && one.top < y + 6 && y - 6 < one.bottom).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

it('an axis ends at round numbers that hold all of it', () => {
  expect(roundEnds([0, 349])).toEqual([0, 400]);
  expect(roundEnds([0.12, 0.31])).toEqual([0.1, 0.35]);
  expect(roundEnds([-3, 12])).toEqual([-5, 15]);
  expect([roundEnds([]), roundEnds([0, 0]), roundEnds([7]), roundEnds([-7])]).toEqual([[0, 1], [0, 1], [0, 14], [-14, 0]]); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const [from, to] = roundEnds(values);
      const slack = Math.max(...values.map(Math.abs)) * 1e-9;
      expect(from - slack <= Math.min(...values) && Math.max(...values) <= to + slack && from < to).toBe(true);
    }),
    { numRuns: 200, examples: [[[0, 5e-324]], [[-5e-324, 0]], [[1e9, 1e9 + 1e-7]], [[-1e9 - 1e-7, -1e9]]] },
  );
});
