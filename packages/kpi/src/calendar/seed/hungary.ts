import type { WorkCalendar } from '../work-calendar.ts';
import { rowsOf } from './row.ts';

const law = 'Act I of 2012, § 102';
const decree = { legalBasis: 'Decree 10/2025 (IV. 30.) NGM' };
const y2026 = rowsOf(2026, 'official', law);
const y2027 = rowsOf(2027, 'provisional', law);

const fixedHolidays = [
  { day: '01-01', name: 'Újév' },
  { day: '03-15', name: 'Az 1848-as forradalom ünnepe' },
  { day: '05-01', name: 'A munka ünnepe' },
  { day: '08-20', name: 'Államalapítás ünnepe' },
  { day: '10-23', name: 'Az 1956-os forradalom ünnepe' },
  { day: '11-01', name: 'Mindenszentek' },
  { day: '12-25', name: 'Karácsony' },
  { day: '12-26', name: 'Karácsony' },
];

/** Working days of Hungary (§3.6): 253 in 2026. No decree of moved days for 2027 is known yet. */
export const hungary: WorkCalendar = {
  country: 'HU',
  weeklyPattern: [1, 1, 1, 1, 1, 0, 0],
  hoursPerDay: 8,
  companyDays: [],
  officialYears: [2026],
  provisionalYears: [2027],
  fixedHolidays,
  days: [
    ...fixedHolidays.map(({ day, name }) => y2026(day, 'public_holiday', name)),
    y2026('01-02', 'moved_day_off', 'Áthelyezett pihenőnap', decree),
    y2026('01-10', 'moved_working_day', 'Áthelyezett munkanap', decree),
    y2026('04-03', 'public_holiday', 'Nagypéntek'),
    y2026('04-05', 'public_holiday', 'Húsvétvasárnap'),
    y2026('04-06', 'public_holiday', 'Húsvéthétfő'),
    y2026('05-24', 'public_holiday', 'Pünkösdvasárnap'),
    y2026('05-25', 'public_holiday', 'Pünkösdhétfő'),
    y2026('08-08', 'moved_working_day', 'Áthelyezett munkanap', decree),
    y2026('08-21', 'moved_day_off', 'Áthelyezett pihenőnap', decree),
    y2026('12-12', 'moved_working_day', 'Áthelyezett munkanap', decree),
    y2026('12-24', 'moved_day_off', 'Áthelyezett pihenőnap', decree),
    ...fixedHolidays.map(({ day, name }) => y2027(day, 'public_holiday', name)),
    y2027('03-26', 'public_holiday', 'Nagypéntek'),
    y2027('03-28', 'public_holiday', 'Húsvétvasárnap'),
    y2027('03-29', 'public_holiday', 'Húsvéthétfő'),
    y2027('05-16', 'public_holiday', 'Pünkösdvasárnap'),
    y2027('05-17', 'public_holiday', 'Pünkösdhétfő'),
  ],
};
