import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, kpi } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Always from gross profit. */
export const ltvToCacRatio: Kpi = {
  id: 'ltv_to_cac_ratio',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['customer_lifetime_value', 'customer_acquisition_cost'],
  unit: 'ratio',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains],
  formula: calculated(divide(kpi('customer_lifetime_value'), kpi('customer_acquisition_cost'))),
  version: 1,
  example: { says: '2 020 ÷ 500 = 4.0×.', value: '4.04' },
};
