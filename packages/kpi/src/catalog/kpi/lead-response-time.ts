import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** By the clock, or within business hours of the owner's calendar. Contacts we found ourselves are not waiting for an answer. */
export const leadResponseTime: Kpi = {
  id: 'lead_response_time',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  drivers: ['lead_load_per_rep', 'capacity_utilisation'],
  unit: 'minutes',
  decimals: 0,
  direction: 'lower',
  dimensions: [...d3, 'hour'],
  formula: { kind: 'median', of: 'response_times', p90: true, beside: { unanswered: [{ measure: 'contacts_without_response' }] } },
  variants: {
    business_hours: { kind: 'median', of: 'business_response_times', p90: true, beside: { unanswered: [{ measure: 'contacts_without_response' }] } },
  },
  version: 1,
  example: { says: '5, 12, 40, 180 min → median 26 min.', value: '26' },
};
