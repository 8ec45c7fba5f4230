/** Why there is no value (G1), shown beside the dash. */
export const reason = {
  no_denominator: 'Nothing to divide by in this period',
  no_data: 'No data',
  no_target: 'No target has been set',
  immature: 'Too early to tell: the cases still have time',
  suppressed: 'Hidden: too few answers to stay anonymous',
  people_hidden: 'Not shown: numbers of single people and small groups reach only themselves',
  not_meaningful: 'No meaningful value here',
  source_stale: 'The source has not delivered new data',
  no_rate: 'An exchange rate is missing',
  mixed_units: 'Different units of measure cannot be added',
  mixed_currencies: 'Different currencies cannot be added',
  previous_not_positive: 'No percentage: the earlier value is zero or negative',
  dimension_not_available: 'Not available in this breakdown',
  not_in_scope: 'Counted for the whole organisation only',
  target_reached: 'The target has been reached already',
} as const;
