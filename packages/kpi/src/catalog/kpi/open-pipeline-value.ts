import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** A level at the end of the period: months are never added. */
export const openPipelineValue: Kpi = {
  id: 'open_pipeline_value',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'snapshot',
  targets: 'last',
  cadence: ['weekly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['opportunities_created_count', 'average_deal_size', 'stage_duration'],
  unit: 'money',
  decimals: 2,
  direction: 'higher',
  dimensions: [...d2, 'stage', 'forecast_category', 'deal_type', 'process', 'acquisition_channel'],
  formula: { kind: 'total', of: [{ measure: 'open_pipeline' }], beside: { deals: [{ measure: 'open_deals' }] } },
  variants: { list_value: { kind: 'total', of: [{ measure: 'open_pipeline_list_value' }], beside: { deals: [{ measure: 'open_deals' }] } } },
  version: 1,
  example: { says: '10 open deals worth 220 000 at month end → 220 000.', value: '220000' },
};
