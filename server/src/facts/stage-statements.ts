import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

export const stageColumns = [
  'key64',
  'source',
  'external_id',
  'version',
  'is_stub',
  'name',
  'kind',
  'position',
  'default_probability',
  'expected_days',
  'exit_conditions',
  'pipeline_id',
] as const;

/** All stages in their order, all columns as text; last the number of deals in each. */
export function stagesStatement(dialect: Dialect): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const columns = stageColumns.map((name) => `CAST(s.${name} AS text)`).join(', ');
  return {
    sql: `SELECT ${columns}, CAST(coalesce(d.deals, 0) AS text) FROM ${tables.of('stage')} s
      LEFT JOIN (SELECT stage_id, count(*) AS deals FROM ${tables.of('opportunity')} WHERE NOT is_stub GROUP BY stage_id) d ON d.stage_id = s.key64
      ORDER BY s.position NULLS LAST, s.name, s.key64`,
    parameters: [],
    label: 'stages',
  };
}

/** Key, source, external id and name of all pipelines, as text. */
export function pipelinesStatement(dialect: Dialect): CompiledSql {
  const table = tablesOf(dialect.name, dialect.schema).of('pipeline');
  return {
    sql: `SELECT CAST(key64 AS text), source, external_id, name FROM ${table} ORDER BY name NULLS LAST, key64`,
    parameters: [],
    label: 'pipelines',
  };
}

/** Number of deals whose history names the stage. */
export function stageHistoryStatement(dialect: Dialect, key64: bigint): CompiledSql {
  const table = tablesOf(dialect.name, dialect.schema).of('stage_change');
  return {
    sql: `SELECT CAST(count(DISTINCT opportunity_id) AS text) FROM ${table}
      WHERE from_stage_id = CAST($1 AS bigint) OR to_stage_id = CAST($1 AS bigint)`,
    parameters: [String(key64)],
    label: 'history of a stage',
  };
}
