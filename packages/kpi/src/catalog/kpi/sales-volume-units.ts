import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** In base units of the product; different units of measure are never added. */
export const salesVolumeUnits: Kpi = {
  id: 'sales_volume_units',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['daily', 'weekly', 'monthly'],
  roles: ['hunter', 'farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['deals_won_count', 'repeat_purchase_rate', 'promotion_uplift'],
  unit: 'quantity',
  decimals: 2,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'total',
    of: [{ measure: 'units_recognised' }, { measure: 'units_reversed', minus: true }, { measure: 'units_refunded', minus: true }],
  },
  version: 1,
  example: { says: '120 pieces sold, 5 returned → 115 pieces.', value: '115' },
};
