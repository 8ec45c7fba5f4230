import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** A seller who says nothing for three working days has accepted. */
export const qualifiedMeetingsCount: Kpi = {
  id: 'qualified_meetings_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr'],
  quality: 'activity_to_opportunity_yield',
  drivers: ['meetings_held_count', 'research_before_contact_rate'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: d3,
  formula: { kind: 'total', of: [{ measure: 'qualified_meetings' }], beside: { awaiting: [{ measure: 'meetings_awaiting_acceptance' }] } },
  version: 1,
  example: { says: '30 booked, 24 held, 21 accepted → 21.', value: '21' },
};
