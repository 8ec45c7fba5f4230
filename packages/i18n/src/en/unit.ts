/** Units after a number: `{value}` is the number as the reader writes it, `{count}` decides about the plural. */
export const unit = {
  days: '{count, plural, one {{value} day} other {{value} days}}',
  minutes: '{value} min',
  hours: '{value} h',
  hours_and_minutes: '{hours} h {minutes} min',
  months: '{count, plural, one {{value} month} other {{value} months}}',
  points: '{count, plural, one {{value} point} other {{value} points}}',
  fte: '{count, plural, one {{value} FTE} other {{value} FTE}}',
  percentage_points: '{value} pp',
  piece: '{count, plural, one {{value} piece} other {{value} pieces}}',
  hour: '{value} h',
} as const;
