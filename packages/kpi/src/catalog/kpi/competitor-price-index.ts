import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, lastDays, measure, medianOver, multiply, none, num, sumOver, test, when } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Fresh prices: the median of each competitor, then of the competitors. */
const theirPrice = medianOver(['competitor'], measure('competitor_prices', { read: 'median', at: lastDays(14) }));
const ours = when(test(theirPrice, '>', num(0)), measure('sales_at_shelf_price', { at: lastDays(90) }), none('no_data'));
const theirs = multiply(theirPrice, measure('units_as_weights', { at: lastDays(90) }));

/** Products without a price of a competitor are left out; weights are our units of the last 90 days. 100 is the same price. */
export const competitorPriceIndex: Kpi = {
  id: 'competitor_price_index',
  kind: 'kpi',
  type: 'operational',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'index',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['team_lead', 'sales_manager', 'marketer'],
  unit: 'index',
  decimals: 1,
  direction: 'range',
  dimensions: [...timeGrains, 'product', 'category', 'subcategory'],
  formula: calculated(multiply(num(100), divide(sumOver(['product'], ours), sumOver(['product'], theirs)))),
  version: 1,
  example: { says: '(10×100 + 20×50 + 5×200) ÷ (9.5×100 + 21×50 + 5.5×200) = 3 000 ÷ 3 100 → 96.8.', value: '96.774193548387096774' },
};
