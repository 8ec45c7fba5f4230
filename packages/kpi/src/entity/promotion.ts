import { choice, date, money, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

export const promotion: Entity = {
  id: 'promotion',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['promotion', 'promo', 'khuyến mãi', 'akció', 'акция'] }),
    choice('tactic', ['price_discount', 'coupon', 'shelf_display', 'demo', 'sample', 'bundle', 'gift', 'loyalty'], { headers: ['tactic'] }),
    /** Null: everything in the place. */
    ref('product_id', 'product', { headers: ['product'] }),
    date('starts_on', { headers: ['starts', 'from'] }),
    date('ends_on', { headers: ['ends', 'to'] }),
    money('cost', { headers: ['cost'] }),
    text('currency', { headers: ['currency'] }),
    share('discount_share', { headers: ['discount'] }),
  ],
  listed: ['name', 'tactic', 'product_id', 'starts_on', 'ends_on', 'cost'],
};
