import { choice, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** Something that happened to an email. */
export const emailEvent: Entity = {
  id: 'email_event',
  kind: 'fact',
  parent: { column: 'message_id', entity: 'email_message' },
  columns: [
    ref('message_id', 'email_message', { required: true, headers: ['message', 'message id'] }),
    choice('kind', ['open', 'click', 'reply', 'unsubscribe', 'complaint'], { required: true, headers: ['event', 'event type'] }),
    moment('occurred_at', { headers: ['occurred', 'occurred at', 'event time'] }),
    flag('is_machine'),
    choice('machine_reason', ['apple_mpp', 'scanner', 'proxy', 'auto_reply']),
    text('url', { headers: ['url', 'link'] }),
    ref('user_id', 'user', { stamped: true }),
    ref('contact_id', 'contact', { stamped: true }),
    ref('campaign_id', 'campaign', { stamped: true }),
  ],
  businessDate: ['occurred_on'],
  listed: ['message_id', 'kind', 'occurred_at', 'is_machine'],
};
