import { afterFirstDay, usualKpi } from '../attainment.ts';
import { calculated, days, divide, kpi, multiply } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const runRateForecast: Kpi = {
  id: 'run_rate_forecast',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: 'all',
  drivers: ['deals_won_count', 'average_deal_size'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d1,
  formula: calculated(multiply(divide(kpi(usualKpi), afterFirstDay(days('elapsed_working_days'))), days('working_days')), {
    beside: { actual: kpi(usualKpi) },
  }),
  version: 1,
  example: { says: '66 000 ÷ 12 × 20 = 110 000.', value: '110000' },
};
