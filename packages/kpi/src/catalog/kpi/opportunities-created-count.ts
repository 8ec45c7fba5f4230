import { d3 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';
import { perReceived } from '../per-received.ts';

const created: Expression = [{ measure: 'created_opportunities' }];

/** Accepted: by the seller within seven days; pay rests on these. */
export const opportunitiesCreatedCount: Kpi = {
  id: 'opportunities_created_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'account_executive', 'team_lead', 'sales_manager'],
  quality: 'win_rate',
  drivers: ['new_contacts_count', 'lead_to_opportunity_rate', 'qualified_meetings_count', 'activity_to_opportunity_yield'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d3, 'deal_type', 'process'],
  formula: { kind: 'total', of: created, beside: { accepted: [{ measure: 'accepted_opportunities' }] } },
  variants: {
    accepted: { kind: 'total', of: [{ measure: 'accepted_opportunities' }] },
    by_owner: { kind: 'total', of: [{ measure: 'created_opportunities_by_owner' }] },
    ...perReceived(created),
  },
  version: 1,
  example: { says: '12 created, 10 accepted → 12 / 10.', value: '12' },
};
