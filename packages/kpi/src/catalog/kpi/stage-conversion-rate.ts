import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Deals that stand in the stage and are younger than twice its usual time may still move on: they are pending, not counted against it. */
export const stageConversionRate: Kpi = {
  id: 'stage_conversion_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['meetings_held_count', 'research_before_contact_rate', 'effort_per_customer'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d3, 'stage', 'deal_type', 'process'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'stage_entries_moved_on' }],
    denominator: [{ measure: 'stage_entries' }],
    pending: { waiting: 'waiting_stage_entries', delays: 'stage_delays', until: 'twice_median', leftOut: true },
  },
  version: 1,
  example: { says: '40 entered, 22 moved on, 8 lost, 10 pending → 22 ÷ 30 = 73.3 % (matured).', value: '0.73333333333333333333' },
};
