import type { Erasure } from '#server/erasure.ts';

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
  | { readonly kind: 'restore'; readonly seq: string }
  /** Texts about a person are taken out, in every replay. */
  | { readonly kind: 'erase'; readonly erasure: Erasure };

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

/** What an entry holds from now on, as JSON. */
export interface Rewriting {
  readonly seq: bigint;
  readonly content: string;
}

/** An entry exactly as it is kept. */
export interface KeptEntry {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly kind: EntryContent['kind'];
  /** JSON. */
  readonly content: string;
  readonly target: bigint | null;
  /** See entry-digest.ts. */
  readonly keyDigest: Uint8Array | null;
}

/** An idempotency key, the hash of the content it came with, and the entry it led to. */
export interface KeptKey {
  readonly key: string;
  readonly digest: Uint8Array;
  readonly seq: bigint;
}

export interface Inbox {
  /** Streams bytes to disk under a cap, fsyncs, and keeps them under their hash. */
  readonly keepUpload: (bytes: AsyncIterable<Uint8Array>, options: { readonly maxBytes: number }) => Promise<Upload>;
  /** A file with the bytes of an upload. @throws LeadlineError inbox.no_such_upload */
  readonly uploadPath: (digest: string) => Promise<string>;
  /** Digests of all uploads, in order. */
  readonly listUploads: () => Promise<readonly string[]>;
  /** Durable when it resolves (fsync; concurrent calls share one). The same idempotency key again gives the first answer, with other content a conflict. */
  readonly append: (content: EntryContent, idempotencyKey?: string) => Promise<{ readonly seq: bigint; readonly isReplay: boolean }>;
  /** Entries after `after`, in order, as far as there are any now. */
  readonly entries: (after: bigint) => AsyncIterable<Entry>;
  /** What is kept, page by page, to be kept elsewhere. */
  readonly keptEntries: (after: bigint) => AsyncIterable<readonly KeptEntry[]>;
  readonly keptKeys: () => AsyncIterable<readonly KeptKey[]>;
  /** Keeps what another inbox has kept, as it was; entries come in order, after all that are here. Durable when it resolves. */
  readonly adopt: (entries: readonly KeptEntry[], keys: readonly KeptKey[]) => Promise<void>;
  readonly lastSeq: () => Promise<bigint>;
  /** All withdrawals so far, in order. */
  readonly withdrawals: () => Promise<readonly Withdrawal[]>;
  /** All erasures so far, in order. */
  readonly erasures: () => Promise<readonly Erasure[]>;
  /** Puts other contents into entries, all or none, without what was erased; digests follow. Durable when it resolves. */
  readonly rewrite: (rewritings: readonly Rewriting[]) => Promise<void>;
  /** Removes an upload no entry needs any more. */
  readonly dropUpload: (digest: string) => Promise<void>;
  /** Leaves nothing on the disk of what was rewritten. */
  readonly purge: () => Promise<void>;
  /** Moves applied item batches into compressed, content-addressed files once there are enough of them. @returns entries moved */
  readonly seal: (appliedSeq: bigint) => Promise<number>;
  /** Rejects unless the inbox can take entries. */
  readonly check: () => Promise<void>;
  /** Writes a consistent copy (inbox.db, segments/, uploads/) into an existing folder. */
  readonly backup: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
