import type { Enrichment } from '../enrichment.ts';

/** The price per unit of our own and without tax; a price with tax whose rate is not known cannot be compared. */
export const competitorPriceEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('competitor_match')} cm ON cm.key64 = s.match_id`,
  carried: { x_factor: 'coalesce(s.unit_factor, cm.unit_factor, 1)' },
  columns: () => {
    const tax = 'CASE WHEN coalesce(r.tax_included, FALSE) THEN 1 + CAST(r.tax_rate AS double precision) ELSE 1 END';
    const unit = `CAST(r.price AS double precision) / (CAST(r.x_factor AS double precision) * (${tax}))`;
    return {
      unit_price: `CASE WHEN r.x_factor > 0 THEN CAST(floor(${unit} + 0.5) AS bigint) END`,
      is_comparable:
        'NOT coalesce(r.is_promo, FALSE) AND coalesce(r.in_stock, TRUE) AND r.withdrawn_reason IS NULL AND NOT (coalesce(r.tax_included, FALSE) AND r.tax_rate IS NULL)',
    };
  },
  eventDate: 'q.observed_on',
  dependsOn: [{ entity: 'competitor_match', through: 'match_id', columns: ['unit_factor'] }],
};
