import type { FieldSource, Recipe } from '@leadline/contract';
import { constant, defaults, distinct, file, output } from './recipe-parts.ts';

const customer = (take: string): FieldSource => ({ kind: 'lookup', column: 'customer_id', file: 'customers', on: 'customer_id', take });

/**
 * Orders of a marketplace. Every order counts whatever its status (the column is not mapped), as the reference answers have
 * it; the person is customer_unique_id; the place is the customer's state at the order.
 */
export const olistOrdersWith = (hasReviews: boolean): Recipe => ({
  name: 'Olist orders',
  source: 'olist',
  files: [
    file('orders', 'olist_orders_dataset.csv'),
    file('items', 'olist_order_items_dataset.csv'),
    file('customers', 'olist_customers_dataset.csv'),
    ...(hasReviews ? [file('reviews', 'olist_order_reviews_dataset.csv')] : []),
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
    output('service_request', 'orders', 'order_id', {
      kind: constant('order_processing'),
      account_id: customer('customer_unique_id'),
      location_id: customer('customer_state'),
      opened_at: 'order_purchase_timestamp',
      resolved_at: 'order_delivered_customer_date',
      due_at: 'order_estimated_delivery_date',
    }),
    ...(hasReviews ? reviews : []),
  ],
});

/** Stars for an order, not for the customer: every order is an invitation. */
const reviews = [
  output('survey', 'reviews', [constant('Reviews')], { name: constant('Reviews'), kind: constant('csat') }, distinct),
  output('survey_response', 'reviews', ['review_id', 'order_id'], {
    survey_id: constant('Reviews'),
    scale: constant('1-5'),
    score: 'review_score',
    answered_at: 'review_creation_date',
    invitation_id: 'order_id',
  }),
  output('survey_invitation', 'orders', 'order_id', { survey_id: constant('Reviews'), location_id: customer('customer_state') }),
];
