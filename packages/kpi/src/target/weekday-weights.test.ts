import { describe, expect, test } from 'vitest';
import { plainCalendar, type WorkCalendar } from '../calendar/work-calendar.ts';
import { readWeekdayWeights, targetWeight, weekdaysOf } from './weekday-weights.ts';

describe('weights of the weekdays', () => {
  test.each([
    ['1 1 1 1 1 2 0', '1 1 1 1 1 2 0'],
    ['1,1,1,1,1,2,0', '1 1 1 1 1 2 0'],
    ['1;1;1;1;1;2,5;0', '1 1 1 1 1 2.5 0'],
    [' 1 / 1 / 1 / 1 / 1.50 / 02.0 / 0,0000 ', '1 1 1 1 1.5 2 0'],
    ['100 0.0001 10 20 0 0 0', '100 0.0001 10 20 0 0 0'],
  ])('%s is read as %s', (text, kept) => {
    expect(readWeekdayWeights(text)).toBe(kept);
    expect(readWeekdayWeights(kept)).toBe(kept);
    expect(weekdaysOf(kept)).toHaveLength(7);
  });

  test.each(['', '1 1 1 1 1 2', '1 1 1 1 1 2 0 1', '0 0 0 0 0 0 0', '1 1 1 1 1 -2 0', '1 1 1 1 1 101 0', '1 1 1 1 1 x 0', '1 1 1 1 1 0.00001 0'])(
    '"%s" is refused',
    (text) => expect(readWeekdayWeights(text)).toBeUndefined(),
  );
});

/** June 2026 begins on a Monday: four of each weekday, and five of Monday and Tuesday. */
describe('what the days weigh', () => {
  const june = ['2026-06-01', '2026-07-01'] as const;
  const weight = (weights: string | null, calendar: WorkCalendar = plainCalendar) => targetWeight(weights, calendar, ...june);
  const day = (on: string, workFraction: number): WorkCalendar => ({
    ...plainCalendar,
    companyDays: [{ on, workFraction, kind: 'company_day_off', status: 'official' }],
  });

  test('without weights working days count, with them every weekday that has one, also where the week has it off', () => {
    expect(weight(null)).toBe('22');
    expect(weight('1 1 1 1 1 2 0')).toBe(String(5 + 5 + 4 + 4 + 4 + 8));
    expect(weight('0 0 0 0 0 1.5 0')).toBe('6');
  });

  test('a holiday has nothing, a short day its part, a Saturday that is worked for another day what is worked', () => {
    expect(weight('1 1 1 1 1 2 0', day('2026-06-06', 0))).toBe('28');
    expect(weight('1 1 1 1 1 2 0', day('2026-06-01', 0.875))).toBe('29.875');
    expect(weight('1 1 1 1 1 2 0', day('2026-06-06', 0.5))).toBe('29');
    const halfSaturdays: WorkCalendar = { ...day('2026-06-06', 0.25), weeklyPattern: [1, 1, 1, 1, 1, 0.5, 0] };
    expect(weight('1 1 1 1 1 2 0', halfSaturdays), 'half of what is usual on a Saturday').toBe('29');
    expect(weight('1 1 1 1 1 2 0', { ...halfSaturdays, companyDays: [] }), 'the weight of a half day is what it is').toBe('30');
  });
});
