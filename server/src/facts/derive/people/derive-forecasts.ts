import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { scopeSql } from './scope-sql.ts';

/** `is_counted` of frozen forecasts: of one period and horizon those of people, else of teams, places, the organisation. */
export async function deriveForecasts(context: ApplyContext): Promise<void> {
  const { tables, touched, everything } = context;
  if (!everything && !touched.has('frozen_forecast')) return;
  const rank = `CASE ${scopeSql('f', true)} WHEN 'user' THEN 1 WHEN 'team' THEN 2 WHEN 'location' THEN 3 WHEN 'role' THEN 4 ELSE 5 END`;
  const same = 'PARTITION BY kpi, horizon, period_from, period_to';
  const changes = `SELECT key64, rank = min(rank) OVER (${same}) AS is_counted
    FROM (SELECT f.key64, f.kpi, f.horizon, f.period_from, f.period_to, ${rank} AS rank FROM ${tables.of('frozen_forecast')} f WHERE NOT f.is_stub) f`;
  await rewriteRows(context, getEntity('frozen_forecast'), 'frozen', ['is_counted'], changes);
}
