import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const researchBeforeContactRate: Kpi = {
  id: 'research_before_contact_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['icebreaker', 'bdr', 'hunter'],
  drivers: ['lead_load_per_rep'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: d3,
  formula: { kind: 'ratio', isShare: true, numerator: [{ measure: 'prepared_first_contacts' }], denominator: [{ measure: 'first_contacts' }] },
  version: 1,
  example: { says: '25 first contacts, 20 prepared → 80 %.', value: '0.8' },
};
