import { calculated, divide, greatest, kpi, measure, none, num, subtract, test, when } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import { d1 } from '../dimension-sets.ts';
import type { Formula, Kpi } from '../kpi.ts';

/** Of what was reached; the forecast is the one frozen at the time. */
const accuracy = (forecast: string, actual: Calculation): Formula => {
  const told = when(test(measure(forecast, { read: 'cases' }), '>', num(0)), measure(forecast), none('no_data'));
  const reached = when(test(actual, '>', num(0)), actual, none('not_meaningful'));
  const bias = divide(subtract(told, actual), reached);
  return calculated(greatest(num(0), subtract(num(1), greatest(bias, subtract(num(0), bias)))), { beside: { bias } });
};

/** Half-time forecast of the open deals; other moments and the forecast at present pace are variants. */
export const forecastAccuracy: Kpi = {
  id: 'forecast_accuracy',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['account_executive', 'team_lead', 'sales_manager'],
  drivers: ['stage_duration', 'self_rating_gap'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: d1,
  formula: accuracy('frozen_pipeline_50', measure('won_revenue')),
  variants: {
    at_25: accuracy('frozen_pipeline_25', measure('won_revenue')),
    at_75: accuracy('frozen_pipeline_75', measure('won_revenue')),
    run_rate: accuracy('frozen_run_rate_50', kpi('net_sales_revenue')),
  },
  version: 1,
  example: { says: 'Forecast 110, actual 100 → 90 %, bias +10 %.', value: '0.9' },
};
