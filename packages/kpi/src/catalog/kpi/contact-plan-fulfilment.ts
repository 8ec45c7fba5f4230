import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const contactPlanFulfilment: Kpi = {
  id: 'contact_plan_fulfilment',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['capacity_utilisation'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'account', 'purpose'],
  formula: { kind: 'ratio', isShare: true, numerator: [{ measure: 'contacts_due_done' }], denominator: [{ measure: 'contacts_due' }] },
  version: 1,
  example: { says: '60 due, 48 done in time, 3 excused → 48 ÷ 57 = 84 %.', value: '0.84210526315789473684' },
};
