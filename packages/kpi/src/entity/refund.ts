import { choice, date, flag, integer, money, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';
import { salesChannels } from './order.ts';

export const refund: Entity = {
  id: 'refund',
  kind: 'fact',
  parent: { column: 'order_line_id', entity: 'order_line' },
  columns: [
    ref('order_line_id', 'order_line', { required: true, headers: ['order line', 'line id'] }),
    date('refunded_on', { headers: ['refund date', 'refunded', 'date'] }),
    quantity('quantity', { headers: ['quantity', 'qty'] }),
    money('net_amount', { headers: ['amount', 'refund amount'] }),
    money('cost_restored'),
    text('currency', { headers: ['currency'] }),
    text('reason', { headers: ['reason'] }),
    ref('order_id', 'order', { stamped: true }),
    ref('product_id', 'product', { stamped: true }),
    ref('account_id', 'account', { stamped: true }),
    ref('location_id', 'location', { stamped: true }),
    ref('seller_user_id', 'user', { stamped: true }),
    choice('sales_channel', salesChannels, { stamped: true }),
    ref('campaign_id', 'campaign', { stamped: true }),
    flag('is_counted', { stamped: true }),
    /** Day the customer was won, and days from then to the sale given back. */
    date('cohort_on', { derived: true }),
    integer('customer_age_days', { derived: true }),
    /** Source the customer came from first. */
    ref('first_channel_id', 'acquisition_channel', { derived: true }),
    /** Who won the customer. */
    ref('first_closer_id', 'user', { derived: true }),
    /** Who looked after the customer that day. */
    ref('account_owner_id', 'user', { derived: true }),
  ],
  businessDate: ['refunded_on'],
  listed: ['order_id', 'product_id', 'quantity', 'net_amount', 'refunded_on'],
};
