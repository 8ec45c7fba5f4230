import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const valueWinRate: Kpi = {
  id: 'value_win_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['win_rate', 'average_discount_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d2, 'acquisition_channel', 'campaign', 'deal_type', 'process'],
  formula: { kind: 'ratio', numerator: [{ measure: 'won_amount_of_decided' }], denominator: [{ measure: 'decided_amounts' }] },
  version: 1,
  example: { says: 'Won 300 of 900 → 33.3 %.', value: '0.33333333333333333333' },
};
