/** A board: what somebody put together to look at. What it shows is asked anew by whoever looks. */
export interface BoardTable {
  readonly id: string;
  readonly title: string;
  readonly folder: string | null;
  readonly audience: 'own' | 'team' | 'organisation';
  /** Record id; of `team` alone. */
  readonly team: string | null;
  /** Whoever sees it may change it. */
  readonly is_shared: bigint;
  readonly edition: bigint;
  /** JSON: sections, widgets and their places. */
  readonly document: string;
  readonly widgets: bigint;
  /** Id of the account, or what acts without one. */
  readonly owner: string;
  readonly changed_at: string;
  readonly removed_at: string | null;
}

/** What a board was at each edition. */
export interface BoardVersionTable {
  readonly board_id: string;
  readonly edition: bigint;
  readonly title: string;
  readonly document: string;
  readonly widgets: bigint;
  readonly at: string;
  readonly by: string;
}

export interface BoardFavouriteTable {
  readonly board_id: string;
  readonly account: string;
}

export interface BoardTables {
  readonly board: BoardTable;
  readonly board_version: BoardVersionTable;
  readonly board_favourite: BoardFavouriteTable;
}
