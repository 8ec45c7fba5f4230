import { choice, ref, share } from './column.ts';
import type { Entity } from './entity.ts';

/** Who earned the order, in which part. Without rows the seller has it all. */
export const orderCredit: Entity = {
  id: 'order_credit',
  kind: 'fact',
  parent: { column: 'order_id', entity: 'order' },
  columns: [
    ref('order_id', 'order', { required: true, headers: ['order', 'order id'] }),
    ref('user_id', 'user', { required: true, headers: ['user', 'person'] }),
    choice('credit_role', ['originator', 'closer', 'overlay']),
    share('credit_share', { headers: ['credit', 'share'] }),
  ],
  listed: ['order_id', 'user_id', 'credit_role', 'credit_share'],
};
