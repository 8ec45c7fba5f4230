import type { Enrichment } from '../enrichment.ts';

export const orderLineEnrichment: Enrichment = {
  eventDate: 'coalesce(q.recognised_on, q.x_parent_on)',
};
