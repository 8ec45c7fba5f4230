import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{count, plural, other {{value} ngày}}',
  minutes: '{value} phút',
  hours: '{value} giờ',
  hours_and_minutes: '{hours} giờ {minutes} phút',
  months: '{count, plural, other {{value} tháng}}',
  points: '{count, plural, other {{value} điểm}}',
  fte: '{count, plural, other {{value} người quy đổi}}',
  percentage_points: '{value} điểm %',
  piece: '{value} cái',
  hour: '{value} giờ',
};
