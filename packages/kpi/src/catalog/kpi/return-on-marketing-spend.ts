import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure } from '../calculate.ts';
import { firstYearProfit, soFar } from '../cohort-year.ts';
import type { Kpi } from '../kpi.ts';

/** First-year gross profit of the customers won in the period ÷ marketing cost of the period; marked while their year is not over. */
export const returnOnMarketingSpend: Kpi = {
  id: 'return_on_marketing_spend',
  kind: 'kpi',
  type: 'outcome',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['marketer', 'team_lead', 'sales_manager'],
  drivers: ['cost_per_lead', 'lead_conversion_rate', 'gross_margin_rate'],
  unit: 'ratio',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, 'acquisition_channel'],
  formula: calculated(divide(soFar(firstYearProfit), measure('marketing_costs')), { beside: { cost: measure('marketing_costs') } }),
  version: 1,
  example: { says: '90 000 ÷ 30 000 = 3.0×.', value: '3' },
};
