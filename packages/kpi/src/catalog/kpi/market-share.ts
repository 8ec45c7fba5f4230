import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

/** Only estimates whose whole period lies in the one asked for; without any there is no value. */
export const marketShare: Kpi = {
  id: 'market_share',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['quarterly', 'yearly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['net_sales_revenue', 'regional_demand_index', 'competitor_price_index'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains.filter((grain) => grain !== 'day' && grain !== 'week'), 'region', 'region_group', 'category'],
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'sales_recognised' }, { measure: 'sales_reversed', minus: true }, { measure: 'refunds', minus: true }],
    denominator: [{ measure: 'market_sizes' }],
  },
  version: 1,
  example: { says: '2.4 M of 20 M → 12.0 %.', value: '0.12' },
};
