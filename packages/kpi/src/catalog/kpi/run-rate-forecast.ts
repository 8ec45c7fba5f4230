import { additiveKpis } from '../additive-kpis.ts';
import { afterFirstDay, usualKpi, variantsOf } from '../attainment.ts';
import { calculated, days, divide, kpi, marked, measure, multiply, none, num, subtract, test, when } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const elapsed = days('elapsed_working_days');
const all = days('working_days');
/** Before a fifth of the working days has passed. */
const isEarly = test(elapsed, '<', multiply(num('0.2'), all));

const goingOn = (reached: Calculation): Calculation => multiply(divide(reached, afterFirstDay(elapsed)), all);
const forecast = (id: string): Calculation => marked('unstable', isEarly, goingOn(kpi(id)));

const largest = measure('order_line_amounts', { read: 'largest' });
/** Where one sale is more than three tenths of what was reached, what it would be without it. */
const withoutLargest = when(
  test(largest, '>', multiply(num('0.3'), kpi(usualKpi))),
  goingOn(subtract(kpi(usualKpi), largest)),
  none('not_meaningful'),
);

/** Variants name the underlying KPI. */
export const runRateForecast: Kpi = {
  id: 'run_rate_forecast',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: 'all',
  drivers: ['deals_won_count', 'average_deal_size'],
  unit: 'money',
  decimals: 1,
  direction: 'higher',
  dimensions: d1,
  formula: calculated(forecast(usualKpi), { beside: { actual: kpi(usualKpi), without_largest: withoutLargest } }),
  variants: variantsOf((id) => calculated(forecast(id), { beside: { actual: kpi(id) } })),
  variantUnits: Object.fromEntries(additiveKpis.map(({ id, unit }) => [id, unit])),
  version: 1,
  example: { says: '66 000 ÷ 12 × 20 = 110 000.', value: '110000' },
};
