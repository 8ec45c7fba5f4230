import type { Enrichment } from '../enrichment.ts';

export const emailMessageEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('contact')} ct ON ct.key64 = s.contact_id`,
  carried: { x_account: 'ct.account_id' },
  columns: ({ timezone }, localTime) => ({
    hour_of_day: `CAST(extract(hour FROM ${localTime('r.sent_at', timezone)}) AS integer)`,
    account_id: 'r.x_account',
    is_delivered: 'r.bounced_on IS NULL AND r.bounce_kind IS NULL',
    is_opened: 'coalesce(r.is_opened, FALSE)',
    is_reported_open: 'coalesce(r.is_reported_open, FALSE)',
    is_machine_only: 'coalesce(r.is_machine_only, FALSE)',
    is_clicked: 'coalesce(r.is_clicked, FALSE)',
    is_replied: 'coalesce(r.is_replied, FALSE)',
  }),
  dependsOn: [{ entity: 'contact', through: 'contact_id', columns: ['account_id'] }],
};
