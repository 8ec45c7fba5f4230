import type { Measure } from './measure.ts';

/** Weeks of experiments in places (A3), each in its own slot. */
export const experimentMeasures: readonly Measure[] = [
  {
    id: 'experiment_weeks',
    entity: 'experiment_week',
    anchor: 'closed_on',
    unit: 'money',
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'revenue' } },
    apart: 'slot',
  },
  {
    id: 'experiment_weeks_units',
    entity: 'experiment_week',
    anchor: 'closed_on',
    unit: 'count',
    aggregate: { kind: 'sum', of: { kind: 'column', column: 'units' } },
    apart: 'slot',
  },
  {
    id: 'experiments_measured',
    entity: 'experiment_week',
    anchor: 'closed_on',
    unit: 'count',
    aggregate: { kind: 'distinct', column: 'experiment_id' },
  },
];
