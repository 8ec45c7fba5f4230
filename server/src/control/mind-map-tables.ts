/** Where ideas are gathered, by a team or by everybody. */
export interface MindMapTable {
  readonly id: string;
  /** Record id; null: the whole organisation. */
  readonly team: string | null;
  /** How often it was changed. */
  readonly revision: bigint;
  readonly created_by: string;
  readonly created_at: string;
  readonly changed_at: string;
}

/** An idea, below another one but for the first, whose words are the title of the map. What is removed stays a while, so that it can come back. */
export interface MindMapNodeTable {
  readonly map_id: string;
  readonly id: string;
  readonly parent_id: string | null;
  /** Among those below the same node. */
  readonly position: bigint;
  readonly text: string;
  /** How often it was changed, and which of these changes were the last of its words and of its place. */
  readonly edition: bigint;
  readonly words_edition: bigint;
  readonly place_edition: bigint;
  readonly converted_kind: 'goal' | 'kpi' | null;
  readonly converted_to: string | null;
  readonly created_by: string;
  readonly created_at: string;
  /** Who wrote the words that stand there. */
  readonly worded_by: string;
  /** The change that removed it, and when. */
  readonly removed_by: string | null;
  readonly removed_at: string | null;
}

/** Who is for an idea. */
export interface MindMapVoteTable {
  readonly map_id: string;
  readonly node_id: string;
  readonly voter: string;
}

/** Changes that were made, by the keys they came with: one that comes again is not made again. */
export interface MindMapChangeTable {
  readonly map_id: string;
  readonly key: string;
  readonly at: string;
}

export interface MindMapTables {
  readonly mind_map: MindMapTable;
  readonly mind_map_node: MindMapNodeTable;
  readonly mind_map_vote: MindMapVoteTable;
  readonly mind_map_change: MindMapChangeTable;
}
