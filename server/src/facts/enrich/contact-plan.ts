import type { Enrichment } from '../enrichment.ts';

export const contactPlanEnrichment: Enrichment = {
  columns: () => ({ is_counted: "coalesce(r.status, 'planned') NOT IN ('excused', 'cancelled')" }),
};
