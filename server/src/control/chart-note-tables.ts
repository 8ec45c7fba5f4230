/** Notes on the axis of time of charts. */
export interface ChartNoteTable {
  /** Chosen by the form: sent twice it is there once. */
  readonly id: string;
  /** JSON: ids of KPIs; null: every KPI. */
  readonly kpis: string | null;
  /** `organisation`, `team`, `location`. */
  readonly scope: string;
  /** Record id of the team or place. */
  readonly subject: string | null;
  readonly starts_on: string;
  /** The last day. */
  readonly ends_on: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly edition: bigint;
  /** Who wrote it last: an account, or what acts without one. */
  readonly written_by: string;
  readonly changed_at: string;
  readonly removed_at: string | null;
}

/** Who has taken or left the exercise in reading charts; what they answered is kept nowhere. */
export interface ReadingOfferTable {
  readonly account_id: string;
  readonly closed_at: string;
}

export interface ChartNoteTables {
  readonly reading_offer: ReadingOfferTable;
  readonly chart_note: ChartNoteTable;
}
