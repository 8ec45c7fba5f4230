/** Contact norms and contact rules. */
export const errorNorms = {
  no_norm: 'This norm or rule is not there any more. Load the page again.',
  ends_before_start: 'The last day lies before the first.',
  ended_already: 'It ends earlier already.',
  no_segment: 'This segment is not there any more. Load the page again.',
} as const;
