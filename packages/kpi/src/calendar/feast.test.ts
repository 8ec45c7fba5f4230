import Holidays from 'date-holidays';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfFeast, findMovedFeast } from './feast.ts';
import { addDays, daysBetween } from './iso-date.ts';

test('Easter is where another reckoning has it', () => {
  const hungary = new Holidays('HU');
  for (let year = 1950; year <= 2090; year += 1) {
    const easter = hungary.getHolidays(year).find(({ rule }) => rule === 'easter');
    expect(dateOfFeast('easter', year)).toBe(easter?.date.slice(0, 10));
  }
});

test('Tết is where another reckoning has it', () => {
  const vietnam = new Holidays('VN');
  for (let year = 2015; year <= 2035; year += 1) {
    const first = vietnam.getHolidays(year).find(({ rule }) => rule === 'vietnamese 1-0-1');
    expect(dateOfFeast('tet', year)).toBe(first?.date.slice(0, 10));
  }
  expect([dateOfFeast('tet', 2014), dateOfFeast('tet', 2036)]).toEqual([undefined, undefined]);
});

test('February 2026 has Tết, February 2025 had next to nothing of it', () => {
  const [now, before] = [
    { from: '2026-02-01', to: '2026-03-01' },
    { from: '2025-02-01', to: '2025-03-01' },
  ];
  expect(findMovedFeast('VN', now, before)).toEqual({
    feast: 'tet',
    now: '2026-02-17',
    before: '2025-01-29',
    aligned: { from: '2025-01-13', to: '2025-02-10' },
  });
  expect(findMovedFeast('HU', now, before)).toBeUndefined();
  expect(findMovedFeast('RU', now, before)).toBeUndefined();
});

test('a year, and a quarter that holds both, need nothing', () => {
  const of = (from: string, to: string) =>
    findMovedFeast('VN', { from: `2026-${from}`, to: `2026-${to}` }, { from: `2025-${from}`, to: `2025-${to}` });
  expect([of('01-01', '04-01'), of('01-01', '12-31'), of('06-01', '07-01')]).toEqual([undefined, undefined, undefined]);
  expect(of('01-01', '02-01')).toMatchObject({ aligned: { from: '2024-12-13', to: '2025-01-13' } });
});

test('what is aligned is as long, and as far from the feast', () => {
  const stretch = fc.record({ day: fc.integer({ min: 0, max: 6500 }), days: fc.integer({ min: 1, max: 92 }), country: fc.constantFrom('VN', 'HU') });
  fc.assert(
    fc.property(stretch, ({ day, days, country }) => {
      const now = { from: addDays('2016-01-01', day), to: addDays('2016-01-01', day + days) };
      const moved = findMovedFeast(country, now, { from: addDays(now.from, -365), to: addDays(now.to, -365) });
      if (!moved) return;
      expect(daysBetween(moved.aligned.from, moved.aligned.to)).toBe(days);
      expect(daysBetween(moved.before, moved.aligned.from)).toBe(daysBetween(moved.now, now.from));
    }),
  );
});
