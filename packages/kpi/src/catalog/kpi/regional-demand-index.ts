import { d1 } from '../dimension-sets.ts';
import { calculated, divide, kpi, measure, none, num, test, when } from '../calculate.ts';
import type { MemberDimension } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

const products: readonly MemberDimension[] = ['product', 'category', 'subcategory'];
const places: readonly MemberDimension[] = ['location', 'region', 'region_group'];
const sales = (...without: readonly MemberDimension[]) => kpi('net_sales_revenue', { without });

/** Share of the products here ÷ their share everywhere (location quotient); under 30 units it says nothing. */
export const regionalDemandIndex: Kpi = {
  id: 'regional_demand_index',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['competitor_price_index', 'promotion_uplift'],
  unit: 'index',
  decimals: 2,
  direction: 'neutral',
  dimensions: [...d1, 'product', 'category', 'subcategory'],
  formula: calculated(
    when(
      test(measure('units_as_weights'), '<', num(30)),
      none('not_meaningful'),
      divide(divide(sales(), sales(...products)), divide(sales(...places), sales(...products, ...places))),
    ),
    { beside: { units: measure('units_recognised') } },
  ),
  version: 1,
  example: { says: 'Product is 300 of 1 000 in region A, 500 of 2 500 overall → 0.30 ÷ 0.20 = 1.50.', value: '1.5' },
};
