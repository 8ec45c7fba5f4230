/** Alerts. */
export const errorAlerts = {
  no_rule: 'This alert is not there any more, or not yours. Load the page again.',
  no_kpi: 'This KPI is not in the library any more. Choose another one.',
  no_scope: 'You do not see this number. Choose somebody or something else.',
  not_told: 'This KPI cannot be told of this alone. Choose another one, or the whole.',
  single_person: 'Numbers of single people reach only themselves here. Choose a team or yourself.',
  no_pace: 'Only of what adds up can be said what to expect. Choose another condition.',
  not_leading: 'Only who leads people is told of this, of each person alone.',
  not_your_team: 'You can set alerts for teams you lead only.',
  too_many: 'There are {most} alerts of yours already. Remove one first.',
  no_timezone: 'This time zone is not known. Choose one from the list.',
} as const;
