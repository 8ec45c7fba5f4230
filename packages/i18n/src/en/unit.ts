/** Units after a number: `{value}` is the number as the reader writes it, `{count}` decides about the plural. */
export const unit = {
  days: '{count, plural, one {{value} day} other {{value} days}}',
  points: '{value} pp',
} as const;
