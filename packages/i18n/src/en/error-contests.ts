/** Contests. */
export const errorContests = {
  no_contest: 'This contest is not there any more, or not yours to see.',
  not_yours: 'A contest is planned and stopped by who sets targets for all of its teams.',
  begun: 'This period has begun. Rules stand before a contest begins: choose a later one.',
  too_far: 'This is too far ahead. Choose a period that begins within half a year.',
  works_council: 'Numbers of single people reach nobody but themselves here: plan a contest of teams.',
  too_few_teams: 'Choose at least two teams.',
  prize:
    'For single people a prize is at most a tenth of the least yearly variable pay of those who take part. Give both amounts, or plan a contest of teams.',
  no_kpi: 'This KPI is not there, or is switched off.',
  not_told: 'This KPI cannot be told of those who take part. Choose another one.',
  no_target: 'Without a target for the period: {names}. Set it first.',
  too_many: '{name} is in {most} contests at that time already. More would take the joy out of it.',
  over: 'This contest is over already. Load the page again.',
} as const;
