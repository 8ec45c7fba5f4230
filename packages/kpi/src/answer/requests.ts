import type { KpiQuery } from '../query/kpi-query.ts';

/** The query of one number: no grouping, the row's members as filters. */
export interface RecordsRequest {
  readonly query: KpiQuery;
  /** Which KPI of the query. */
  readonly kpi?: number;
  /** A `part` or `measure` of the page's parts; without one the records of all parts, in their order. */
  readonly part?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface ExplainRequest {
  readonly query: KpiQuery;
  readonly kpi?: number;
}
