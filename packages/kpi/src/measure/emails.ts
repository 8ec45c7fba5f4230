import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, isNotTrue, isTrue, missing, not, present } from './predicate.ts';

/** AT-ACTOR */
const actor: Attribution = { person: ['user_id'] };
const email = { entity: 'email_message', anchor: 'sent_on', undated: 'no_date', attribution: actor, unit: 'count' } as const;
const count = { aggregate: { kind: 'count' } } as const;
/** Copies of one message to several recipients are one email. */
const once = { aggregate: { kind: 'distinct', column: 'shared_id', orEach: true } } as const;
const isDelivered: readonly Requirement[] = [
  { keep: isNotTrue('is_auto_reply'), reason: 'automatic' },
  { keep: isTrue('is_delivered'), reason: 'bounced' },
];
/** Where only machines have opened it nobody knows whether the recipient has. */
const isMeasurable: readonly Requirement[] = [...isDelivered, { keep: isNotTrue('is_machine_only'), reason: 'machine_only' }];
/** Days since it was sent. */
const age = { aggregate: { kind: 'distribution', event: present('sent_on'), of: { kind: 'days', from: 'sent_on', to: 'today' } } } as const;

export const emailMeasures: readonly Measure[] = [
  { id: 'emails_sent', ...email, ...once, filter: missing('campaign_id'), requires: isDelivered },
  { id: 'mass_emails_sent', ...email, ...once, filter: present('campaign_id'), requires: isDelivered },
  { id: 'emails_delivered', ...email, ...count, requires: isDelivered },
  { id: 'emails_measurable', ...email, ...count, requires: isMeasurable },
  { id: 'emails_opened', ...email, ...count, filter: isTrue('is_opened'), requires: isMeasurable },
  { id: 'emails_reported_open', ...email, ...count, filter: isTrue('is_reported_open'), requires: isDelivered },
  { id: 'unopened_emails', ...email, ...age, filter: all(isNotTrue('is_opened'), not(isTrue('is_machine_only'))), requires: isMeasurable },
  { id: 'emails_clicked', ...email, ...count, filter: isTrue('is_clicked'), requires: isDelivered },
  { id: 'emails_replied', ...email, ...count, filter: isTrue('is_replied'), requires: isDelivered },
  { id: 'unanswered_emails', ...email, ...age, filter: isNotTrue('is_replied'), requires: isDelivered },
];
