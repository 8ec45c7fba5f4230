import type { ImportStatus, Organization } from '@leadline/contract';
import type { Clock } from '#server/clock.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import type { Inbox } from '#server/inbox/inbox.ts';
import type { StageImport } from '#server/ingest/staged-import.ts';

export interface ApplierLog {
  readonly info: (fields: object, text: string) => void;
  readonly warn: (fields: object, text: string) => void;
  readonly error: (fields: object, text: string) => void;
}

export type ApplierEvent =
  /** The facts have changed. */
  | { readonly kind: 'applied'; readonly seq: bigint; readonly dataVersion: string; readonly changedAt: string | null }
  | { readonly kind: 'import'; readonly id: string; readonly status: ImportStatus; readonly rowsDone: number; readonly rowsTotal: number | null }
  /** The facts are being made again: entries dealt with, of how many. */
  | { readonly kind: 'rebuild'; readonly done: bigint; readonly total: bigint }
  /** Nothing is applied until this passes; null: it has passed. */
  | { readonly kind: 'fault'; readonly error: Error | null };

/** What applying works with. */
export interface ApplierParts {
  readonly inbox: Inbox;
  readonly facts: FactStore;
  readonly db: ControlDatabase;
  readonly workbench: Workbench;
  readonly stageImport: StageImport;
  readonly organization: () => Promise<Organization>;
  readonly clock: Clock;
  readonly log: ApplierLog;
  readonly emit: (event: ApplierEvent) => void;
  /** Other servers take in as well. */
  readonly isShared?: boolean;
}
