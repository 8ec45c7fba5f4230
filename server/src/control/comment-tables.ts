/** What people talk about, and that they do. Ids of accounts, not of records of people: who talks is who is signed in. */
export interface CommentThreadTable {
  readonly id: string;
  /** What it is about, in one text that is the same for the same thing. */
  readonly about_key: string;
  /** JSON: what it is about. */
  readonly about: string;
  /** Only whoever wrote in it and whoever was mentioned sees it. */
  readonly private: bigint;
  readonly started_by: string;
  readonly started_at: string;
  readonly resolved_at: string | null;
  readonly resolved_by_name: string | null;
}

export interface CommentTable {
  /** Chosen by the form: sent twice it is there once. */
  readonly id: string;
  readonly thread_id: string;
  readonly author: string;
  /** What the author was called then. */
  readonly author_name: string;
  /** Empty once it was taken back. */
  readonly text: string;
  readonly written_at: string;
  readonly changed_at: string | null;
  readonly removed_at: string | null;
}

export interface CommentMentionTable {
  readonly comment_id: string;
  readonly account_id: string;
  readonly name: string;
}

/** What somebody is told. */
export interface NotificationTable {
  readonly id: string;
  readonly account_id: string;
  readonly kind: string;
  /** Where it leads to, within the product. */
  readonly path: string;
  /** JSON: what its words need. */
  readonly data: string;
  /** What it is told of: the same is told an account once. */
  readonly once: string;
  readonly at: string;
  readonly read_at: string | null;
  readonly mailed_at: string | null;
}

/** How an account wants to be told by mail. */
export interface NotificationChoiceTable {
  readonly account_id: string;
  /** `daily`, `at_once`, `never`. */
  readonly mail: string;
  /** The last day a summary was sent on, by the organisation's clock. */
  readonly digest_on: string | null;
}

export interface CommentTables {
  readonly comment_thread: CommentThreadTable;
  readonly comment: CommentTable;
  readonly comment_mention: CommentMentionTable;
  readonly notification: NotificationTable;
  readonly notification_choice: NotificationChoiceTable;
}
