import type { Enrichment } from '../enrichment.ts';
import type { Settings } from '../settings.ts';

const recognitionDate: Readonly<Record<Settings['recognition'], string>> = {
  order: 'r.ordered_on',
  fulfilment: 'r.fulfilled_on',
  invoice: 'r.invoiced_on',
  payment: 'r.paid_on',
};

/** A missing status counts as confirmed; an order cancelled on or before its recognition never counted (G5). */
function recognisedOn({ recognition }: Settings): string {
  const date = recognitionDate[recognition];
  return `CASE WHEN coalesce(r.status, 'confirmed') IN ('confirmed', 'fulfilled') OR (r.status = 'cancelled' AND r.cancelled_on > ${date}) THEN ${date} END`;
}

export const orderEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('account')} a ON a.key64 = s.account_id`,
  carried: { x_outside: 'NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)' },
  columns: (settings) => ({
    recognised_on: recognisedOn(settings),
    reversed_on: `CASE WHEN r.status = 'cancelled' AND r.cancelled_on > ${recognitionDate[settings.recognition]} THEN r.cancelled_on END`,
    is_counted: `${recognisedOn(settings)} IS NOT NULL AND NOT coalesce(r.is_test, FALSE) AND r.x_outside`,
  }),
  flags: {
    cancelled_without_date: "q.status = 'cancelled' AND q.cancelled_on IS NULL",
  },
  dependsOn: [{ entity: 'account', through: 'account_id', columns: ['is_test', 'is_internal'] }],
};
