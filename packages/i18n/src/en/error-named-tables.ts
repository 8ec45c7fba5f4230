/** Votes about named tables. */
export const errorNamedTables = {
  no_table: 'This vote is not there any more, or not yours to see.',
  no_person: 'Your account is none of the people the records tell of.',
  not_yours: 'It is proposed and stopped by who sets targets for the team.',
  not_member: 'Only members of the team vote, and not who has proposed it.',
  closed: 'This vote is closed.',
  over: 'This is over already. Load the page again.',
  works_council: 'Numbers of single people reach nobody but themselves here: nobody is named.',
  too_small: 'A team needs at least {count} members who vote: in a smaller one the last ones would be known.',
  quarter: 'Choose the quarter that runs or the next one.',
  closes: 'A vote is open {fewest} to {most} days, and ends before its quarter does.',
  no_kpi: 'This KPI is not there, or is switched off.',
  not_told: 'This KPI cannot be told of single people. Choose another one.',
  there: '{name} has been asked about this quarter already.',
} as const;
