/** A period that is closed: its numbers stay as they were shown then. */
export interface PeriodCloseTable {
  readonly id: string;
  /** `2026-06`, `2026-Q2`, `2026`. */
  readonly name: string;
  readonly period_from: string;
  /** The first day after. */
  readonly period_to: string;
  readonly closed_at: string;
  readonly closed_by: string;
  readonly closed_by_name: string | null;
  readonly data_version: string;
}

/** The scorecard of somebody in a closed period. */
export interface ClosedCardTable {
  readonly close_id: string;
  /** Scope and id of the subject. */
  readonly subject: string;
  /** JSON. */
  readonly card: string;
}

/** Why a number is as it is, in somebody's words; an observation is not the owner's. */
export interface ValueReasonTable {
  readonly id: string;
  readonly subject: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly period_from: string;
  readonly period_to: string;
  readonly kind: 'explanation' | 'observation';
  readonly cause: string;
  readonly text: string;
  readonly author: string;
  readonly author_name: string | null;
  readonly created_at: string;
}

export interface PeriodTables {
  readonly period_close: PeriodCloseTable;
  readonly closed_card: ClosedCardTable;
  readonly value_reason: ValueReasonTable;
}
