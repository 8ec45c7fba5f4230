import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const requestOnTimeRate: Kpi = {
  id: 'request_on_time_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['farmer', 'service_agent'],
  drivers: ['request_processing_time'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, 'request_kind', 'priority', 'segment', 'account'],
  formula: { kind: 'ratio', isShare: true, numerator: [{ measure: 'requests_in_time' }], denominator: [{ measure: 'requests_due' }] },
  version: 1,
  example: { says: '50 due, 44 on time → 88 %.', value: '0.88' },
};
