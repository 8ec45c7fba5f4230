import { tableColumns, type Entity } from '@leadline/kpi';
import type { ValueColumn } from './value-rows.ts';

/** Columns of `in_<entity>`, the staged rows as every step reads them. `batch` is null but in a revision. */
export function inputColumns(entity: Entity): readonly ValueColumn[] {
  return [...inputMeta, ...receivedColumns(entity)];
}

const inputMeta = [
  { name: 'ordinal', sql: 'bigint' },
  { name: 'op', sql: 'text' },
  { name: 'key64', sql: 'bigint' },
  { name: 'source', sql: 'text' },
  { name: 'external_id', sql: 'text' },
  { name: 'version', sql: 'bigint' },
  { name: 'recorded_at', sql: 'timestamptz' },
  { name: 'flags', sql: 'text' },
  { name: 'origin_file', sql: 'integer' },
  { name: 'origin_line', sql: 'bigint' },
  { name: 'batch', sql: 'bigint' },
] as const;

/** What a source delivers: everything that is not worked out here. */
export function receivedColumns(entity: Entity): readonly ValueColumn[] {
  return tableColumns(entity)
    .filter((column) => !column.derived)
    .map(({ name, sql }) => ({ name, sql }));
}
