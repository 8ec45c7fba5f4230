import { workFraction } from '../calendar/work-fraction.ts';
import { usualPart } from '../calendar/usual-part.ts';
import { addDays, isoWeekday } from '../calendar/iso-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { add, type DecimalText, multiply } from '../result/decimal.ts';

/** More than this says no weekday is worth beside another. */
const mostWeight = 100;
const weightForm = /^\d{1,3}(\.\d{1,4})?$/;

/**
 * How much of a target falls on Monday … Sunday, as it is kept: seven plain numbers with a space between, `1 1 1 1 1 2 0`.
 * Read from numbers apart by spaces, `;`, `/` or `|`, whose decimals may begin with a comma; or by commas.
 * @returns undefined where it is not seven numbers from 0 to 100 of at most four decimals, one of them more than 0
 */
export function readWeekdayWeights(text: string): string | undefined {
  const plain = text.trim();
  const parts = /[\s;/|]/.test(plain)
    ? plain
        .replaceAll(',', '.')
        .split(/[\s;/|]+/)
        .filter((part) => part !== '')
    : plain.split(',');
  if (parts.length !== 7 || !parts.every((part) => weightForm.test(part) && Number(part) <= mostWeight)) return undefined;
  if (!parts.some((part) => /[1-9]/.test(part))) return undefined;
  return parts.map((part) => bare(part)).join(' ');
}

const bare = (part: string): string => {
  const whole = part.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
};

/** Monday … Sunday of what is kept. */
export const weekdaysOf = (weights: string): readonly DecimalText[] => weights.split(' ');

/**
 * What the days from `from` up to `to` weigh in a target (A11): working days with their fractions; with weights that of the weekday, for the
 * part of the day that is worked of what is usual on it. The store spreads targets by the same.
 */
export function targetWeight(weights: string | null, calendar: WorkCalendar, from: IsoDate, to: IsoDate): DecimalText {
  const byWeekday = weights === null ? undefined : weekdaysOf(weights);
  let sum: DecimalText = '0';
  for (let day = from; day < to; day = addDays(day, 1)) {
    const weight = byWeekday ? multiply(byWeekday[isoWeekday(day) - 1]!, String(usualPart(calendar, day))) : String(workFraction(calendar, day));
    sum = add(sum, weight);
  }
  return sum;
}
