import { timeGrains } from '../../query/kpi-query.ts';
import { people } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const emailClickRate: Kpi = {
  id: 'email_click_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['bdr', 'marketer'],
  drivers: ['email_open_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, ...people, 'campaign', 'email_variant', 'segment', 'recipient'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'emails_clicked' }],
    denominator: [{ measure: 'emails_delivered' }],
  },
  version: 1,
  example: { says: '1 000 delivered, 42 clicked → 4.2 %.', value: '0.042' },
};
