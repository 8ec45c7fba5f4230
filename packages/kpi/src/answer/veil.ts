import type { Dimension, KpiQuery, Scope } from '../query/kpi-query.ts';
import type { Cell, KpiResult, ResolvedPeriod } from '../result/kpi-result.ts';

/** What of an answer may be shown where numbers of single people reach nobody but themselves. */
export interface Veiled {
  /** The number over everything the question counts. */
  readonly total: boolean;
  /** One of its rows, by the ids of its members in the order of `by`. */
  readonly row: (by: readonly Dimension[], ids: readonly string[]) => boolean;
  /** All of it is the reader's own: single records may be listed. */
  readonly own: boolean;
}

/** Decides about every answer, whoever asked for it: it belongs to what an answer depends on, like the scope. */
export type Veil = (query: Pick<KpiQuery, 'by' | 'filters'>, scope: Scope, periods: readonly ResolvedPeriod[]) => Veiled;

const hidden: Cell = { value: null, reason: 'people_hidden' };

/** An answer without what may not be shown: rows go altogether, because their order would tell. */
export function veiled(result: KpiResult, query: KpiQuery, scope: Scope, veil: Veil | undefined): KpiResult {
  if (!veil) return result;
  const { total, row } = veil(query, scope, [result.period, ...Object.values(result.comparisons)]);
  const rows = result.rows.filter(({ members }) => row(result.by, members.map(({ id }) => id))); // prettier-ignore
  return {
    ...result,
    rows,
    rowCount: rows.length === result.rows.length ? result.rowCount : rows.length,
    totals: total ? result.totals : result.totals.map(() => hidden),
  };
}
