/** Scorecards that cannot be shown. */
export const errorScorecards = {
  no_person: 'Your account does not belong to a salesperson, so it has no scorecard of its own.',
  no_subject: 'There is no such scorecard.',
  endless: 'A scorecard needs a period with a beginning and an end.',
  not_own_kpi: 'This KPI is not among your own of that month. Load the page again.',
  estimate_given: 'You have given an estimate of this already. It stays as it was said before the value was seen.',
} as const;
