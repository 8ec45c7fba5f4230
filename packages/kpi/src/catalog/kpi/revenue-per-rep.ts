import { calculated, days, divide, kpi, measure, subtract, sumOver } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Full-time equivalents × days in a selling role ÷ days of the period. */
const headcount = divide(measure('selling_days'), days('elapsed_days'));
const ofPeople = sumOver(['person'], kpi('net_sales_revenue'));

/** Sales without a seller are left out and told beside. */
export const revenuePerRep: Kpi = {
  id: 'revenue_per_rep',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['sales_per_rep', 'average_deal_size'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: d1,
  formula: calculated(divide(ofPeople, headcount), { beside: { unattributed: subtract(kpi('net_sales_revenue'), ofPeople) } }),
  version: 1,
  example: { says: '225 000 ÷ 4.5 = 50 000.', value: '50000' },
};
