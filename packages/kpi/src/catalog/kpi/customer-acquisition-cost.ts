import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

export const customerAcquisitionCost: Kpi = {
  id: 'customer_acquisition_cost',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  drivers: ['cost_per_lead', 'lead_conversion_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'lower',
  dimensions: [...timeGrains, 'acquisition_channel', 'location', 'region', 'region_group'],
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'acquisition_costs' }],
    denominator: [{ measure: 'new_customers' }],
    beside: { cost: [{ measure: 'acquisition_costs' }] },
  },
  variants: {
    media_only: {
      kind: 'ratio',
      numerator: [{ measure: 'media_costs' }],
      denominator: [{ measure: 'new_customers' }],
      beside: { cost: [{ measure: 'media_costs' }] },
    },
  },
  version: 1,
  example: { says: '18 000 cost, 12 new customers → 1 500.', value: '1500' },
};
