import type { FieldSource, Recipe } from '@leadline/contract';
import { defaults, distinct, file, output } from './recipe-parts.ts';

const customer = (take: string): FieldSource => ({ kind: 'lookup', column: 'customer_id', file: 'customers', on: 'customer_id', take });

/**
 * Orders of a marketplace. Every order counts whatever its status (the column is not mapped), as the reference answers have
 * it; the person is customer_unique_id; the place is the customer's state at the order.
 */
export const olistOrders: Recipe = {
  name: 'Olist orders',
  source: 'olist',
  files: [
    file('orders', 'olist_orders_dataset.csv'),
    file('items', 'olist_order_items_dataset.csv'),
    file('customers', 'olist_customers_dataset.csv'),
  ],
  defaults: defaults({ currency: 'BRL' }),
  corrections: [],
  outputs: [
    output(
      'account',
      'customers',
      'customer_unique_id',
      { name: 'customer_unique_id', city: 'customer_city', region_id: 'customer_state' },
      distinct,
    ),
    output('region', 'customers', 'customer_state', { name: 'customer_state' }, distinct),
    output('location', 'customers', 'customer_state', { name: 'customer_state', region_id: 'customer_state' }, distinct),
    output('order', 'orders', 'order_id', {
      order_no: 'order_id',
      account_id: customer('customer_unique_id'),
      location_id: customer('customer_state'),
      ordered_at: 'order_purchase_timestamp',
      fulfilled_at: 'order_delivered_customer_date',
    }),
    output('order_line', 'items', ['order_id', 'order_item_id'], { order_id: 'order_id', product_id: 'product_id', net_amount: 'price' }),
  ],
};
