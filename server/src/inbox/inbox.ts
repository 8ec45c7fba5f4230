/** Everything exactly as received, and the order it is applied in. The facts can be made again from it at any time. */

export interface Upload {
  /** SHA-256 of the bytes, hex: the name under which they are kept. */
  readonly digest: string;
  readonly bytes: number;
  readonly receivedAt: string;
}

/** One record sent through the API or entered by hand. `values` are by column name of the entity definition; refs as external ids. */
export interface Item {
  readonly entity: string;
  readonly op: 'put' | 'delete';
  readonly source: string;
  readonly externalId: string;
  /** The source's version or time of change in milliseconds; 0 where it has none. */
  readonly version: number;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

export type EntryContent =
  /** A file import: uploads by file name, and the recipe as it was. */
  | {
      readonly kind: 'import';
      readonly importId: string;
      readonly files: readonly { readonly name: string; readonly digest: string }[];
      readonly recipe: unknown;
    }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  /** Takes an earlier entry back: a rebuild leaves it out. */
  | { readonly kind: 'withdraw'; readonly seq: string }
  /** Brings a withdrawn entry back. */
  | { readonly kind: 'restore'; readonly seq: string };

export interface Entry {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly content: EntryContent;
}

/** An entry that takes back or brings back another. */
export interface Withdrawal {
  readonly seq: bigint;
  readonly kind: 'withdraw' | 'restore';
  readonly target: bigint;
}

export interface Inbox {
  /** Streams bytes to disk under a cap, fsyncs, and keeps them under their hash. */
  readonly keepUpload: (bytes: AsyncIterable<Uint8Array>, options: { readonly maxBytes: number }) => Promise<Upload>;
  /** @throws LeadlineError inbox.no_such_upload */
  readonly uploadPath: (digest: string) => string;
  /** Durable when it resolves (fsync; concurrent calls share one). The same idempotency key again gives the first answer, with other content a conflict. */
  readonly append: (content: EntryContent, idempotencyKey?: string) => Promise<{ readonly seq: bigint; readonly isReplay: boolean }>;
  /** Entries after `after`, in order, as far as there are any now. */
  readonly entries: (after: bigint) => AsyncIterable<Entry>;
  readonly lastSeq: () => Promise<bigint>;
  /** All withdrawals so far, in order. */
  readonly withdrawals: () => Promise<readonly Withdrawal[]>;
  /** Moves applied item batches into compressed, content-addressed files once there are enough of them. @returns entries moved */
  readonly seal: (appliedSeq: bigint) => Promise<number>;
  /** Rejects unless the inbox can take entries. */
  readonly check: () => Promise<void>;
  /** Writes a consistent copy (inbox.db, segments/, uploads/) into an existing folder. */
  readonly backup: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
