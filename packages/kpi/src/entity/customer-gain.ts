import { choice, date, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What an account bought beyond what it had: larger or better variants, first purchases of a category or product after its first day. */
export const customerGain: Entity = {
  id: 'customer_gain',
  kind: 'fact',
  derived: true,
  columns: [
    ref('account_id', 'account', { derived: true }),
    date('gained_on', { derived: true }),
    choice('kind', ['upsell', 'new_category', 'new_product'], { derived: true }),
    ref('product_id', 'product', { derived: true }),
    text('category', { derived: true }),
    /** Of the line, or what the contract brings more a month. */
    money('amount', { derived: true }),
    text('currency', { derived: true }),
    ref('order_line_id', 'order_line', { derived: true }),
    ref('contract_id', 'contract', { derived: true }),
    ref('owner_user_id', 'user', { derived: true }),
  ],
  businessDate: ['gained_on'],
  listed: ['account_id', 'kind', 'gained_on', 'product_id', 'amount', 'owner_user_id'],
};
