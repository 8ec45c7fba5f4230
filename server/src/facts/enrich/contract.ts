import type { Enrichment } from '../enrichment.ts';
import { perMonth } from './per-month.ts';

const isOver = "coalesce(r.status, 'active') IN ('ended', 'cancelled')";
const hasEnd = 'coalesce(r.ends_on, r.cancel_effective_on, r.cancelled_on) IS NOT NULL';

export const contractEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('account')} a ON a.key64 = s.account_id`,
  carried: { x_outside: 'NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)' },
  columns: () => ({
    monthly: perMonth('r.recurring', 'r.recurrence'),
    is_counted: `coalesce(r.status, 'active') <> 'draft' AND (NOT ${isOver} OR ${hasEnd}) AND r.x_outside`,
  }),
  eventDate: 'coalesce(q.rate_on, q.starts_on)',
  flags: {
    ended_before_started: 'q.ends_on < q.starts_on OR q.cancel_effective_on < q.starts_on',
    cancelled_without_date: `coalesce(q.status, 'active') IN ('ended', 'cancelled') AND coalesce(q.ends_on, q.cancel_effective_on, q.cancelled_on) IS NULL`,
  },
  dependsOn: [{ entity: 'account', through: 'account_id', columns: ['is_test', 'is_internal'] }],
};
