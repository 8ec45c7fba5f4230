import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const connectRate: Kpi = {
  id: 'connect_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr'],
  drivers: ['touches_per_lead'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'conversations' }],
    denominator: [{ measure: 'calls_with_outcome' }],
    beside: { without_outcome: [{ measure: 'calls_without_outcome' }] },
  },
  version: 1,
  example: { says: '40 calls, 14 conversations → 35.0 %.', value: '0.35' },
};
