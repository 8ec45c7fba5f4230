import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../result/decimal.ts';
import { fewestNamedAmong, isAgreed, namedPlaces, namedTableOf, type NamedStand } from './named-table.ts';

describe('two thirds', () => {
  test('at the exact bound, of all members', () => {
    expect([isAgreed(4, 6), isAgreed(3, 6), isAgreed(4, 5), isAgreed(3, 5), isAgreed(5, 7), isAgreed(4, 7)]).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect([isAgreed(4, 4), isAgreed(0, 0), isAgreed(6, 5)]).toEqual([false, false, false]);
  });

  test('are the least whole number not below them, one more yes never undoes them, one more member never brings them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: fewestNamedAmong, max: 2000 }), (agreed, members) => {
        const least = members - Math.floor(members / 3);
        expect(isAgreed(agreed, members)).toBe(agreed >= least && agreed <= members);
        if (isAgreed(agreed, members) && agreed < members) expect(isAgreed(agreed + 1, members)).toBe(true);
        if (!isAgreed(agreed, members) && agreed <= members) expect(isAgreed(agreed, members + 1)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

const stands = (...parts: readonly (string | null)[]): readonly NamedStand[] => parts.map((part, at) => ({ id: 'abcdefgh'[at]!, part }));
const told = (...parts: readonly (string | null)[]) => {
  const { places, why } = namedTableOf(stands(...parts));
  return [places.map(({ place, id }) => `${place}${id}`).join(' '), why];
};

describe('the first three', () => {
  test('share a place where they are equal, and are not named where more are equal than fit', () => {
    expect(told('1', '0.5', '1.2', '0.1', '0.9')).toEqual(['1c 2a 3e', null]);
    expect(told('1', '1.0', '0.9', '0.1', '0.2')).toEqual(['1a 1b 3c', null]);
    expect(told('1', '0.9', '0.90', '0.900', '0.2')).toEqual(['1a', 'tied']);
    expect(told('1', '1', '1', '1', '1')).toEqual(['', 'tied']);
    expect(told('1', '1', '1', '0.9', '0.9')).toEqual(['1a 1b 1c', null]);
  });

  test('are nobody among fewer than five with a number, and nobody at zero or below', () => {
    expect(told('1', '0.9', '0.8', '0.7')).toEqual(['', 'few']);
    expect(told('1', '0.9', '0.8', '0.7', null)).toEqual(['', 'few']);
    expect(told('0', '-0.1', '0', '-1', '-0.2')).toEqual(['', 'nobody']);
    expect(told('0.2', '-0.1', '0', '-1', '-0.2')).toEqual(['1a', null]);
  });

  test('are never more than three, never the lowest, and better than everybody who is not named, whatever the order', () => {
    const part = fc.option(fc.integer({ min: -3, max: 8 }).map(String), { freq: 6 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(), (parts, turn) => {
        const all = parts.map((one, at) => ({ id: `p${String(at).padStart(2, '0')}`, part: one }));
        const at = all.length === 0 ? 0 : turn % all.length;
        const table = namedTableOf(all);
        expect(namedTableOf([...all.slice(at), ...all.slice(0, at)])).toEqual(table);
        const named = new Set(table.places.map(({ id }) => id));
        expect(named.size).toBeLessThanOrEqual(namedPlaces);
        const rest = all.filter(({ id, part: one }) => one !== null && !named.has(id)).map((one) => one.part!);
        for (const { part: own, place } of table.places) {
          expect(compare(own, '0')).toBe(1);
          expect(rest.every((other) => compare(own, other) > 0)).toBe(true);
          expect(place).toBe(1 + table.places.filter((one) => compare(one.part, own) > 0).length);
        }
        if (named.size > 0) expect(rest.length).toBeGreaterThanOrEqual(fewestNamedAmong - namedPlaces);
      }),
      { numRuns: 300 },
    );
  });
});
