import { timeGrains } from '../../query/kpi-query.ts';
import { people } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Machines open letters too: a rough sign, no part of anybody's pay. */
export const emailOpenRate: Kpi = {
  id: 'email_open_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['bdr', 'marketer', 'team_lead', 'sales_manager'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, ...people, 'campaign', 'email_variant', 'segment', 'recipient'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'emails_opened' }],
    denominator: [{ measure: 'emails_measurable' }],
    beside: { reported_opens: [{ measure: 'emails_reported_open' }] },
    pending: { waiting: 'unopened_emails', days: 7 },
  },
  version: 1,
  example: { says: '1 000 sent, 20 bounced, 380 only-machine, 600 measurable, 96 opened → 16.0 %.', value: '0.16' },
};
