/** A screen on a wall that shows boards without a seat. */
export interface DisplayTable {
  readonly id: string;
  /** Of its secret; the secret itself is kept nowhere. */
  readonly hash: string;
  readonly name: string;
  /** JSON: ids of boards, one after the other. */
  readonly boards: string;
  readonly seconds: bigint;
  /** null: it shows the organisation. */
  readonly team: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly with_names: bigint;
  readonly wins: string;
  readonly has_sound: bigint;
  readonly has_motion: bigint;
  readonly made_by: string;
  readonly made_at: string;
  readonly last_seen_at: string | null;
  readonly revoked_at: string | null;
}

/** A screen that shows a code and waits until somebody types it. */
export interface DisplayPairingTable {
  /** Of the code. */
  readonly code_hash: string;
  /** Of the secret the screen will show itself with. */
  readonly hash: string;
  readonly expires_at: string;
}

export interface DisplayTables {
  readonly display: DisplayTable;
  readonly display_pairing: DisplayPairingTable;
}
