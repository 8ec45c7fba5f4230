import { choice, date, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const salesChannels = ['store', 'online', 'phone', 'field', 'marketplace'] as const;
export const orderStatuses = ['draft', 'confirmed', 'fulfilled', 'cancelled'] as const;

export const order: Entity = {
  id: 'order',
  kind: 'fact',
  label: 'order_no',
  columns: [
    text('order_no', { headers: ['order', 'order id', 'order_id', 'order no', 'mã đơn', 'rendelésszám', 'номер заказа'] }),
    ref('account_id', 'account', { headers: ['customer', 'customer id', 'customer_id', 'account', 'заказчик'] }),
    ref('location_id', 'location', { headers: ['location', 'store', 'city', 'город'] }),
    ref('seller_user_id', 'user', { headers: ['seller', 'sales rep', 'salesperson'] }),
    choice('sales_channel', salesChannels, { headers: ['sales channel'] }),
    moment('ordered_at', { headers: ['order date', 'ordered', 'date', 'order_purchase_timestamp', 'ngày đặt', 'rendelés dátuma', 'дата'] }),
    moment('fulfilled_at', { headers: ['fulfilled', 'ship date', 'delivered', 'order_delivered_customer_date'] }),
    date('invoiced_on', { headers: ['invoice date'] }),
    date('paid_on', { headers: ['paid', 'payment date'] }),
    choice('status', orderStatuses, {
      headers: ['status', 'order_status'],
      aliases: {
        delivered: 'fulfilled',
        shipped: 'fulfilled',
        invoiced: 'confirmed',
        approved: 'confirmed',
        processing: 'confirmed',
        created: 'draft',
        canceled: 'cancelled',
        unavailable: 'cancelled',
      },
    }),
    moment('cancelled_at'),
    ref('opportunity_id', 'opportunity'),
    ref('campaign_id', 'campaign'),
    text('currency', { headers: ['currency'] }),
    flag('is_test'),
    /** By the organisation's recognition rule: order, fulfilment, invoice or payment. */
    date('recognised_on', { derived: true }),
    /** Cancelled after recognition: leaves sales on this date (G5). */
    date('reversed_on', { derived: true }),
    /** Recognised and neither test nor internal. */
    flag('is_counted', { derived: true }),
    /** The customer had bought on an earlier day. */
    flag('is_repeat', { derived: true }),
    ref('account_owner_id', 'user', { derived: true }),
  ],
  businessDate: ['recognised_on', 'ordered_on'],
  listed: ['order_no', 'account_id', 'seller_user_id', 'location_id', 'status', 'ordered_at'],
};
