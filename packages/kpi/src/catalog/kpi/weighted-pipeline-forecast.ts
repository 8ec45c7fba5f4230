import { d1 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const weightedPipelineForecast: Kpi = {
  id: 'weighted_pipeline_forecast',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'sum',
  targets: 'sum',
  cadence: ['weekly'],
  roles: ['account_executive', 'team_lead', 'sales_manager'],
  drivers: ['open_pipeline_value', 'stage_conversion_rate'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d1, 'segment', 'process'],
  formula: { kind: 'forecast', actual: 'won_revenue', open: 'expected_pipeline', visits: 'decided_stage_visits', wonVisits: 'won_stage_visits' },
  variants: {
    deals: { kind: 'forecast', actual: 'won_deals', open: 'expected_deals', visits: 'decided_stage_visits', wonVisits: 'won_stage_visits' },
  },
  variantUnits: { deals: 'count' },
  version: 1,
  example: { says: '66 000 + 40 000×0.60 + 25 000×0.35 + 15 000×0.35 + 60 000×0.10 = 110 000.', value: '110000' },
};
