/** A table that names the first three of a team, proposed and voted on (§9.6). Ids of people and teams are record ids. */
export interface NamedTableTable {
  readonly id: string;
  readonly team: string;
  readonly kpi: string;
  readonly variant: string | null;
  /** `own_target`, `improved`. */
  readonly basis: string;
  readonly quarter: string;
  readonly starts_on: string;
  /** The first day after it. */
  readonly ends_on: string;
  /** The last day of the vote. */
  readonly closes_on: string;
  readonly made_by: string | null;
  readonly made_at: string;
  /** What came out of the vote: how many agreed, of how many; null until it is counted. */
  readonly agreed: bigint | null;
  readonly members: bigint | null;
  readonly counted_at: string | null;
  readonly stopped_by_name: string | null;
  readonly stopped_at: string | null;
  readonly stop_reason: string | null;
}

/** One answer while the vote is open, sealed; removed when it is counted. */
export interface NamedTableVoteTable {
  readonly table_id: string;
  readonly person_id: string;
  readonly sealed: string;
}

/** Where somebody wants to be named. 0 or 1 each. */
export interface NameChoiceTable {
  readonly person_id: string;
  readonly hides_in_tables: bigint;
  readonly shows_in_wins: bigint;
}

export interface NamedTableTables {
  readonly named_table: NamedTableTable;
  readonly named_table_vote: NamedTableVoteTable;
  readonly name_choice: NameChoiceTable;
}
