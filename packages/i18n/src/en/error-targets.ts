export const errorTargets = {
  unknown_kpi: 'There is no KPI “{kpi}”.',
  no_kpi: '“{kpi}” is a figure without targets.',
} as const;
