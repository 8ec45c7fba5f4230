import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const touchesPerLead: Kpi = {
  id: 'touches_per_lead',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['icebreaker', 'bdr'],
  drivers: ['lead_load_per_rep'],
  unit: 'count',
  decimals: 1,
  direction: 'range',
  dimensions: d3,
  formula: { kind: 'median', of: 'touches_until_settled' },
  version: 1,
  example: { says: '2, 3, 3, 6 → 3.0.', value: '3' },
};
