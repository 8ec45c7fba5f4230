import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

export const costPerLead: Kpi = {
  id: 'cost_per_lead',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['marketer', 'team_lead', 'sales_manager'],
  drivers: ['email_click_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'lower',
  dimensions: [...timeGrains, 'acquisition_channel', 'campaign', 'location', 'region', 'region_group'],
  formula: {
    kind: 'ratio',
    numerator: [{ measure: 'marketing_costs' }],
    denominator: [{ measure: 'new_contacts' }],
    beside: { cost: [{ measure: 'marketing_costs' }] },
  },
  version: 1,
  example: { says: '3 000 ÷ 60 = 50.', value: '50' },
};
