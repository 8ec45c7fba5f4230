import { atStart, calculated, divide, greatest, least, measure, num, subtract, sumOver, test, when } from '../calculate.ts';
import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const opening = measure('recurring_revenue', { at: atStart });
const kept = when(test(opening, '>', num(0)), least(opening, greatest(num(0), subtract(opening, measure('recurring_lost_of_opening')))), num(0));

/** Customer by customer: nobody keeps more than it began with. */
export const grr: Kpi = {
  id: 'grr',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'yearly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['revenue_churn_rate', 'renewal_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: calculated(divide(sumOver(['account'], kept), sumOver(['account'], opening)), {
    beside: { opening, lost: measure('recurring_lost_of_opening') },
  }),
  version: 1,
  example: { says: '(10.0 − 0.6 − 0.9) ÷ 10.0 = 85.0 %.', value: '0.85' },
};
