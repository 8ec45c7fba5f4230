import { additiveKpis } from '../additive-kpis.ts';
import { afterFirstDay, usualKpi, variantsOf } from '../attainment.ts';
import { calculated, days, divide, kpi, marked, multiply, num, test } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Formula, Kpi } from '../kpi.ts';

const elapsed = days('elapsed_working_days');
const all = days('working_days');
/** Before a fifth of the working days has passed. */
const isEarly = test(elapsed, '<', multiply(num('0.2'), all));

const formula = (id: string): Formula =>
  calculated(marked('unstable', isEarly, multiply(divide(kpi(id), afterFirstDay(elapsed)), all)), { beside: { actual: kpi(id) } });

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
  dimensions: [...d1, 'process'],
  formula: formula(usualKpi),
  variants: variantsOf(formula),
  variantUnits: Object.fromEntries(additiveKpis.map(({ id, unit }) => [id, unit])),
  version: 1,
  example: { says: '66 000 ÷ 12 × 20 = 110 000.', value: '110000' },
};
