import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const refundRate: Kpi = {
  id: 'refund_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['csat', 'customer_issue_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  dimensions: d2,
  formula: { kind: 'ratio', numerator: [{ measure: 'refunds' }], denominator: [{ measure: 'sales_recognised' }] },
  version: 1,
  example: { says: 'Refunds 500, orders 14 000 → 3.6 %.', value: '0.035714285714285714286' },
};
