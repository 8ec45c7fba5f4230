import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

export const onTimeCompletionRate: Kpi = {
  id: 'on_time_completion_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: 'all',
  drivers: ['capacity_utilisation'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...timeGrains, 'team', 'person', 'manager', 'project'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'tasks_in_time' }],
    denominator: [{ measure: 'tasks_due' }],
    beside: { moved: [{ measure: 'tasks_moved' }] },
  },
  version: 1,
  example: { says: '20 due, 17 on time → 85 %.', value: '0.85' },
};
