import { attainment, usualKpi } from '../attainment.ts';
import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure, multiply, num, subtract, sumOver, test, when } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const gap = subtract(measure('own_estimates', { read: 'mean' }), attainment(usualKpi));

/** Over people who have both an own estimate and a measured attainment. */
export const selfRatingGap: Kpi = {
  id: 'self_rating_gap',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: 'all',
  drivers: ['feedback_meeting_rate'],
  unit: 'points',
  decimals: 0,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'person'],
  formula: calculated(multiply(num(100), divide(sumOver(['person'], gap), sumOver(['person'], when(test(gap, '>', num(-1000000)), num(1), num(0)))))),
  version: 1,
  example: { says: 'Own 105 %, measured 92 % → +13.', value: '13' },
};
