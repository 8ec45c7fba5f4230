import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Tried by now, whenever the contact came; those of today still have time. */
export const leadContactedRate: Kpi = {
  id: 'lead_contacted_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'team_lead', 'sales_manager'],
  drivers: ['calls_made_count', 'emails_sent_count', 'lead_load_per_rep'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: d3,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'contacts_tried' }],
    denominator: [{ measure: 'contacts_to_reach' }],
    beside: { not_tried: [{ measure: 'contacts_not_tried' }], in_time: [{ measure: 'contacts_in_time' }] },
  },
  version: 1,
  example: { says: '45 new, 36 attempted → 80 %; 9 names listed.', value: '0.8' },
};
