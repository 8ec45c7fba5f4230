import type { CompiledSql, LeafReader, SqlRow } from '@leadline/kpi';

export type ReadLeaves = (statement: CompiledSql) => Promise<readonly SqlRow[]>;

export interface LeafCache {
  /** A reader that sees one version of the data. Scope stands in the statement, so two scopes never share an entry. */
  readonly reader: (dataVersion: string) => LeafReader;
  readonly bytes: () => number;
}

interface Kept {
  readonly rows: readonly SqlRow[];
  readonly bytes: number;
}

/**
 * Answers of the fact store by statement, parameters and data version: the least recently used go first. Equal statements
 * under way are run once, for all who wait, under the deadline of `read`.
 */
export function makeLeafCache(read: ReadLeaves, maxBytes: number): LeafCache {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<readonly SqlRow[]>>();
  let bytes = 0;

  function keep(key: string, rows: readonly SqlRow[]): void {
    const size = key.length * 2 + sizeOf(rows);
    if (size > maxBytes / 4) return;
    drop(key);
    kept.set(key, { rows, bytes: size });
    bytes += size;
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  async function ask(key: string, statement: CompiledSql): Promise<readonly SqlRow[]> {
    try {
      const rows = await read(statement);
      keep(key, rows);
      return rows;
    } finally {
      underWay.delete(key);
    }
  }

  function answer(key: string, statement: CompiledSql): Promise<readonly SqlRow[]> {
    const hit = kept.get(key);
    if (hit) {
      kept.delete(key);
      kept.set(key, hit);
      return Promise.resolve(hit.rows);
    }
    const asking = underWay.get(key) ?? ask(key, statement);
    underWay.set(key, asking);
    return asking;
  }

  return {
    reader: (dataVersion) => ({ read: (statement) => answer(cacheKey(dataVersion, statement), statement) }),
    bytes: () => bytes,
  };
}

export function cacheKey(dataVersion: string, statement: CompiledSql): string {
  const parameters = JSON.stringify(statement.parameters, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return `${dataVersion}\n${statement.sql}\n${parameters}`;
}

function sizeOf(rows: readonly SqlRow[]): number {
  let size = 0;
  for (const row of rows) for (const value of row) size += 16 + (typeof value === 'string' ? value.length * 2 : 0);
  return size;
}
