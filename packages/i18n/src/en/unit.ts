/** Units after a number; `name` names the kind of unit. `{value}` is the number as the reader writes it, `{count}` decides about the plural. */
export const unit = {
  days: '{count, plural, one {{value} day} other {{value} days}}',
  points: '{value} pp',
  quantity: '{value} {unit}',
  name: {
    money: 'amount',
    percent: 'share',
    count: 'number',
    quantity: 'quantity',
    days: 'days',
  },
} as const;
