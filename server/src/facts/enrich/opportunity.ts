import type { Enrichment } from '../enrichment.ts';

const eventDate = 'coalesce(q.decided_on, q.created_on)';

export const opportunityEnrichment: Enrichment = {
  joins: (tables) =>
    `LEFT JOIN ${tables.of('account')} a ON a.key64 = s.account_id LEFT JOIN ${tables.of('product')} pr ON pr.key64 = s.primary_product_id`,
  carried: {
    x_outside: 'NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)',
    x_list_price: 'pr.list_price',
    x_list_currency: 'pr.currency',
  },
  columns: () => ({ is_counted: 'NOT coalesce(r.is_test, FALSE) AND r.x_outside', list_amount: 'r.x_list_price' }),
  eventDate,
  money: (settings) => ({
    won_amount: { date: `coalesce(q.won_on, ${eventDate})` },
    decided_amount: { date: `coalesce(q.won_on, q.lost_on, ${eventDate})` },
    list_amount: { currency: `coalesce(q.x_list_currency, '${settings.currency}')` },
  }),
  dependsOn: [
    { entity: 'account', through: 'account_id', columns: ['is_test', 'is_internal'] },
    { entity: 'product', through: 'primary_product_id', columns: ['list_price', 'currency'] },
  ],
};
