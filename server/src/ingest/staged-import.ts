import type { ImportReport, Organization } from '@leadline/contract';
import type { ApplyReport, StagedBatch } from '#server/facts/fact-store.ts';
import type { EntryContent } from '#server/inbox/inbox.ts';

/** An import as the inbox holds it. */
export interface ImportEntry {
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly content: Extract<EntryContent, { readonly kind: 'import' }>;
}

export interface StageImportOptions {
  readonly organization: Organization;
  /** @param rowsTotal null where it cannot be told */
  readonly onProgress: (rowsDone: number, rowsTotal: number | null) => void;
}

export interface StagedImport {
  readonly batch: StagedBatch;
  /** Called once the batch is applied, while staged rows and outcomes are still there. */
  readonly report: (applied: ApplyReport) => Promise<ImportReport>;
  /** Drops every relation and file that was made, but not the outcomes. Called once, whatever happens. */
  readonly drop: () => Promise<void>;
}

/**
 * Turns the files of an import into staged rows; the same files and recipe always give the same rows.
 * A LeadlineError is the user's to mend: the import fails with it and is not tried again. Anything else is a fault of ours.
 */
export type StageImport = (entry: ImportEntry, options: StageImportOptions) => Promise<StagedImport>;
