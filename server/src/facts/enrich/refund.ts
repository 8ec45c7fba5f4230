import type { Enrichment } from '../enrichment.ts';

export const refundEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('order')} g ON g.key64 = p.order_id`,
  carried: { x_grand_currency: 'g.currency' },
  eventDate: 'coalesce(q.refunded_on, q.x_parent_on)',
};
