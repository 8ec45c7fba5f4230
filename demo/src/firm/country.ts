import { findTet, isHoliday } from '../time/holidays.ts';
import type { Zone } from '../time/instants.ts';
import { monthOf, weekdayOf, yearOf, type Day } from '../time/days.ts';

export type CountryId = 'vn' | 'hu' | 'ru';

export interface City {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Part of the country's shop sales. */
  readonly weight: number;
}

export interface Country {
  readonly id: CountryId;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly zone: Zone;
  readonly language: string;
  /** Local price of what costs one euro in the price list, and the step prices are rounded to, in minor units. */
  readonly priceFactor: number;
  readonly priceStep: number;
  readonly minorPerUnit: number;
  readonly saturday: number;
  readonly phonePrefix: string;
  readonly cities: readonly City[];
  /** Strength of each month, January first. */
  readonly months: readonly number[];
  /** Part of the firm's sales. */
  readonly weight: number;
}

export const countries: readonly Country[] = [
  {
    id: 'vn',
    code: 'VN',
    name: 'Việt Nam',
    currency: 'VND',
    zone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
    priceFactor: 24_000,
    priceStep: 1000,
    minorPerUnit: 1,
    saturday: 0.5,
    phonePrefix: '+84 9',
    cities: [
      { id: 'hn', name: 'Hà Nội', region: 'vn-hn', weight: 0.36 },
      { id: 'hue', name: 'Huế', region: 'vn-hue', weight: 0.16 },
      { id: 'hcm', name: 'Thành phố Hồ Chí Minh', region: 'vn-hcm', weight: 0.48 },
    ],
    months: [1.12, 0.8, 1.0, 1.0, 0.98, 0.92, 0.9, 0.92, 0.98, 1.04, 1.1, 1.24],
    weight: 0.42,
  },
  {
    id: 'hu',
    code: 'HU',
    name: 'Magyarország',
    currency: 'HUF',
    zone: 'Europe/Budapest',
    language: 'hu',
    priceFactor: 390,
    priceStep: 1000,
    minorPerUnit: 100,
    saturday: 0,
    phonePrefix: '+36 20 ',
    cities: [
      { id: 'bp', name: 'Budapest', region: 'hu-bp', weight: 0.7 },
      { id: 'gyor', name: 'Győr', region: 'hu-gyms', weight: 0.3 },
    ],
    months: [0.86, 0.92, 1.02, 1.0, 1.0, 0.92, 0.8, 0.76, 1.06, 1.12, 1.22, 1.32],
    weight: 0.32,
  },
  {
    id: 'ru',
    code: 'RU',
    name: 'Россия',
    currency: 'RUB',
    zone: 'Europe/Moscow',
    language: 'ru',
    priceFactor: 95,
    priceStep: 100,
    minorPerUnit: 100,
    saturday: 0,
    phonePrefix: '+7 9',
    cities: [
      { id: 'mow', name: 'Москва', region: 'ru-mow', weight: 0.66 },
      { id: 'kzn', name: 'Казань', region: 'ru-ta', weight: 0.34 },
    ],
    months: [0.72, 0.96, 1.04, 1.04, 0.84, 0.94, 0.9, 0.9, 1.06, 1.1, 1.16, 1.34],
    weight: 0.26,
  },
];

export function getCountry(id: CountryId): Country {
  return countries.find((country) => country.id === id)!;
}

export function isWorkday(country: Country, day: Day): boolean {
  return weekdayOf(day) < 5 && !isHoliday(country.id, day);
}

/** The working day so many working days after; with 0 the day itself or the next one. */
export function workdayAfter(country: Country, day: Day, count: number): Day {
  let found = day;
  for (let left = count; ; found += 1) {
    if (!isWorkday(country, found)) continue;
    if (left <= 0) return found;
    left -= 1;
  }
}

/** How strong a day is for the office: months and holidays, nothing at weekends. */
export function officeStrength(country: Country, day: Day): number {
  return isWorkday(country, day) ? seasonOf(country, day) : 0;
}

/** How strong a day is for shops: open on all days but the great holidays, Saturdays best. */
export function shopStrength(country: Country, day: Day): number {
  const weekdays = [0.82, 0.84, 0.9, 0.96, 1.16, 1.42, 0.9];
  return isHoliday(country.id, day) ? 0.12 : seasonOf(country, day) * weekdays[weekdayOf(day)]!;
}

function seasonOf(country: Country, day: Day): number {
  return country.months[monthOf(day)]! * (country.id === 'vn' ? tetEffect(day) : 1);
}

/** Gifts and stock before Tết, quiet in the days after. */
function tetEffect(day: Day): number {
  const tet = findTet(yearOf(day));
  if (tet === undefined) return 1;
  const distance = day - tet;
  if (distance >= -24 && distance < -2) return 1.55;
  if (distance >= -2 && distance <= 5) return 0.15;
  return distance > 5 && distance <= 14 ? 0.6 : 1;
}
