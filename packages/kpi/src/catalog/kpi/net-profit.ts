import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

/** From bookkeeping alone; lines of months not closed yet are counted beside. */
export const netProfit: Kpi = {
  id: 'net_profit',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['monthly', 'quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['gross_profit', 'customer_acquisition_cost'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...timeGrains, 'location', 'region', 'region_group'],
  formula: {
    kind: 'total',
    of: [{ measure: 'finance_income' }, { measure: 'finance_expenses', minus: true }],
    beside: { provisional_entries: [{ measure: 'provisional_finance_entries' }] },
  },
  version: 1,
  example: { says: '13 500 − 8 100 − 3 000 − 100 − 300 = 2 000.', value: '2000' },
};
