import type { Erasure } from '#server/erasure.ts';
import type { KeptEntry, KeptKey, Rewriting, Withdrawal } from '#server/inbox/inbox.ts';

/** What the storage worker is started with. */
export interface WorkerStart {
  readonly file: string;
  readonly segments: string;
  /** Bytes of applied batches that make a segment. */
  readonly segmentBytes: number;
}

export interface AppendRequest {
  readonly kind: 'append';
  readonly receivedAt: string;
  readonly entry: KeptEntry['kind'];
  /** JSON of the content. */
  readonly content: string;
  readonly target: bigint | null;
  readonly key: string | null;
}

export type WorkerRequest =
  | AppendRequest
  | { readonly kind: 'page'; readonly after: bigint }
  | { readonly kind: 'keys'; readonly after: string }
  | { readonly kind: 'adopt'; readonly entries: readonly KeptEntry[]; readonly keys: readonly KeptKey[] }
  | { readonly kind: 'last' }
  | { readonly kind: 'withdrawals' }
  | { readonly kind: 'erasures' }
  | { readonly kind: 'rewrite'; readonly rewritings: readonly Rewriting[] }
  | { readonly kind: 'purge' }
  | { readonly kind: 'seal'; readonly appliedSeq: bigint }
  | { readonly kind: 'backup'; readonly file: string }
  | { readonly kind: 'close' };

export interface Asked {
  readonly id: number;
  readonly request: WorkerRequest;
}

export interface WorkerAnswers {
  readonly append: { readonly seq: bigint; readonly isReplay: boolean };
  readonly page: readonly KeptEntry[];
  readonly keys: readonly KeptKey[];
  readonly adopt: null;
  readonly last: bigint;
  readonly withdrawals: readonly Withdrawal[];
  readonly erasures: readonly Erasure[];
  readonly rewrite: null;
  readonly purge: null;
  readonly seal: number;
  readonly backup: null;
  readonly close: null;
}

export type NamedFaultName = 'key_reused' | 'no_such_entry';

/** A refusal by name, an entry that is not as it was received, or what an engine said. */
export type WorkerFault =
  | { readonly kind: 'named'; readonly name: NamedFaultName }
  | { readonly kind: 'entry_damaged'; readonly seq: bigint }
  | { readonly kind: 'engine'; readonly code: string; readonly message: string };

export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly id: number; readonly value: WorkerAnswers[keyof WorkerAnswers] }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: WorkerFault };

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly fault: WorkerFault }
  | { readonly kind: 'answers'; readonly answers: readonly WorkerAnswer[] };
