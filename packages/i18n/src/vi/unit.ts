import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{count, plural, other {{value} ngày}}',
  points: '{value} điểm %',
};
