import { date, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What all sellers together sold in a market over a period: an estimate from outside, with its origin (§3.5.1). */
export const marketSize: Entity = {
  id: 'market_size',
  kind: 'fact',
  columns: [
    text('category', { headers: ['category', 'product category', 'danh mục', 'kategória', 'категория'] }),
    ref('region_id', 'region', { headers: ['region', 'khu vực', 'régió', 'регион'] }),
    date('period_from', { headers: ['from', 'period from', 'period start', 'từ ngày', 'kezdete', 'с'] }),
    /** First day after. */
    date('period_to', { headers: ['to', 'period to', 'period end', 'đến ngày', 'vége', 'по'] }),
    money('value', { headers: ['value', 'market size', 'giá trị', 'érték', 'объём рынка'] }),
    text('currency', { headers: ['currency'] }),
    text('published_by', { headers: ['published by', 'publisher'] }),
    date('published_on', { headers: ['published'] }),
    date('last_on', { derived: true }),
  ],
  businessDate: ['period_from'],
  listed: ['category', 'region_id', 'period_from', 'period_to', 'value', 'published_by'],
};
