import { targetOf, usualKpi } from '../attainment.ts';
import { calculated, divide, kpi, lastMonths, measure, none, num, rest, subtract, test, when, whole } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const missing = subtract(targetOf(usualKpi, whole), kpi(usualKpi));
const remaining = when(test(missing, '>', num(0)), missing, none('target_reached'));

/** How much is needed follows from the win rate by value of the last twelve months. */
export const pipelineCoverage: Kpi = {
  id: 'pipeline_coverage',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['open_pipeline_value', 'value_win_rate'],
  unit: 'ratio',
  decimals: 1,
  direction: 'range',
  dimensions: d1,
  formula: calculated(divide(measure('open_pipeline_due', { at: rest }), remaining), {
    beside: { required: divide(num(1), kpi('value_win_rate', { at: lastMonths(12) })) },
  }),
  version: 1,
  example: { says: 'Open 162 000, remaining 54 000 → 3.0×; win rate by value 40 % → needed 2.5×.', value: '3' },
};
