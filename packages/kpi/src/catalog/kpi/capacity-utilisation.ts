import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

export const capacityUtilisation: Kpi = {
  id: 'capacity_utilisation',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['customers_in_work_count', 'effort_per_customer'],
  unit: 'percent',
  decimals: 0,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'role'],
  formula: { kind: 'ratio', numerator: [{ measure: 'required_hours' }], denominator: [{ measure: 'available_hours' }] },
  version: 1,
  example: { says: '1 834 h ÷ 1 170 h = 157 %.', value: '1.5675213675213675214' },
};
