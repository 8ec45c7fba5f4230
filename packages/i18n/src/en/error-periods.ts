/** Periods that cannot be closed. */
export const errorPeriods = {
  not_over: '{period} is not over yet. It can be closed from the day after its last day.',
  closed_already: '{period} is closed already. A closed period stays as it is.',
  not_everybody: 'Only who sees everybody can close a period.',
  numbers_coming: 'Numbers are on their way just now: data are being read or made anew. Close the period once that is done.',
} as const;
