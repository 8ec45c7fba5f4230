import type { Calculation } from '../calculation.ts';
import { calculated, days, divide, measure, multiply, num, test, when } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Last day of so many months at most, one after the other. */
const ends = [31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337, 366];
const elapsed = days('elapsed_days');
/** A month or less is one month; longer periods count their months. */
const months: Calculation = ends.reduceRight<Calculation>(
  (longer, end, index) => when(test(elapsed, '<=', num(end)), num(index + 1), longer),
  divide(elapsed, num('30.4375')),
);

/** Of every month, over the people who sold in it: part time and absence of a role count by their days. */
export const leadLoadPerRep: Kpi = {
  id: 'lead_load_per_rep',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  drivers: ['headcount_gap'],
  unit: 'count',
  decimals: 0,
  direction: 'range',
  dimensions: d1,
  formula: calculated(divide(measure('lead_loads'), divide(multiply(measure('selling_days'), months), elapsed))),
  version: 1,
  example: { says: '480 leads, 4 reps → 120.', value: '120' },
};
