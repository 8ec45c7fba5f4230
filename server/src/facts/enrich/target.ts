import type { Enrichment } from '../enrichment.ts';
import { amountSql } from './amount-sql.ts';

/** A target for days to come is converted at the rate of the day it was set. */
export const targetEnrichment: Enrichment = {
  columns: (settings) => ({
    amount: amountSql('r.value', `coalesce(r.currency, '${settings.currency}')`),
    is_current: 'coalesce(r.is_current, FALSE)',
    is_original: 'coalesce(r.is_original, FALSE)',
  }),
  eventDate: 'least(q.period_from, coalesce(q.set_on, CAST(q.recorded_at AS date)))',
  flags: { ended_before_started: 'q.period_to < q.period_from' },
};

export const frozenForecastEnrichment: Enrichment = {
  columns: (settings) => ({
    amount: amountSql('r.value', `coalesce(r.currency, '${settings.currency}')`),
    is_counted: 'coalesce(r.is_counted, FALSE)',
  }),
  eventDate: 'least(q.period_to, coalesce(q.frozen_on, CAST(q.recorded_at AS date)))',
};
