import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const upsellRate: Kpi = {
  id: 'upsell_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['customer_contact_coverage', 'contact_plan_fulfilment', 'csat'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'upsold_customers' }],
    denominator: [{ measure: 'active_customers', at: { kind: 'start' } }],
  },
  variants: {
    offers: { kind: 'ratio', isShare: true, numerator: [{ measure: 'upsell_offers_accepted' }], denominator: [{ measure: 'upsell_offers_decided' }] },
  },
  version: 1,
  example: { says: '200 active, 14 upgraded → 7.0 %.', value: '0.07' },
};
