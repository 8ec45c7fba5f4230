import { d2 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';

const opening: Expression = [{ measure: 'recurring_revenue', at: { kind: 'start' } }];
const kept: Expression = [...opening, { measure: 'recurring_gained_of_opening' }, { measure: 'recurring_lost_of_opening', minus: true }];

/** Price adjustments stand beside; they are no expansion. */
export const nrr: Kpi = {
  id: 'nrr',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'yearly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['grr', 'expansion_revenue', 'upsell_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    numerator: kept,
    denominator: opening,
    beside: {
      expansion: [{ measure: 'recurring_gained_of_opening' }],
      lost: [{ measure: 'recurring_lost_of_opening' }],
      indexation: [{ measure: 'indexation_of_opening' }],
    },
  },
  variants: { with_indexation: { kind: 'ratio', numerator: [...kept, { measure: 'indexation_of_opening' }], denominator: opening } },
  version: 1,
  example: { says: '(10.0 + 1.8 − 0.6 − 0.9) ÷ 10.0 = 103.0 %.', value: '1.03' },
};
