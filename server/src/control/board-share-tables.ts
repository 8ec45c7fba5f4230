/** A link that shows some widgets of a board to whoever has it. */
export interface BoardShareTable {
  readonly id: string;
  /** Of the secret in the link; the secret itself is kept nowhere. */
  readonly hash: string;
  readonly board_id: string;
  readonly title: string;
  /** JSON: sections, widgets as they were, and the period. */
  readonly document: string;
  /** JSON: whose numbers who made it saw then. */
  readonly scope: string;
  readonly with_names: bigint;
  /** JSON: where it may stand in a frame. */
  readonly origins: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

export interface BoardShareTables {
  readonly board_share: BoardShareTable;
}
