import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{count, plural, other {{value} nap}}',
  minutes: '{value} perc',
  hours: '{value} óra',
  hours_and_minutes: '{hours} óra {minutes} perc',
  months: '{count, plural, other {{value} hónap}}',
  points: '{count, plural, other {{value} pont}}',
  fte: '{count, plural, other {{value} teljes állás}}',
  percentage_points: '{value} százalékpont',
  piece: '{value} db',
  hour: '{value} óra',
};
