import type { Enrichment } from '../enrichment.ts';
import { nearRows } from '../near-rows.ts';

export const refundEnrichment: Enrichment = {
  joins: (tables, from) => {
    const lines = nearRows(tables, 'order_line', 'key64', `SELECT x.order_line_id FROM ${from} x`);
    return `LEFT JOIN ${nearRows(tables, 'order', 'key64', `SELECT y.order_id FROM ${lines} y`)} g ON g.key64 = p.order_id`;
  },
  carried: { x_grand_currency: 'g.currency' },
  eventDate: 'coalesce(q.refunded_on, q.x_parent_on)',
};
