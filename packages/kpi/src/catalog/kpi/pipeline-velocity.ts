import { d1 } from '../dimension-sets.ts';
import { calculated, divide, kpi, lastDays, measure, multiply } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const recent = (id: string) => kpi(id, { at: lastDays(90) });

/** Money a day that the open deals bring at the rates of the last 90 days; it describes, it does not forecast. */
export const pipelineVelocity: Kpi = {
  id: 'pipeline_velocity',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['open_pipeline_value', 'win_rate', 'sales_cycle_length'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'process'],
  formula: calculated(divide(multiply(measure('open_deals'), recent('win_rate'), recent('average_deal_size')), recent('sales_cycle_length'))),
  version: 1,
  example: { says: '100 × 25 % × 50 000 ÷ 60 = 20 833 per day.', value: '20833.333333333333333' },
};
