import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Two colleagues at one meeting: 1 for the team, 1 for each person. */
export const meetingsHeldCount: Kpi = {
  id: 'meetings_held_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly'],
  roles: ['bdr', 'hunter', 'farmer'],
  quality: 'activity_to_opportunity_yield',
  drivers: ['meetings_scheduled_count', 'meeting_show_rate'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: { kind: 'total', of: [{ measure: 'meetings' }] },
  version: 1,
  example: { says: '6 held → 6.', value: '6' },
};
