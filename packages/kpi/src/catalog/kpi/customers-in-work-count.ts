import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** A level at the end of the period. */
export const customersInWorkCount: Kpi = {
  id: 'customers_in_work_count',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'snapshot',
  targets: 'last',
  cadence: ['weekly'],
  roles: ['hunter', 'farmer', 'account_executive', 'team_lead', 'sales_manager'],
  unit: 'count',
  decimals: 0,
  direction: 'range',
  dimensions: [...d1, 'segment', 'business_type', 'account'],
  formula: { kind: 'total', of: [{ measure: 'customers_in_work' }] },
  version: 1,
  example: { says: '35 open deals on 30 accounts + 50 active with due contacts, 5 overlap → 75.', value: '75' },
};
