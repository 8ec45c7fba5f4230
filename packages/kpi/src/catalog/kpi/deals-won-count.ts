import { d2 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';
import { perReceived } from '../per-received.ts';

const won: Expression = [{ measure: 'won_deals' }];

export const dealsWonCount: Kpi = {
  id: 'deals_won_count',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly', 'monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['opportunities_created_count', 'win_rate', 'sales_cycle_length'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d2, 'deal_type', 'process', 'acquisition_channel', 'campaign'],
  formula: { kind: 'total', of: won },
  variants: perReceived(won),
  version: 1,
  example: { says: 'Won 3 and 9 June, the second reopened 20 June → June count 1.', value: '1' },
};
