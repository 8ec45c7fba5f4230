import { choice, date, flag, moment, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const recurrences = ['month', 'quarter', 'year'] as const;

export const contract: Entity = {
  id: 'contract',
  kind: 'fact',
  label: 'contract_no',
  columns: [
    text('contract_no', { headers: ['contract', 'contract no', 'contract number', 'số hợp đồng', 'szerződésszám', 'номер договора', 'договор'] }),
    ref('account_id', 'account', { headers: ['customer', 'account', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('opportunity_id', 'opportunity', { headers: ['deal', 'opportunity'] }),
    ref('product_id', 'product', { headers: ['product', 'service', 'sản phẩm', 'termék', 'товар', 'услуга'] }),
    moment('signed_at', { headers: ['signed', 'signed at', 'ngày ký', 'aláírva', 'подписан'] }),
    date('starts_on', { headers: ['starts', 'start date', 'valid from', 'ngày bắt đầu', 'kezdete', 'начало'] }),
    /** The last day. */
    date('ends_on', { headers: ['ends', 'end date', 'valid to', 'ngày kết thúc', 'vége', 'окончание'] }),
    /** Tax excluded, per month, quarter or year as `recurrence` says; as it is now. */
    money('recurring', { headers: ['recurring amount', 'fee', 'phí định kỳ', 'díj', 'плата'] }),
    choice('recurrence', recurrences, {
      headers: ['billing period', 'recurrence'],
      aliases: { monthly: 'month', quarterly: 'quarter', yearly: 'year', annual: 'year', annually: 'year' },
    }),
    /** Goes on by itself when it ends. */
    flag('auto_renew', { headers: ['auto renew', 'automatic renewal'] }),
    choice('status', ['draft', 'active', 'ended', 'cancelled'], {
      headers: ['status', 'contract status'],
      aliases: { signed: 'active', running: 'active', expired: 'ended', terminated: 'cancelled', canceled: 'cancelled' },
    }),
    ref('renewed_by_contract_id', 'contract', { headers: ['renewed by'] }),
    moment('cancelled_at', { headers: ['cancelled', 'terminated'] }),
    date('cancel_effective_on', { headers: ['cancellation effective'] }),
    text('churn_reason', { headers: ['churn reason', 'cancellation reason', 'lý do rời bỏ', 'távozás oka', 'причина ухода'] }),
    ref('lost_to_competitor_id', 'competitor', { headers: ['competitor'] }),
    text('currency', { headers: ['currency'] }),
    /** The day at whose end it is over; null: still in force. */
    date('until_on', { derived: true }),
    /** First day of what it was renewed by, at most 30 days after its end. */
    date('renewed_on', { derived: true }),
    /** From this day on it is known whether it was renewed: 31 days after its end. */
    date('known_on', { derived: true }),
    flag('is_auto_renewed', { derived: true }),
    money('monthly', { derived: true }),
    /** The day whose exchange rate all amounts of the customer's contracts have: the first one's start. */
    date('rate_on', { derived: true }),
    /** Account owner when it is due. */
    ref('owner_user_id', 'user', { derived: true }),
    /** Neither a draft, nor of a test or internal account, nor ended without a date. */
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['starts_on', 'signed_on'],
  listed: ['contract_no', 'account_id', 'product_id', 'starts_on', 'ends_on', 'recurring', 'recurrence'],
};
