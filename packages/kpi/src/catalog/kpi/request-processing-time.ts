import { calculated, divide, measure, num } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** From receiving to the last resolution, without waiting for the customer. */
export const requestProcessingTime: Kpi = {
  id: 'request_processing_time',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['farmer', 'service_agent', 'team_lead', 'sales_manager'],
  drivers: ['capacity_utilisation'],
  unit: 'hours',
  decimals: 1,
  direction: 'lower',
  dimensions: [...d1, 'request_kind', 'priority', 'segment', 'account'],
  formula: { kind: 'median', of: 'request_times', p90: true },
  variants: {
    business_hours: calculated(divide(measure('request_business_minutes', { read: 'median' }), num(60)), {
      beside: { p90: divide(measure('request_business_minutes', { read: 'p90' }), num(60)) },
    }),
  },
  version: 1,
  example: { says: '2, 3, 8, 30 h → median 5.5 h.', value: '5.5' },
};
