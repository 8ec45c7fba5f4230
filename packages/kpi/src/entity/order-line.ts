import { choice, date, flag, integer, money, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';
import { salesChannels } from './order.ts';

export const orderLine: Entity = {
  id: 'order_line',
  kind: 'fact',
  parent: { column: 'order_id', entity: 'order' },
  columns: [
    ref('order_id', 'order', { required: true, headers: ['order', 'order id', 'order_id'] }),
    ref('product_id', 'product', { headers: ['product', 'product id', 'product_id', 'товар'] }),
    quantity('quantity', { headers: ['quantity', 'qty', 'units', 'số lượng', 'mennyiség', 'количество'] }),
    money('list_price', { headers: ['list price'] }),
    money('discount', { headers: ['discount amount'] }),
    /** Tax excluded, discount deducted. */
    money('net_amount', { headers: ['net amount', 'sales', 'amount', 'price', 'thành tiền', 'nettó', 'итого', 'сумма'] }),
    money('cost', { headers: ['cost'] }),
    choice('line_type', ['new', 'repeat', 'upsell', 'cross_sell', 'renewal', 'replacement']),
    text('currency', { headers: ['currency'] }),
    ref('account_id', 'account', { stamped: true }),
    ref('location_id', 'location', { stamped: true }),
    ref('seller_user_id', 'user', { stamped: true }),
    choice('sales_channel', salesChannels, { stamped: true }),
    ref('campaign_id', 'campaign', { stamped: true }),
    date('recognised_on', { stamped: true }),
    date('reversed_on', { stamped: true }),
    flag('is_counted', { stamped: true }),
    flag('is_repeat', { derived: true }),
    /** Day the customer was won, and days from then to this sale. */
    date('cohort_on', { derived: true }),
    integer('customer_age_days', { derived: true }),
    /** Source the customer came from first. */
    ref('first_channel_id', 'acquisition_channel', { derived: true }),
    /** Who won the customer. */
    ref('first_closer_id', 'user', { derived: true }),
    /** Who looked after the customer that day. */
    ref('account_owner_id', 'user', { derived: true }),
  ],
  businessDate: ['recognised_on'],
  listed: ['order_id', 'product_id', 'quantity', 'net_amount', 'recognised_on'],
};
