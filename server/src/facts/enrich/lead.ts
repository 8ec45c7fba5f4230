import type { Enrichment } from '../enrichment.ts';

export const leadEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('account')} a ON a.key64 = s.account_id`,
  carried: { x_outside: 'NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)' },
  columns: ({ timezone }, localTime) => ({
    hour_of_day: `CAST(extract(hour FROM ${localTime('r.created_at', timezone)}) AS integer)`,
    is_counted: 'NOT coalesce(r.is_test, FALSE) AND r.duplicate_of_id IS NULL AND r.x_outside',
  }),
  dependsOn: [{ entity: 'account', through: 'account_id', columns: ['is_test', 'is_internal'] }],
};
