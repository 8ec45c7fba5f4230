import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const leadToOpportunityRate: Kpi = {
  id: 'lead_to_opportunity_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'marketer', 'team_lead', 'sales_manager'],
  drivers: ['lead_contacted_rate', 'lead_response_time', 'connect_rate', 'qualified_meetings_count'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: d3,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'contacts_with_deal' }],
    denominator: [{ measure: 'cohort_contacts' }],
    pending: { waiting: 'waiting_contacts', delays: 'deal_delays' },
  },
  version: 1,
  example: { says: '120 leads, 18 qualified → 15.0 % (interval 9.7–22.5 %).', value: '0.15' },
};
