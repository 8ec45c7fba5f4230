import { choice, date, integer, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/**
 * When an account was an active customer (contract in force, or last purchase within the inactivity window): spans that never
 * overlap, cut where the owner, the reason or the recurring revenue changes. Counted under the surviving account.
 */
export const customerSpan: Entity = {
  id: 'customer_span',
  kind: 'fact',
  derived: true,
  columns: [
    ref('account_id', 'account', { derived: true }),
    date('from_on', { derived: true }),
    /** The first day it no longer holds; null: still. May lie ahead: last purchase + inactivity window. */
    date('to_on', { derived: true }),
    /** Start of the relationship without a break that this span is part of, and which one of the account's it is. */
    date('since_on', { derived: true }),
    integer('position', { derived: true }),
    /** Contract in force, a recent purchase, or an ended contract that may still be renewed in time. */
    choice('basis', ['contract', 'purchases', 'grace'], { derived: true }),
    /** Of its contracts per month, in the organisation's currency. */
    money('recurring', { derived: true }),
    ref('owner_user_id', 'user', { derived: true }),
    /** Only on the last span of a relationship: when the customer left, and since when that is known. */
    date('left_on', { derived: true }),
    date('known_on', { derived: true }),
    text('left_reason', { derived: true }),
    ref('left_to_competitor_id', 'competitor', { derived: true }),
  ],
  businessDate: ['from_on'],
  listed: ['account_id', 'basis', 'from_on', 'to_on', 'owner_user_id', 'recurring', 'left_on', 'left_reason'],
};
