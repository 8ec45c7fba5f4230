import { calculated, divide, kpi, measure, multiply, num, subtract } from '../calculate.ts';
import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const nps: Kpi = {
  id: 'nps',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'score',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['csat', 'customer_issue_resolution_rate'],
  unit: 'points',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'business_type', 'account', 'product', 'category', 'survey'],
  formula: calculated(divide(multiply(num(100), subtract(measure('promoters'), measure('detractors'))), measure('recommendation_answers')), {
    score: { favourable: measure('promoters'), unfavourable: measure('detractors') },
    beside: { response_rate: kpi('survey_response_rate') },
  }),
  version: 1,
  example: { says: '100 answers: 50 / 30 / 20 → +30.', value: '30' },
};
