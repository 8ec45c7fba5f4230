import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** What a person believes to have reached, in periods that touch some days: KPI, first day, last day, attainment. The last one said of each stands first. */
export function ownEstimatesStatement(
  { name, schema }: Dialect,
  person: bigint,
  { from, to }: { readonly from: string; readonly to: string },
): CompiledSql {
  const { of } = tablesOf(name, schema);
  const sql = `SELECT r.kpi, CAST(r.period_from AS text), CAST(r.period_to AS text), CAST(r.attainment AS text) FROM ${of('self_assessment')} r
    JOIN ${of('user')} u ON u.key64 = r.user_id
    WHERE coalesce(u.person_id, u.key64) = CAST($1 AS bigint) AND r.is_stub IS NOT TRUE AND r.attainment IS NOT NULL
      AND r.period_to >= CAST($2 AS date) AND r.period_from < CAST($3 AS date) ORDER BY r.version DESC, r.key64`;
  return { sql, parameters: [String(person), from, to], label: 'own estimates' };
}
