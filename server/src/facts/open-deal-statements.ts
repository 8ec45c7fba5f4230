import { ageBands, type CompiledSql, type Dialect } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** Stage, day since when and amount in the organisation's currency (scaled as amounts are kept) of open deals, by the changes of stage that hold now. */
export function openDealsStatement({ name, schema }: Dialect, changes: readonly bigint[]): CompiledSql {
  const { of } = tablesOf(name, schema);
  const keys = changes.map((_, index) => `CAST($${index + 1} AS bigint)`).join(', ');
  const sql = `SELECT CAST(c.to_stage_id AS text), CAST(c.changed_on AS text), CAST(coalesce(c.amount_org, o.amount_org) AS text)
    FROM ${of('stage_change')} c LEFT JOIN ${of('opportunity')} o ON o.root64 = c.root64 AND o.key64 = c.opportunity_id WHERE c.key64 IN (${keys}) ORDER BY c.key64`;
  return { sql, parameters: changes.map(String), label: 'open deals' };
}

/** Decided deals by the stage they stood in and how long (place in `ageBands`): stage, band, decided, won. Of the whole organisation: a chance is nobody's. */
export function decidedVisitsStatement({ name, schema }: Dialect): CompiledSql {
  const { of } = tablesOf(name, schema);
  const days = 'c.until_on - c.changed_on';
  const band = ageBands.map((from, place) => `WHEN ${days} >= ${from} THEN ${place}`).toReversed().join(' '); // prettier-ignore
  const sql = `SELECT CAST(c.to_stage_id AS text), CAST(CASE ${band} ELSE 0 END AS text), CAST(count(*) AS text),
      CAST(sum(CASE WHEN o.state = 'won' THEN 1 ELSE 0 END) AS text)
    FROM ${of('stage_change')} c JOIN ${of('opportunity')} o ON o.root64 = c.root64 AND o.key64 = c.opportunity_id
    WHERE c.kind = 'open' AND c.is_counted AND o.state IN ('won', 'lost') AND c.to_stage_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
  return { sql, parameters: [], label: 'decided deals by stage and age' };
}

/** The chance set for each stage that has one. */
export function stageChancesStatement({ name, schema }: Dialect): CompiledSql {
  const table = tablesOf(name, schema).of('stage');
  const sql = `SELECT CAST(key64 AS text), CAST(default_probability AS text) FROM ${table} WHERE default_probability IS NOT NULL ORDER BY key64`;
  return { sql, parameters: [], label: 'chances set for stages' };
}
