import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Days from the first conversation to winning; open deals are another question (A5). */
export const salesCycleLength: Kpi = {
  id: 'sales_cycle_length',
  kind: 'kpi',
  type: 'operational',
  group: 'results',
  perspective: 'finance',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['stage_duration'],
  unit: 'days',
  decimals: 0,
  direction: 'range',
  dimensions: [...d2, 'deal_type', 'process', 'acquisition_channel'],
  formula: { kind: 'median', of: 'won_cycles' },
  variants: {
    mean: { kind: 'mean', of: 'won_cycles' },
    lost: { kind: 'median', of: 'lost_cycles' },
    lost_mean: { kind: 'mean', of: 'lost_cycles' },
    decided: { kind: 'median', of: 'decided_cycles' },
    decided_mean: { kind: 'mean', of: 'decided_cycles' },
  },
  version: 1,
  example: { says: 'Cycles 14, 21, 25, 33, 60 → median 25, mean 30.6.', value: '25' },
};
