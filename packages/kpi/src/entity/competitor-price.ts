import { choice, flag, moment, money, rate, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A price of a competitor as somebody saw it (competitor_price_observation). */
export const competitorPrice: Entity = {
  id: 'competitor_price',
  kind: 'fact',
  columns: [
    ref('competitor_id', 'competitor', { required: true, headers: ['competitor', 'đối thủ', 'versenytárs', 'конкурент'] }),
    ref('product_id', 'product', { required: true, headers: ['product', 'sản phẩm', 'termék', 'товар'] }),
    ref('match_id', 'competitor_match'),
    moment('observed_at', { headers: ['observed', 'date', 'seen', 'ngày', 'dátum', 'дата'] }),
    money('price', { headers: ['price', 'giá', 'ár', 'цена'] }),
    text('currency', { headers: ['currency'] }),
    flag('tax_included', { headers: ['tax included'] }),
    share('tax_rate', { headers: ['tax rate', 'vat'] }),
    flag('is_promo', { headers: ['promo', 'promotion'] }),
    flag('in_stock', { headers: ['in stock'] }),
    rate('unit_factor', { headers: ['unit factor', 'pack size'] }),
    ref('region_id', 'region', { headers: ['region'] }),
    ref('location_id', 'location', { headers: ['location', 'store'] }),
    choice('seen_in', ['visit', 'web', 'list', 'customer'], { headers: ['seen in'] }),
    ref('observer_user_id', 'user', { headers: ['observer', 'seen by'] }),
    text('evidence_url'),
    text('withdrawn_reason'),
    /** For one of our base units, tax excluded. */
    money('unit_price', { derived: true }),
    /** In stock, no special offer, not withdrawn, with a known tax basis. */
    flag('is_comparable', { derived: true }),
  ],
  businessDate: ['observed_on'],
  listed: ['competitor_id', 'product_id', 'price', 'observed_at', 'seen_in', 'is_promo'],
};
