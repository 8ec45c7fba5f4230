import { type CompiledSql, type Dialect, entities, type EntityId } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** Kinds of records that name a KPI: assignments, targets and the like. */
export const namingKpis: readonly EntityId[] = [...entities.values()]
  .filter(({ derived, columns }) => !derived && columns.some(({ name, type }) => name === 'kpi' && type.kind === 'text'))
  .map(({ id }) => id);

/** Entity and number of its records that name a KPI; such as have ended are not counted. */
export function kpiUseStatement(dialect: Dialect, kpi: string, today: string): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parts = namingKpis.map((entity) => {
    const end = endOf(entity);
    const running = end === undefined ? '' : ` AND (${end} IS NULL OR ${end} > CAST($2 AS date))`;
    return `SELECT '${entity}', CAST(count(*) AS text) FROM ${tables.of(entity)} WHERE kpi = $1 AND NOT is_stub${running}`;
  });
  return { sql: parts.join(' UNION ALL '), parameters: [kpi, today], label: 'where a KPI is used' };
}

function endOf(entity: EntityId): string | undefined {
  const names = entities.get(entity)!.columns.flatMap(({ name, type }) => (type.kind === 'date' ? [name] : []));
  return ['valid_to', 'period_to', 'to_on'].find((name) => names.includes(name));
}
