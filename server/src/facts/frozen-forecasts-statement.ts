import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from '#server/facts/tables.ts';

/** Which forecasts of a period are kept already: one row for each KPI and horizon. */
export function frozenForecastsStatement({ name, schema }: Dialect, lastDay: string): CompiledSql {
  const table = tablesOf(name, schema).of('frozen_forecast');
  const sql = `SELECT kpi, CAST(horizon AS text) FROM ${table} WHERE period_to = CAST($1 AS date) GROUP BY kpi, horizon`;
  return { sql, parameters: [lastDay], label: 'forecasts kept of a period' };
}
