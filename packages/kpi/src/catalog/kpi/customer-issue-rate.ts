import { d2, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const customerIssueRate: Kpi = {
  id: 'customer_issue_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['existing_customer_interaction_frequency'],
  unit: 'percent',
  decimals: 0,
  direction: 'neutral',
  dimensions: [...d2, ...d4],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'customer_contacts_with_issue' }],
    denominator: [{ measure: 'customer_contacts_answered' }],
    beside: { unanswered: [{ measure: 'customer_contacts_unanswered' }] },
  },
  version: 1,
  example: { says: '260 interactions, 240 answered, 60 issues → 25 %.', value: '0.25' },
};
