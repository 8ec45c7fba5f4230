/** What a reader must know about a value; `explain` says it in a sentence, `sample` names the size of the sample (G2). */
export const mark = {
  so_far: 'so far',
  assumed: 'assumed',
  immature: 'not final yet',
  unstable: 'unstable',
  provisional_calendar: 'provisional calendar',
  small_sample: 'small sample',
  left_out: '{count, plural, one {# record left out} other {# records left out}}',
  flagged_records: '{count, plural, one {# contradictory record} other {# contradictory records}}',
  formula_changed: 'new formula',
  explain: {
    so_far: 'The period is still running',
    assumed: 'Rests on default chances, because there is too little history',
    immature: 'Some cases still have time and may change the value',
    unstable: 'Less than a fifth of the period has passed: a few days or one deal can still change it a lot',
    provisional_calendar: 'There are no official working days for a year of this period',
    small_sample: 'So few cases that one more may move the value',
    left_out: 'Records that lack an amount, a price or an exchange rate: see what was left out',
    flagged_records: 'Some records contradict themselves: see the list',
    formula_changed: 'The formula was changed here: compare with earlier values with care',
  },
  sample: {
    grey: 'Small sample: {count, plural, one {# case} other {# cases}}',
    interval: '{count, plural, one {# case} other {# cases}}: mind the confidence interval',
    enough: '{count, plural, one {# case} other {# cases}}',
    between: 'with 95 % confidence between {low} and {high}',
  },
} as const;
