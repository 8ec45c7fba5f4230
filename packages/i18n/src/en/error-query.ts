/** What is wrong with a question: codes are those of the KPI engine. */
export const errorQuery = {
  no_kpi: 'The question names no KPI.',
  unknown_kpi: 'There is no KPI {kpi}.',
  unknown_variant: '{kpi} has no variant {variant}.',
  unknown_dimension: 'It is not possible to group or filter by {dimension}: there is no such property.',
  dimension_not_available:
    '{kpi} cannot be grouped by {dimension}: {reason, select, no_way {its records do not say which one they belong to} other {it is not meant to be split that way}}.',
  filter_not_available:
    '{kpi} cannot be filtered by {dimension}: {reason, select, no_way {its records do not say which one they belong to} other {it is not meant to be split that way}}.',
  too_many_dimensions: 'At most {most} groupings at once; the question has {count}.',
  two_time_grains: 'Only one unit of time at once: {grains}.',
  repeated_dimension: 'The grouping {dimension} is named twice.',
  nothing_to_compare: 'Choose a period with a beginning and an end; all time has nothing before it.',
  unknown_period: '{name} is not a period. Examples: 2026, 2026-Q2, 2026-06, 2026-W23, 2026-06-15.',
  unknown_member: '{member} is not a value of {dimension}.',
  unknown_sort: 'The result cannot be sorted by {sort}.',
  limit_out_of_range: '{limit} rows cannot be shown: choose from 1 to {most}.',
  unknown_part: 'The number has no part {part}.',
  formula_cycle: 'The formula of {kpi} uses itself: {circle}.',
  targets_not_additive: 'Targets of {kpi} do not follow from those of other levels: set one for this level.',
} as const;
