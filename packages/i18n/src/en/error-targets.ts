export const errorTargets = {
  unknown_kpi: 'There is no KPI “{kpi}”.',
  no_kpi: '“{kpi}” is a figure without targets.',
  unknown_period: 'This period is not one of the grid.',
  not_added: 'Targets of “{kpi}” are not added up, so no total can be spread or split: each person and period has its own.',
  not_over_time: '“{kpi}” is a level at the end of a period: it can be split among people, not spread over periods.',
  not_raised: 'Targets of “{kpi}” are taken over as they are.',
  no_past: 'There are no results of “{kpi}” from the same periods before to go by.',
  nobody_there: 'Nobody of those chosen has working days in the period.',
  weights: 'There must be one total and one weight for each.',
} as const;
