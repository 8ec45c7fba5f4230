import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

/** Sales of the period to customers in their first year; by how they first came. */
export const marketingSourcedRevenueShare: Kpi = {
  id: 'marketing_sourced_revenue_share',
  kind: 'kpi',
  type: 'outcome',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['marketer', 'team_lead', 'sales_manager'],
  drivers: ['cost_per_lead', 'lead_conversion_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, 'acquisition_channel', 'segment', 'business_type', 'industry', 'country'],
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'new_customer_sales_by_marketing' }],
    denominator: [{ measure: 'new_customer_sales' }],
  },
  version: 1,
  example: { says: '40 of 100 → 40.0 %.', value: '0.4' },
};
