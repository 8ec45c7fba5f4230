import { calculated, divide, kpi, measure } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** One answer per customer and period, the latest. */
export const csat: Kpi = {
  id: 'csat',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'score',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['request_on_time_rate', 'customer_issue_resolution_rate', 'contact_plan_fulfilment'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'account', 'product', 'category', 'survey'],
  formula: calculated(divide(measure('satisfied_answers'), measure('satisfaction_answers')), {
    isShare: true,
    beside: { mean: measure('satisfaction_scores', { read: 'mean' }), response_rate: kpi('survey_response_rate') },
  }),
  version: 1,
  example: { says: '100 answers, 75 of 4–5 → 75 %.', value: '0.75' },
};
