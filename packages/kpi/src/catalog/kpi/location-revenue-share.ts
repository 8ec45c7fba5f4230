import { d1 } from '../dimension-sets.ts';
import { calculated, divide, kpi, none, num, test, when } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const everywhere = kpi('net_sales_revenue', { without: ['location', 'region', 'region_group'] });

/** Of all the places that the other filters leave. */
export const locationRevenueShare: Kpi = {
  id: 'location_revenue_share',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['regional_demand_index', 'promotion_uplift', 'visits_completed_count'],
  unit: 'percent',
  decimals: 1,
  direction: 'neutral',
  dimensions: [...d1, 'product', 'category', 'subcategory'],
  formula: calculated(when(test(everywhere, '>', num(0)), divide(kpi('net_sales_revenue'), everywhere), none('not_meaningful'))),
  version: 1,
  example: { says: 'Store A 300, store B 500, online 200 → A 30.0 %.', value: '0.3' },
};
