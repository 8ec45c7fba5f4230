import type { Enrichment } from '../enrichment.ts';
import { perMonth } from './per-month.ts';

const told = perMonth('r.delta_recurring', 'r.recurrence');

/** What is lost is negative, however the source writes it; the end of a contract without an amount takes all of it. */
export const contractChangeEnrichment: Enrichment = {
  carried: { x_monthly: 'p.monthly' },
  columns: () => ({
    monthly_delta: `CASE WHEN r.kind = 'churn' THEN -abs(coalesce(${told}, r.x_monthly)) WHEN r.kind = 'contraction' THEN -abs(${told}) ELSE ${told} END`,
  }),
  eventDate: 'coalesce(q.rate_on, q.effective_on)',
};
