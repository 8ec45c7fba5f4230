import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** As things stand at the end of the period. */
export const goalProgress: Kpi = {
  id: 'goal_progress',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: 'all',
  drivers: ['on_time_completion_rate', 'quota_attainment'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...timeGrains, 'team', 'person', 'goal'],
  formula: calculated(divide(measure('goal_progress_weighted'), measure('goal_weights')), {
    beside: { mandatory_open: measure('mandatory_parts_open') },
  }),
  version: 1,
  example: { says: 'Weights 2, 1, 1 with 50 %, 100 %, 0 % → (1 + 1 + 0) ÷ 4 = 50 %.', value: '0.5' },
};
