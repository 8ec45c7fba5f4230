import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const leadsSourcedCount: Kpi = {
  id: 'leads_sourced_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  quality: 'lead_to_opportunity_rate',
  drivers: ['calls_made_count', 'visits_completed_count'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: d3,
  formula: { kind: 'total', of: [{ measure: 'sourced_contacts' }] },
  version: 1,
  example: { says: '18 found at an exhibition + 7 from a database → 25.', value: '25' },
};
