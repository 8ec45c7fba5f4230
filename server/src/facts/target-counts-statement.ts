import type { CompiledSql, Dialect, SqlParameter } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** What counts of each personal target that begins in [from, to): its key and the sum of its days, as text. */
export function targetCountsStatement(dialect: Dialect, kpis: readonly string[], from: string, to: string): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parameters: SqlParameter[] = [from, to, ...kpis];
  const listed = kpis.map((_, index) => `$${index + 3}`).join(', ');
  const sql = `SELECT CAST(target_id AS text), CAST(sum(value) AS text) FROM ${tables.of('target_day')}
    WHERE user_id IS NOT NULL AND kpi IN (${listed}) AND business_on >= CAST($1 AS date) AND business_on < CAST($2 AS date) GROUP BY target_id`;
  return { sql, parameters, label: 'what counts of targets' };
}
