import { pace, usualKpi, variantsOf } from '../attainment.ts';
import { calculated, measure } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const formula = (id: string) => calculated(pace(id), { beside: { target: measure(`target_${id}`) } });

/** Against the part of the target that falls on the working days counted so far. */
export const paceIndex: Kpi = {
  id: 'pace_index',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'composite',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: 'all',
  drivers: ['deals_won_count', 'contact_norm_fulfilment'],
  unit: 'ratio',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d1, 'process'],
  formula: formula(usualKpi),
  variants: variantsOf(formula),
  version: 1,
  example: { says: 'Target 120 000, 12 of 20 working days, actual 66 000 → 66 000 ÷ 72 000 = 0.92.', value: '0.91666666666666666667' },
};
