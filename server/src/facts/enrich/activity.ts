import type { Enrichment } from '../enrichment.ts';

export const activityEnrichment: Enrichment = {
  columns: ({ timezone }) => ({
    is_redial: 'coalesce(r.is_redial, FALSE)',
    hour_of_day: `CAST(extract(hour FROM r.started_at AT TIME ZONE '${timezone}') AS integer)`,
  }),
  flags: {
    ended_before_started: 'q.ended_at < q.started_at OR q.ended_on < q.started_on',
    negative_duration: 'q.duration_min < 0',
  },
};
