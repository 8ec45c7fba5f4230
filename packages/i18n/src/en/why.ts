/** What changed a number. */
export const why = {
  title: 'Why did it change?',
  wait: 'Looking for what changed',
  summary: '{kpi}: {before} before, {after} now ({change}).',
  most: 'Most of it came from {member}: {effect}.',
  against: 'Against it worked {member}: {effect}.',
  movement: 'The largest movement was {member}: {effect}.',
  masked:
    '{direction, select, up {It rose although results within the groups got worse: more of the cases came from groups with high values.} other {It fell although results within the groups got better: more of the cases came from groups with low values.}}',
  parts: 'Better or worse results within the groups: {rate}. Another mix of groups: {mix}.',
  perDay: 'A working day: {before} before, {after} now.',
  feast: '{feast}: {before} then, {now} now. Counted in days from it, the same stretch ({period}) had {value}; the change is then {change}.',
  feastName: { tet: 'Tết (Lunar New Year)', easter: 'Easter' },
  by: 'Split by',
  effect: 'What it did',
  rate: 'By results',
  mix: 'By mix',
  others: '{count, plural, one {# other} other {# others}}',
  state: {
    new: 'new',
    vanished: 'no longer there',
  },
  factors: 'Days, number and size',
  factor: {
    days: 'Working days',
    per_day: 'Number a working day',
    size: 'Average size',
  },
  signal: {
    outside:
      'This is more than the usual ups and downs: in the {count, plural, one {# period} other {# periods}} before it lay between {lower} and {upper}.',
    none: 'This is within the usual ups and downs: in the {count, plural, one {# period} other {# periods}} before it lay between {lower} and {upper}.',
    run: 'This is the eighth period in a row {direction, select, up {above} other {below}} the mean of {mean}: something has changed for longer.',
    running: 'Whether this is more than the usual ups and downs can be told when the period is over.',
    few: 'There are too few periods before it to tell whether this is more than the usual ups and downs.',
  },
  obstacle: {
    no_value: 'One of the two periods has no value, so there is no change to take apart.',
    not_comparable: 'The two values are not counted in the same way, so the change is not taken apart.',
    not_splittable:
      'This number is not the sum of its groups (a median or a count of different customers never is), so no group can be given its part of the change.',
  },
  products: {
    title: 'Units, mix and prices',
    volume: 'More or fewer units',
    mix: 'Dearer or cheaper products in the mix',
    price: 'Prices of the same products',
    added: 'Products new in the period',
    dropped: 'Products no longer sold',
  },
  customers: {
    title: 'From customers before to customers now',
    opening: 'Before',
    added: 'New customers ({count})',
    wonBack: 'Won back ({count})',
    expansion: 'Bought more ({count})',
    contraction: 'Bought less ({count})',
    lost: 'Bought nothing any more ({count})',
    unknown: 'Without a named customer',
    closing: 'Now',
  },
  caution: 'This shows where the change happened, not why people behaved differently.',
} as const;
