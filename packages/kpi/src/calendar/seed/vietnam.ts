import type { WorkCalendar } from '../work-calendar.ts';
import { rowsOf } from './row.ts';

const law = 'Labour Code 2019, Art. 112';
const y2026 = rowsOf(2026, 'official', law);
const y2027 = rowsOf(2027, 'provisional', law);
const swap = { appliesTo: 'public_sector', legalBasis: 'Government swap of days; private employers may follow' } as const;
const cultureDay = { appliesTo: 'optional', legalBasis: 'Resolution 80-NQ/TW; counts once Art. 112 is amended' } as const;

/** Working days of Vietnam (§3.6): 250 in 2026. */
export const vietnam: WorkCalendar = {
  country: 'VN',
  weeklyPattern: [1, 1, 1, 1, 1, 0, 0],
  hoursPerDay: 8,
  companyDays: [],
  officialYears: [2026],
  provisionalYears: [2027],
  fixedHolidays: [
    { day: '01-01', name: 'Tết Dương lịch' },
    { day: '04-30', name: 'Ngày Chiến thắng' },
    { day: '05-01', name: 'Ngày Quốc tế lao động' },
    { day: '09-02', name: 'Quốc khánh' },
  ],
  days: [
    y2026('01-01', 'public_holiday', 'Tết Dương lịch'),
    y2026('01-02', 'moved_day_off', 'Hoán đổi ngày nghỉ', swap),
    y2026('01-10', 'moved_working_day', 'Làm bù', swap),
    ...['02-16', '02-17', '02-18', '02-19', '02-20'].map((on) => y2026(on, 'public_holiday', 'Tết Âm lịch')),
    y2026('04-26', 'public_holiday', 'Giỗ Tổ Hùng Vương'),
    y2026('04-27', 'substitute_holiday', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
    y2026('04-30', 'public_holiday', 'Ngày Chiến thắng'),
    y2026('05-01', 'public_holiday', 'Ngày Quốc tế lao động'),
    y2026('08-22', 'moved_working_day', 'Làm bù', swap),
    y2026('08-31', 'moved_day_off', 'Hoán đổi ngày nghỉ', swap),
    y2026('09-01', 'public_holiday', 'Quốc khánh'),
    y2026('09-02', 'public_holiday', 'Quốc khánh'),
    { ...y2026('11-24', 'public_holiday', 'Ngày Văn hóa Việt Nam', cultureDay), status: 'provisional' },
    y2027('01-01', 'public_holiday', 'Tết Dương lịch'),
    ...['02-04', '02-05', '02-06', '02-07', '02-08'].map((on) => y2027(on, 'public_holiday', 'Tết Âm lịch')),
    ...['02-09', '02-10'].map((on) => y2027(on, 'substitute_holiday', 'Nghỉ bù Tết Âm lịch')),
    y2027('04-16', 'public_holiday', 'Giỗ Tổ Hùng Vương'),
    y2027('04-30', 'public_holiday', 'Ngày Chiến thắng'),
    y2027('05-01', 'public_holiday', 'Ngày Quốc tế lao động'),
    y2027('05-03', 'substitute_holiday', 'Nghỉ bù Ngày Quốc tế lao động'),
    y2027('09-02', 'public_holiday', 'Quốc khánh'),
    y2027('09-03', 'public_holiday', 'Quốc khánh', { legalBasis: `${law}; 1 or 3 September, not yet decided` }),
    y2027('11-24', 'public_holiday', 'Ngày Văn hóa Việt Nam', cultureDay),
  ],
};
