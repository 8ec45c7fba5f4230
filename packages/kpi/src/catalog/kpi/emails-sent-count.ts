import { d1, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const emailsSentCount: Kpi = {
  id: 'emails_sent_count',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'count',
  targets: 'sum',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr'],
  quality: 'email_reply_rate',
  drivers: ['contacts_per_working_day'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d1, ...d4, 'campaign', 'recipient'],
  formula: { kind: 'total', of: [{ measure: 'emails_sent' }], beside: { mass: [{ measure: 'mass_emails_sent' }] } },
  variants: { mass: { kind: 'total', of: [{ measure: 'mass_emails_sent' }] } },
  version: 1,
  example: { says: '30 sent, 2 bounced → 28.', value: '28' },
};
