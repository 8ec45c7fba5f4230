import type { IsoDate } from '../query/kpi-query.ts';
import { addDays, daysBetween } from './iso-date.ts';

/** Feasts that move from year to year and take much of the business before and after them along. */
export const feasts = ['tet', 'easter'] as const;
export type Feast = (typeof feasts)[number];

/** Half-open stretch of days. */
export interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The feast of a year and of the year before. */
export interface MovedFeast {
  readonly feast: Feast;
  readonly now: IsoDate;
  readonly before: IsoDate;
  /** The stretch of the year before that lies as many days from its feast as the stretch looked at from this year's. */
  readonly aligned: Stretch;
}

/** The feast a country's business follows, by ISO 3166 code. Russia keeps its new year on fixed days, and no day off at Easter. */
const feastOfCountry: Readonly<Record<string, Feast>> = { VN: 'tet', HU: 'easter' };

/** First day of the lunar year in Vietnam (UTC+7; in 2030 a day before that of China). */
const tet: Readonly<Record<number, string>> = {
  2015: '02-19',
  2016: '02-08',
  2017: '01-28',
  2018: '02-16',
  2019: '02-05',
  2020: '01-25',
  2021: '02-12',
  2022: '02-01',
  2023: '01-22',
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-02',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
  2035: '02-08',
};

/** So many days before and after a feast business is another than usual. */
const reach = 7;

/** The day of a feast: of Tết the first day of the lunar year, of Easter the Sunday (Gregorian reckoning). undefined outside 2015 to 2035 for Tết. */
export function dateOfFeast(feast: Feast, year: number): IsoDate | undefined {
  if (feast === 'easter') return easterSunday(year);
  const day = tet[year];
  return day === undefined ? undefined : `${year}-${day}`;
}

/** The anonymous Gregorian computus (Nature, 20 April 1876). */
function easterSunday(year: number): IsoDate {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1];
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

/** Days of the feast's surroundings that lie in a stretch. */
function daysAround(feast: IsoDate, { from, to }: Stretch): number {
  const [first, end] = [addDays(feast, -reach), addDays(feast, reach + 1)];
  return Math.max(0, daysBetween(first > from ? first : from, end < to ? end : to));
}

/**
 * The feast that makes a stretch and the same stretch of the year before hard to compare (A1.4): more of its days lie in one of them than in
 * the other. Counted in days from the feast, both hold as much of it.
 */
export function findMovedFeast(country: string, now: Stretch, before: Stretch): MovedFeast | undefined {
  const feast = feastOfCountry[country];
  if (feast === undefined) return undefined;
  for (let year = Number(now.from.slice(0, 4)); year <= Number(now.to.slice(0, 4)); year += 1) {
    const [here, then] = [dateOfFeast(feast, year), dateOfFeast(feast, year - 1)];
    if (here === undefined || then === undefined || daysAround(here, now) === daysAround(then, before)) continue;
    const days = daysBetween(here, then);
    return { feast, now: here, before: then, aligned: { from: addDays(now.from, days), to: addDays(now.to, days) } };
  }
  return undefined;
}
