import type { Enrichment } from '../enrichment.ts';

/** The deal's product and price are read through the deal, which is written again when they change. */
export const stageChangeEnrichment: Enrichment = {
  carried: { x_list_price: 'p.list_amount', x_list_currency: 'pr.currency' },
  joins: (tables) => `LEFT JOIN ${tables.of('product')} pr ON pr.key64 = p.primary_product_id`,
  columns: () => ({ list_amount: 'r.x_list_price' }),
  eventDate: 'q.changed_on',
  money: (settings) => ({ list_amount: { currency: `coalesce(q.x_list_currency, '${settings.currency}')` } }),
};
