import type { Enrichment } from '../enrichment.ts';

/** The original due date counts, however often it was moved. */
export const taskEnrichment: Enrichment = {
  columns: () => ({
    first_due_on: 'coalesce(r.original_due_on, r.due_on)',
    is_in_time: 'coalesce(r.completed_on <= coalesce(r.original_due_on, r.due_on), FALSE)',
    is_moved: 'coalesce(r.original_due_on <> r.due_on, FALSE)',
  }),
};
