import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const winRate: Kpi = {
  id: 'win_rate',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['stage_conversion_rate', 'lead_response_time', 'qualified_meetings_count', 'competitor_price_index'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d2, 'acquisition_channel', 'campaign', 'deal_type', 'process'],
  formula: { kind: 'ratio', isShare: true, numerator: [{ measure: 'won_of_decided_deals' }], denominator: [{ measure: 'decided_deals' }] },
  variants: {
    created_cohort: {
      kind: 'ratio',
      isShare: true,
      numerator: [{ measure: 'won_of_created_deals' }],
      denominator: [{ measure: 'decided_of_created_deals' }],
    },
  },
  version: 1,
  example: { says: '12 won, 18 lost → 40.0 %.', value: '0.4' },
};
