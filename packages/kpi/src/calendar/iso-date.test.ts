import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, dateOfDay, dayNumber, isIsoDate } from './iso-date.ts';
import { plainCalendar } from './work-calendar.ts';
import { workMillionths, workingDays } from './working-days.ts';
import { vietnam } from './seed/vietnam.ts';

const dayMs = 86_400_000;
const byClock = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

test('days and their numbers are those of the calendar of the engine', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_600, max: 2_932_950 }), (day) => {
      expect(dateOfDay(day)).toBe(byClock(day));
      expect(dayNumber(byClock(day))).toBe(Date.parse(`${byClock(day)}T00:00:00Z`) / dayMs);
    }),
    { numRuns: 3000 },
  );
  for (let day = -719_468; day < 2_932_900; day += 97) expect(dayNumber(dateOfDay(day))).toBe(day);
});

test('what is no date has the number the engine gives it, or none', () => {
  const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
  const text = parts.map(([year, month, day]) =>
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
  fc.assert(
    fc.property(
      fc.oneof(text, fc.string({ maxLength: 12 }), fc.constantFrom('2026-1-01', '2026/01/01', '+02026-01', '2026-02-30', '2026-01-0１')),
      (date) => {
        expect(dayNumber(date)).toBe(Date.parse(`${date}T00:00:00Z`) / dayMs);
      },
    ),
    { numRuns: 2000 },
  );
  expect(['2024-02-29', '2023-02-29', '2026-04-31', '2026-12-31', '0999-01-01'].map(isIsoDate)).toEqual([true, false, false, true, false]);
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

test('working days of a stretch are those of its days added up', () => {
  const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2029-12-31') });
  fc.assert(
    fc.property(day, fc.integer({ min: -3, max: 1200 }), fc.constantFrom(plainCalendar, vietnam), (first, length, calendar) => {
      let sum = 0;
      for (let at = first; at < first + length; at += 1) sum += workMillionths(calendar, dateOfDay(at));
      expect(workingDays(calendar, dateOfDay(first), dateOfDay(first + length))).toBe(sum / 1_000_000);
    }),
    { numRuns: 200 },
  );
});
