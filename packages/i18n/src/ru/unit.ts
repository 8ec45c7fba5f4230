import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{count, plural, one {{value} день} few {{value} дня} many {{value} дней} other {{value} дня}}',
  minutes: '{value} мин',
  hours: '{value} ч',
  hours_and_minutes: '{hours} ч {minutes} мин',
  months: '{count, plural, one {{value} месяц} few {{value} месяца} many {{value} месяцев} other {{value} месяца}}',
  points: '{count, plural, one {{value} балл} few {{value} балла} many {{value} баллов} other {{value} балла}}',
  fte: '{count, plural, one {{value} ставка} few {{value} ставки} many {{value} ставок} other {{value} ставки}}',
  percentage_points: '{value} п. п.',
  piece: '{value} шт.',
  hour: '{value} ч',
};
