import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const newContactsCount: Kpi = {
  id: 'new_contacts_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'marketer', 'team_lead', 'sales_manager'],
  quality: 'lead_to_opportunity_rate',
  drivers: ['leads_sourced_count', 'cost_per_lead'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d3, 'lead_status'],
  formula: { kind: 'total', of: [{ measure: 'new_contacts' }] },
  version: 1,
  example: { says: '50 created, 4 duplicates, 1 test → 45.', value: '45' },
};
