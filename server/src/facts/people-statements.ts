import { entities, getEntity, tableColumns, type CompiledSql, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';

const meta = ['key64', 'source', 'external_id', 'version', 'is_stub'] as const;

/** What `recordsStatement` answers with, in this order. */
export function columnsRead(entity: EntityId): readonly string[] {
  return [...meta, ...tableColumns(getEntity(entity)).map(({ name }) => name)];
}

/** Every record of a small table, all columns as text. */
export function recordsStatement(dialect: Dialect, entity: EntityId): CompiledSql {
  const table = tablesOf(dialect.name, dialect.schema).of(entity);
  const columns = columnsRead(entity).map((name) => `CAST(${quoted(name)} AS text)`);
  return { sql: `SELECT ${columns.join(', ')} FROM ${table} ORDER BY key64`, parameters: [], label: `all of ${entity}` };
}

/** How many records name each person as theirs: key and number, as text. */
export function recordsOfPeopleStatement(dialect: Dialect): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const named = [...entities.values()].flatMap((entity) =>
    entity.kind === 'fact' && !entity.derived
      ? entity.columns.flatMap(({ name, type, derived, stamped }) =>
          type.kind === 'ref' && type.to === 'user' && !derived && !stamped
            ? [
                `SELECT ${quoted(name)} AS person, count(*) AS n FROM ${tables.of(entity.id)} WHERE ${quoted(name)} IS NOT NULL GROUP BY ${quoted(name)}`,
              ]
            : [],
        )
      : [],
  );
  const sql = `SELECT CAST(person AS text), CAST(sum(n) AS text) FROM (${named.join(' UNION ALL ')}) x GROUP BY person ORDER BY person`;
  return { sql, parameters: [], label: 'records of people' };
}
