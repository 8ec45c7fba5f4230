import { choice, rate, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** Which article of a competitor stands against which of our products (competitor_product_match). */
export const competitorMatch: Entity = {
  id: 'competitor_match',
  kind: 'dimension',
  label: 'competitor_item',
  columns: [
    ref('competitor_id', 'competitor', { required: true, headers: ['competitor'] }),
    ref('product_id', 'product', { required: true, headers: ['product', 'our product'] }),
    text('competitor_item', { headers: ['competitor item', 'their product'] }),
    /** How many of our base units one of theirs holds. */
    rate('unit_factor', { headers: ['unit factor', 'pack size'] }),
    choice('match_quality', ['same', 'similar'], { headers: ['match'] }),
  ],
  listed: ['competitor_id', 'product_id', 'competitor_item', 'unit_factor', 'match_quality'],
};
