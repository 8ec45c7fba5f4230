import type { Enrichment } from '../enrichment.ts';

const perPerson = 'CASE WHEN r.hours_per_person > 0 THEN r.hours_per_person END';

/** Drafts are not counted; of a plan of which nothing is told everything is. */
export const planResultEnrichment: Enrichment = {
  columns: () => ({
    required_people: `CAST(r.required_hours / (${perPerson}) AS decimal(18,4))`,
    available_people: `CAST(coalesce(r.people, r.available_hours / (${perPerson})) AS decimal(18,4))`,
    is_counted: "coalesce(r.status, 'in_force') <> 'draft'",
  }),
};
