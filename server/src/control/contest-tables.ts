/** Contests (§9.6). Ids of teams are record ids. */
export interface ContestTable {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly kpi: string;
  readonly variant: string | null;
  /** JSON: record ids. */
  readonly teams: string;
  readonly period: string;
  readonly starts_on: string;
  /** The first day after it. */
  readonly ends_on: string;
  readonly rules: string;
  readonly prize: string;
  readonly prize_amount: string | null;
  readonly yearly_variable: string | null;
  readonly made_by: string | null;
  readonly made_at: string;
  /** JSON: what came out, once and for all. */
  readonly result: string | null;
  readonly ended_at: string | null;
  readonly stopped_by_name: string | null;
  readonly stopped_at: string | null;
  readonly stop_reason: string | null;
}

export interface ContestTables {
  readonly contest: ContestTable;
}
