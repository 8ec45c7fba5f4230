import { entities, type CompiledSql } from '@leadline/kpi';
import { storedColumns } from './create-tables.ts';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';

/**
 * For each entity a statement with figures that are the same on every engine where the same records are stored: records, stubs, sums
 * and digest of keys and versions, sum of the dates, and of every column how often it has a value and, where it holds whole
 * numbers, their sum. Which entries came in one batch is chance: it is left out.
 */
export function entityFigures(engine: 'duckdb' | 'postgres', schema: string): ReadonlyMap<string, CompiledSql> {
  const tables = tablesOf(engine, schema);
  return new Map(
    [...entities.values()].map((entity) => {
      const columns = storedColumns(entity).flatMap(({ name, sql }) => [
        `count(${quoted(name)})`,
        ...((sql === 'bigint' || sql === 'integer') && name !== 'batch' ? [`coalesce(sum(CAST(${quoted(name)} AS decimal(38,0))), 0)`] : []),
      ]);
      const days = `coalesce(sum(CAST(business_on - DATE '2000-01-01' AS bigint)), 0)`;
      const figures = ['count(*)', 'sum(CASE WHEN is_stub THEN 1 ELSE 0 END)', 'coalesce(bit_xor(key64), 0)', days, ...columns];
      const sql = `SELECT ${figures.map((figure) => `CAST(${figure} AS text)`).join(', ')} FROM ${tables.of(entity.id)}`;
      return [entity.id, { sql, parameters: [], label: 'figures' }];
    }),
  );
}
