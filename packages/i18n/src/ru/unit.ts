import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{count, plural, one {{value} день} few {{value} дня} many {{value} дней} other {{value} дня}}',
  points: '{value} п. п.',
};
