import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** All visits of a deal to a stage are one case, dated by the end of the last of them. */
export const stageDuration: Kpi = {
  id: 'stage_duration',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['meetings_held_count', 'contacts_per_working_day'],
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  dimensions: [...d2, 'stage', 'deal_type', 'process'],
  formula: { kind: 'median', of: 'stage_visits' },
  variants: { mean: { kind: 'mean', of: 'stage_visits' } },
  version: 1,
  example: { says: 'Visits 2, 4, 9 days → 4.0.', value: '4' },
};
