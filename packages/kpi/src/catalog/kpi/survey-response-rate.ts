import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** By the day of sending; the young ones still have time. */
export const surveyResponseRate: Kpi = {
  id: 'survey_response_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['customer_contact_coverage'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'account', 'product', 'category', 'survey', 'contact_channel'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'invitations_answered' }],
    denominator: [{ measure: 'invitations_delivered' }],
    beside: { pending: [{ measure: 'invitations_pending' }] },
  },
  version: 1,
  example: { says: '400 delivered, 100 answered → 25 %.', value: '0.25' },
};
