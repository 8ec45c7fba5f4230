import { timeGrains } from '../../query/kpi-query.ts';
import { people } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const emailReplyRate: Kpi = {
  id: 'email_reply_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly'],
  roles: ['icebreaker', 'bdr', 'marketer'],
  drivers: ['email_open_rate', 'research_before_contact_rate'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, ...people, 'campaign', 'email_variant', 'segment', 'recipient'],
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'emails_replied' }],
    denominator: [{ measure: 'emails_delivered' }],
    pending: { waiting: 'unanswered_emails', days: 14 },
  },
  version: 1,
  example: { says: '200 delivered, 14 replies → 7.0 %.', value: '0.07' },
};
