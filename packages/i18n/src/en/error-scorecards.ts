/** Scorecards that cannot be shown. */
export const errorScorecards = {
  no_person: 'Your account does not belong to a salesperson, so it has no scorecard of its own.',
  no_subject: 'There is no such scorecard.',
  endless: 'A scorecard needs a period with a beginning and an end.',
} as const;
