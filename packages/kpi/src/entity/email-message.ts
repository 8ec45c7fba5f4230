import { choice, date, flag, integer, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** An email to one recipient; with a campaign it is one of a mass mailing. */
export const emailMessage: Entity = {
  id: 'email_message',
  kind: 'fact',
  label: 'subject',
  columns: [
    ref('user_id', 'user', { headers: ['sender', 'sent by'] }),
    ref('campaign_id', 'campaign', { headers: ['campaign'] }),
    /** Which of the subjects tested it carries. */
    text('variant', { headers: ['variant', 'subject variant'] }),
    ref('contact_id', 'contact', { headers: ['recipient'] }),
    /** Copies of one message to several recipients carry the same reference: they are one email. */
    text('shared_id'),
    text('subject', { mayNamePerson: true, headers: ['subject', 'tiêu đề', 'tárgy', 'тема'] }),
    moment('sent_at', { headers: ['sent', 'sent at'] }),
    moment('delivered_at', { headers: ['delivered', 'delivered at'] }),
    moment('bounced_at', { headers: ['bounced', 'bounced at'] }),
    choice('bounce_kind', ['hard', 'soft', 'blocked', 'other']),
    /** Out of office and the like. */
    flag('is_auto_reply'),
    /** How many different links it holds. */
    integer('link_count'),
    integer('hour_of_day', { derived: true }),
    /** The customer the recipient belongs to, and whether it was one when the email was sent. */
    ref('account_id', 'account', { derived: true }),
    choice('recipient', ['customer', 'prospect'], { derived: true }),
    flag('is_delivered', { derived: true }),
    /** Opened by a person within seven days, by anybody or anything, or only by machines. */
    flag('is_opened', { derived: true }),
    flag('is_reported_open', { derived: true }),
    flag('is_machine_only', { derived: true }),
    flag('is_clicked', { derived: true }),
    /** Answered by a person within fourteen days. */
    flag('is_replied', { derived: true }),
    date('replied_on', { derived: true }),
  ],
  businessDate: ['sent_on'],
  listed: ['subject', 'user_id', 'contact_id', 'campaign_id', 'sent_at'],
};
