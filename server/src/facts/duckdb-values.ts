import type { SqlParameter, SqlRow } from '@leadline/kpi';
import { BIGINT, BOOLEAN, DOUBLE, VARCHAR, type DuckDBMaterializedResult, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';

/** Whole numbers travel as 64-bit integers, so that a JS double is never bound where money is meant. */
export function bindable(parameters: readonly SqlParameter[]): DuckDBValue[] {
  return parameters.map((value) => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value));
}

export function typesOf(parameters: readonly SqlParameter[]): DuckDBType[] {
  return parameters.map((value) => {
    if (typeof value === 'bigint' || Number.isInteger(value)) return BIGINT;
    if (typeof value === 'number') return finite(value);
    return typeof value === 'boolean' ? BOOLEAN : VARCHAR;
  });
}

function finite(value: number): DuckDBType {
  if (!Number.isFinite(value)) throw new Error('neither NaN nor infinity can be a parameter');
  return DOUBLE;
}

/**
 * Integers, decimals and dates as the engine prints them; nothing passes through a JS double but what is a double. The process does
 * other things between two pieces of 2,048 rows.
 */
export async function rowsAsText(result: DuckDBMaterializedResult): Promise<readonly SqlRow[]> {
  const rows: SqlRow[] = [];
  for await (const piece of result.yieldRowsJson()) {
    for (const row of piece)
      rows.push(row.map((value) => (value === null || typeof value === 'boolean' || typeof value === 'string' ? value : asText(value))));
  }
  return rows;
}

function asText(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
