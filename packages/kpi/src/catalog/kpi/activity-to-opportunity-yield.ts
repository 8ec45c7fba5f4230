import { calculated, divide, lastDays, measure, multiply, num } from '../calculate.ts';
import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Compared by way of contact or kind, a deal belongs to the last attempt before it was created. */
export const activityToOpportunityYield: Kpi = {
  id: 'activity_to_opportunity_yield',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  drivers: ['connect_rate', 'research_before_contact_rate'],
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d1, ...d4],
  formula: calculated(divide(multiply(num(100), measure('created_opportunities')), measure('outbound_activities'))),
  variants: {
    four_weeks: calculated(
      divide(multiply(num(100), measure('created_opportunities', { at: lastDays(28) })), measure('outbound_activities', { at: lastDays(28) })),
    ),
  },
  version: 1,
  example: { says: '8 opportunities from 640 activities → 1.3.', value: '1.25' },
};
