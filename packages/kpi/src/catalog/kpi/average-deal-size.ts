import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const averageDealSize: Kpi = {
  id: 'average_deal_size',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['average_discount_rate', 'competitor_price_index'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d2, 'deal_type', 'process', 'acquisition_channel'],
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'won_revenue' }],
    denominator: [{ measure: 'won_deals_with_amount' }],
    besideMedian: 'won_amounts',
  },
  version: 1,
  example: { says: '10 000 + 20 000 + 60 000 → mean 30 000, median 20 000.', value: '30000' },
};
