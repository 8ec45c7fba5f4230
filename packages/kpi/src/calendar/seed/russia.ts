import type { WorkCalendar } from '../work-calendar.ts';
import { rowsOf } from './row.ts';

const law = 'Labour Code, Art. 112';
const decree = { legalBasis: 'Government Decree 1466 of 24 September 2025' };
const y2026 = rowsOf(2026, 'official', law);
const y2027 = rowsOf(2027, 'provisional', law);
const shortDay = { workFraction: 0.875, legalBasis: 'Labour Code, Art. 95' };

const newYear = 'Новогодние каникулы';
const fixedHolidays = [
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06'].map((day) => ({ day, name: newYear })),
  { day: '01-07', name: 'Рождество Христово' },
  { day: '01-08', name: newYear },
  { day: '02-23', name: 'День защитника Отечества' },
  { day: '03-08', name: 'Международный женский день' },
  { day: '05-01', name: 'Праздник Весны и Труда' },
  { day: '05-09', name: 'День Победы' },
  { day: '06-12', name: 'День России' },
  { day: '11-04', name: 'День народного единства' },
];

/** Working days of Russia (§3.6): 247 in 2026. The January moves of 2027 are not known yet. */
export const russia: WorkCalendar = {
  country: 'RU',
  weeklyPattern: [1, 1, 1, 1, 1, 0, 0],
  hoursPerDay: 8,
  companyDays: [],
  officialYears: [2026],
  provisionalYears: [2027],
  fixedHolidays,
  days: [
    ...fixedHolidays.map(({ day, name }) => y2026(day, 'public_holiday', name)),
    y2026('01-09', 'moved_day_off', 'Перенос с 3 января', decree),
    y2026('03-09', 'substitute_holiday', 'Перенос с 8 марта'),
    y2026('05-11', 'substitute_holiday', 'Перенос с 9 мая'),
    y2026('12-31', 'moved_day_off', 'Перенос с 4 января', decree),
    ...['04-30', '05-08', '06-11', '11-03'].map((on) => y2026(on, 'short_day', 'Предпраздничный день', shortDay)),
    ...fixedHolidays.map(({ day, name }) => y2027(day, 'public_holiday', name)),
    y2027('05-03', 'substitute_holiday', 'Перенос с 1 мая'),
    y2027('05-10', 'substitute_holiday', 'Перенос с 9 мая'),
    y2027('06-14', 'substitute_holiday', 'Перенос с 12 июня'),
    ...['02-22', '04-30', '06-11', '11-03', '12-31'].map((on) => y2027(on, 'short_day', 'Предпраздничный день', shortDay)),
  ],
};
