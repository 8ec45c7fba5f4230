import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const meetingShowRate: Kpi = {
  id: 'meeting_show_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  drivers: ['research_before_contact_rate'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'meetings_kept' }],
    denominator: [{ measure: 'meetings_due' }],
    beside: { cancelled_by_us: [{ measure: 'meetings_cancelled_by_us' }] },
  },
  version: 1,
  example: { says: '20 due, 15 held → 75 %.', value: '0.75' },
};
