import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const renewalRate: Kpi = {
  id: 'renewal_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['csat', 'contact_plan_fulfilment'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'contracts_renewed' }],
    denominator: [{ measure: 'contracts_due' }],
    beside: { pending: [{ measure: 'contracts_pending' }], auto_renewed: [{ measure: 'contracts_auto_renewed' }] },
  },
  variants: {
    by_value: {
      kind: 'ratio',
      numerator: [{ measure: 'contract_value_renewed' }],
      denominator: [{ measure: 'contract_value_due' }],
      beside: { pending: [{ measure: 'contracts_pending' }] },
    },
  },
  version: 1,
  example: { says: '20 due, 16 renewed, 1 pending → 16 ÷ 19 = 84.2 %.', value: '0.84210526315789473684' },
};
