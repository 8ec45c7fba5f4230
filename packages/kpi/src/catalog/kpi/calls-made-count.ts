import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const callsMadeCount: Kpi = {
  id: 'calls_made_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  quality: 'connect_rate',
  drivers: ['contacts_per_working_day'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: { kind: 'total', of: [{ measure: 'calls' }] },
  version: 1,
  example: { says: '42 dials, 2 instant redials → 40.', value: '40' },
};
