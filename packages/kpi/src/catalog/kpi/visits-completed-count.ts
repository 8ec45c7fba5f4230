import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const visitsCompletedCount: Kpi = {
  id: 'visits_completed_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly'],
  roles: ['farmer', 'hunter', 'account_executive'],
  quality: 'activity_to_opportunity_yield',
  drivers: ['contacts_per_working_day'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: {
    kind: 'total',
    of: [{ measure: 'visits' }],
    beside: {
      planned: [{ measure: 'planned_visits' }],
      planned_made: [{ measure: 'planned_visits_made' }],
      unplanned: [{ measure: 'unplanned_visits' }],
    },
  },
  version: 1,
  example: { says: '9 planned, 7 done, 1 extra → 8.', value: '8' },
};
