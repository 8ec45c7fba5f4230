import { choice, date, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/**
 * When somebody was working on an account: an open new contact or deal that something happened with in the last 90 days, or a
 * contact that falls due within 90 days.
 */
export const workSpan: Entity = {
  id: 'work_span',
  kind: 'fact',
  derived: true,
  columns: [
    ref('account_id', 'account', { derived: true }),
    ref('owner_user_id', 'user', { derived: true }),
    choice('reason', ['lead', 'opportunity', 'contact_due'], { derived: true }),
    date('from_on', { derived: true }),
    /** The first day it no longer holds. */
    date('to_on', { derived: true }),
    /** Account and owner: an account counts once for each owner. */
    text('work_key', { derived: true }),
  ],
  businessDate: ['from_on'],
  listed: ['account_id', 'owner_user_id', 'reason', 'from_on', 'to_on'],
};
