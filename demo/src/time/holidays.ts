import { dayOf, yearOf, type Day } from './days.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** First day of the lunar year and the day of the Hùng Kings; years not listed go without them. */
const lunar: Readonly<Record<number, readonly [tet: string, kings: string]>> = {
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-03', '04-12'],
};

export function findTet(year: number): Day | undefined {
  const dates = lunar[year];
  return dates && dayOf(`${year}-${dates[0]}`);
}

export function holidaysOf(country: 'vn' | 'hu' | 'ru', year: number): readonly Holiday[] {
  const on = (monthDay: string, name: string): Holiday => ({ day: dayOf(`${year}-${monthDay}`), name });
  switch (country) {
    case 'vn':
      return [
        ...vietnamLunar(year),
        on('01-01', 'Tết Dương lịch'),
        on('04-30', 'Ngày Giải phóng miền Nam'),
        on('05-01', 'Ngày Quốc tế Lao động'),
        on('09-01', 'Quốc khánh'),
        on('09-02', 'Quốc khánh'),
      ];
    case 'hu':
      return [
        ...hungarianMovable(year),
        ...fixed(on, {
          '01-01': 'Újév',
          '03-15': 'Nemzeti ünnep',
          '05-01': 'A munka ünnepe',
          '08-20': 'Államalapítás ünnepe',
          '10-23': 'Nemzeti ünnep',
          '11-01': 'Mindenszentek',
          '12-25': 'Karácsony',
          '12-26': 'Karácsony',
        }),
      ];
    case 'ru':
      return [
        ...[1, 2, 3, 4, 5, 6, 7, 8].map((date) => on(`01-0${date}`, date === 7 ? 'Рождество Христово' : 'Новогодние каникулы')),
        ...fixed(on, {
          '02-23': 'День защитника Отечества',
          '03-08': 'Международный женский день',
          '05-01': 'Праздник Весны и Труда',
          '05-09': 'День Победы',
          '06-12': 'День России',
          '11-04': 'День народного единства',
        }),
      ];
  }
}

function fixed(on: (monthDay: string, name: string) => Holiday, names: Readonly<Record<string, string>>): readonly Holiday[] {
  return Object.entries(names).map(([monthDay, name]) => on(monthDay, name));
}

function vietnamLunar(year: number): readonly Holiday[] {
  const dates = lunar[year];
  if (!dates) return [];
  const tet = dayOf(`${year}-${dates[0]}`);
  const days = [-1, 0, 1, 2, 3].map((offset) => ({ day: tet + offset, name: 'Tết Nguyên đán' }));
  return [...days, { day: dayOf(`${year}-${dates[1]}`), name: 'Giỗ Tổ Hùng Vương' }];
}

function hungarianMovable(year: number): readonly Holiday[] {
  const easter = easterOf(year);
  const names = { [-2]: 'Nagypéntek', 1: 'Húsvéthétfő', 50: 'Pünkösdhétfő' };
  return Object.entries(names).map(([offset, name]) => ({ day: easter + Number(offset), name }));
}

/** Easter Sunday by the Gregorian rule. */
function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

const known = { vn: new Map<number, ReadonlySet<Day>>(), hu: new Map<number, ReadonlySet<Day>>(), ru: new Map<number, ReadonlySet<Day>>() };

export function isHoliday(country: 'vn' | 'hu' | 'ru', day: Day): boolean {
  const year = yearOf(day);
  let days = known[country].get(year);
  if (!days) known[country].set(year, (days = new Set(holidaysOf(country, year).map((holiday) => holiday.day))));
  return days.has(day);
}
