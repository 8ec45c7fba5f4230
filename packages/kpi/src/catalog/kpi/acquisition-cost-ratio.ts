import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure } from '../calculate.ts';
import { firstYearSales, ofWholeYear } from '../cohort-year.ts';
import type { Kpi } from '../kpi.ts';

/** Of customers won in the period; a first year that is not over is raised to a whole one and marked. */
export const acquisitionCostRatio: Kpi = {
  id: 'acquisition_cost_ratio',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['customer_acquisition_cost', 'average_deal_size'],
  unit: 'percent',
  decimals: 0,
  direction: 'lower',
  dimensions: [...timeGrains, 'acquisition_channel', 'location', 'region', 'region_group'],
  formula: calculated(divide(measure('acquisition_costs'), ofWholeYear(firstYearSales)), { beside: { cost: measure('acquisition_costs') } }),
  version: 1,
  example: { says: '1 500 ÷ 6 000 = 25 %.', value: '0.25' },
};
