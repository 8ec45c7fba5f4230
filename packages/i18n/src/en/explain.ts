/** Where a number comes from. */
export const explain = {
  formula: 'How it is worked out',
  inputs: 'What went into it',
  input: 'Measure',
  records: 'Records',
  value: 'Value',
  exclusions: 'What was left out',
  noExclusions: 'Nothing was left out.',
  exclusion: '{entity}: {count, number} – {reason}',
  scope: 'Of what and when',
  without: 'without',
  organisation: 'Organisation',
  asOf: 'Data as of',
  dataThrough: 'Data up to',
  version: 'Formula version',
  asPage: 'Open as a page',
} as const;
