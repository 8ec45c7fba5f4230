import type { CompiledSql } from '@leadline/kpi';

/** Distinct counts and quantiles cannot be put together from parts: they read every record they are about. */
export function isNonAdditive({ sql }: Pick<CompiledSql, 'sql'>): boolean {
  return /\bcount\(distinct\b|\bpercentile_(disc|cont)\b|\bover \(/i.test(sql);
}
