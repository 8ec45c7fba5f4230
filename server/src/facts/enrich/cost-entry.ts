import type { Enrichment } from '../enrichment.ts';

const marketing = "('advertising', 'programme', 'event', 'agency', 'salary_marketing')";

export const costEntryEnrichment: Enrichment = {
  columns: () => ({
    cost_on: "coalesce(r.incurred_on, CAST(date_trunc('month', r.period_month) AS date))",
    effective_share: `coalesce(r.acquisition_share, CASE WHEN r.category IN ${marketing} THEN 1 ELSE 0 END)`,
  }),
  eventDate: 'q.cost_on',
};
