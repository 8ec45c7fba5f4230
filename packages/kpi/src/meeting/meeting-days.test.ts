import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoWeekday } from '../calendar/iso-date.ts';
import { plainCalendar } from '../calendar/work-calendar.ts';
import { workFraction } from '../calendar/work-fraction.ts';
import { callOf, followUpDays, followUpOn, meetingCadences, meetingDay, meetingPeriod, type MeetingCadence } from './meeting-days.ts';

const cadences = meetingCadences.filter((one): one is Exclude<MeetingCadence, 'off'> => one !== 'off');
/** Every day of five years, two of them leap years. */
const days = Array.from({ length: 1827 }, (_, at) => addDays('2023-12-31', at));

describe('every calendar day', () => {
  test.each(cadences)('lies in exactly one stretch of %s, and the stretches follow each other without a gap', (cadence) => {
    for (const day of days) {
      const period = meetingPeriod(day, cadence)!;
      expect(period.from <= day && day < period.to, `${day} in ${period.from} … ${period.to}`).toBe(true);
      expect(meetingPeriod(period.from, cadence)).toEqual(period);
      expect(meetingPeriod(addDays(period.to, -1), cadence)).toEqual(period);
      expect(meetingPeriod(period.to, cadence)!.from).toBe(period.to);
    }
  });

  test('begins its two weeks on a Monday, its month on the first, its quarter in January, April, July or October', () => {
    for (const day of days) {
      const [weeks, month, quarter] = cadences.map((cadence) => meetingPeriod(day, cadence)!);
      expect(isoWeekday(weeks!.from)).toBe(1);
      expect(daysBetween(weeks!.from, weeks!.to)).toBe(14);
      expect(month!.from).toBe(`${day.slice(0, 7)}-01`);
      expect(['01-01', '04-01', '07-01', '10-01']).toContain(quarter!.from.slice(5));
      expect(daysBetween(quarter!.from, quarter!.to)).toBeGreaterThan(89);
    }
    expect(meetingPeriod('2026-06-15', 'off')).toBeNull();
  });

  test.each(cadences)('has one due day of %s: a working day in its stretch with no later one on which the person is there', (cadence) => {
    for (const [at, day] of days.entries()) {
      const period = meetingPeriod(day, cadence)!;
      // Away for a stretch that moves through the calendar, of nought to forty days.
      const away = [{ from: addDays(period.from, (at % 31) - 10), to: addDays(period.from, (at % 31) - 10 + (at % 41)) }];
      const isThere = (one: string): boolean => workFraction(plainCalendar, one) > 0 && !(away[0]!.from <= one && one <= away[0]!.to);
      const all = Array.from({ length: daysBetween(period.from, period.to) }, (_, n) => addDays(period.from, n));
      const there = all.filter(isThere);
      const due = meetingDay(period, plainCalendar, away);
      expect(due.isExcused).toBe(there.length === 0);
      expect(due.on).toBe(there.at(-1) ?? all.filter((one) => workFraction(plainCalendar, one) > 0).at(-1));
    }
  });

  test('has its follow-ups 30, 60 and 90 days later, over the ends of months and 29 February', () => {
    for (const day of days)
      for (const stage of followUpDays) {
        const on = followUpOn(day, stage);
        expect(daysBetween(day, on)).toBe(stage);
        expect(callOf(on, addDays(on, -4))).toBeNull();
        expect([-3, -2, -1, 0, 1, 400].map((shift) => callOf(on, addDays(on, shift)))).toEqual([
          'soon',
          'soon',
          'soon',
          'today',
          'overdue',
          'overdue',
        ]);
      }
    expect(followUpDays.map((stage) => followUpOn('2028-01-31', stage))).toEqual(['2028-03-01', '2028-03-31', '2028-04-30']);
    expect(followUpDays.map((stage) => followUpOn('2026-12-31', stage))).toEqual(['2027-01-30', '2027-03-01', '2027-03-31']);
  });
});

test('a stretch without any work is due on its last day, and nobody is excused', () => {
  const closed = { ...plainCalendar, weeklyPattern: [0, 0, 0, 0, 0, 0, 0] as const };
  expect(meetingDay(meetingPeriod('2028-02-10', 'month')!, closed, [])).toEqual({ on: '2028-02-29', isExcused: false });
});
