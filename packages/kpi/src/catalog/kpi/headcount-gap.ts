import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure, subtract } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Over several months the average of the months. */
export const headcountGap: Kpi = {
  id: 'headcount_gap',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['capacity_utilisation'],
  unit: 'fte',
  decimals: 1,
  direction: 'lower',
  dimensions: [...timeGrains, 'team', 'role'],
  formula: calculated(divide(subtract(measure('required_people'), measure('available_people')), measure('plan_months'))),
  version: 1,
  example: { says: '1 834 ÷ 1 170 − 1 = 0.6.', value: '0.5675' },
};
