import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const meetingsScheduledCount: Kpi = {
  id: 'meetings_scheduled_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  quality: 'meeting_show_rate',
  drivers: ['calls_made_count', 'connect_rate', 'email_reply_rate'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: { kind: 'total', of: [{ measure: 'meetings_agreed' }] },
  version: 1,
  example: { says: '8 booked, 1 moved twice → 8.', value: '8' },
};
