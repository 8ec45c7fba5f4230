import { listRollups, type Rollup } from '@leadline/kpi';
import type { SqlSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { countDifferences, type Slice } from './compare-rollup.ts';
import { rollupRelation } from './rollup-tables.ts';

/** A rollup that says something else than its records, between two dates. */
export interface WrongRollup {
  readonly id: string;
  readonly slice: Slice;
  readonly rows: number;
}

/** Days compared at a time: little enough to be read beside everything else. */
const sliceDays = 7;

/**
 * Compares some rollups with their records, each on a week drawn from the dates it holds.
 * @param chance a number from 0 up to, not including, 1
 */
export async function examineRollups(session: SqlSession, tables: Tables, many: number, chance: () => number): Promise<readonly WrongRollup[]> {
  const wrong: WrongRollup[] = [];
  for (const rollup of drawn(listRollups(), many, chance)) {
    const slice = await drawSlice(session, tables, rollup, chance);
    const rows = slice ? await countDifferences(session, tables, rollup, slice) : 0;
    if (slice && rows > 0) wrong.push({ id: rollup.id, slice, rows });
  }
  return wrong;
}

function drawn<T>(items: readonly T[], many: number, chance: () => number): readonly T[] {
  const left = [...items];
  return Array.from({ length: Math.min(many, left.length) }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
}

async function drawSlice(session: SqlSession, tables: Tables, rollup: Rollup, chance: () => number): Promise<Slice | undefined> {
  const [row] = await session.rows(`SELECT CAST(min(on_date) AS text), CAST(max(on_date) AS text) FROM ${rollupRelation(tables, rollup)}`);
  const [first, last] = row ?? [];
  if (typeof first !== 'string' || typeof last !== 'string') return undefined;
  const start = Date.parse(first) + Math.floor(chance() * ((Date.parse(last) - Date.parse(first)) / dayMs + 1)) * dayMs;
  return { from: isoDate(start), to: isoDate(start + sliceDays * dayMs) };
}

const dayMs = 86_400_000;
const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
