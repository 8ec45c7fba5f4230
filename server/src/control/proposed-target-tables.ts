/** A target somebody proposes for themselves or their team, until it is decided and after. */
export interface ProposedTargetTable {
  readonly id: string;
  readonly kpi: string;
  /** Scope and id of the subject. */
  readonly subject: string;
  /** Name of the period. */
  readonly period: string;
  readonly period_from: string;
  /** The first day after. */
  readonly period_to: string;
  readonly value: string;
  /** Why, in a few words; may be empty. */
  readonly note: string;
  readonly state: 'open' | 'accepted' | 'changed' | 'refused' | 'withdrawn' | 'replaced';
  readonly proposed_by: string;
  readonly proposed_by_name: string | null;
  readonly proposed_at: string;
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly decided_at: string | null;
  /** What was set instead. */
  readonly decided_value: string | null;
  readonly decision_note: string | null;
}

export interface ProposedTargetTables {
  readonly proposed_target: ProposedTargetTable;
}
