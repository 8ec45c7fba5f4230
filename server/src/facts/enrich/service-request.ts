import type { Enrichment } from '../enrichment.ts';

/** A request merged into another counts there. Without the time of day the dates decide whether it was in time. */
export const serviceRequestEnrichment: Enrichment = {
  columns: () => ({
    is_in_time: `coalesce(CASE WHEN r.resolved_at IS NOT NULL AND r.due_at IS NOT NULL THEN r.resolved_at <= r.due_at ELSE r.resolved_on <= r.due_on END, FALSE)`,
    open_until_on: 'coalesce(r.resolved_on, r.closed_on)',
    is_counted: 'r.merged_into_id IS NULL',
  }),
  flags: {
    closed_before_created: 'q.resolved_at < q.opened_at OR q.resolved_on < q.opened_on',
    negative_duration: 'q.waiting_for_customer_min < 0',
  },
};
