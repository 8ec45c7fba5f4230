import { LeadlineError, type ImportReport } from '@leadline/contract';
import { failpoint } from '#server/failpoint.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Entry } from '#server/inbox/inbox.ts';
import type { ApplyReport, StagedBatch } from '#server/facts/fact-store.ts';
import { addImportRun, changeImportRun, getImportRun, findImportRunBySeq, type ImportRun } from '#server/control/import-run.ts';
import type { ApplierParts } from '#server/ingest/applier-parts.ts';
import { dropRelation } from '#server/ingest/stage/drop-relation.ts';
import { keepEntryKeys } from '#server/ingest/stage/entry-keys.ts';
import { stageItems, type ItemGroup } from '#server/ingest/stage/stage-items.ts';
import type { ImportEntry, StagedImport } from '#server/ingest/staged-import.ts';

/** Moves the watermark over an entry that brings no facts. */
export async function applyNothing(parts: ApplierParts, entry: Pick<Entry, 'seq' | 'receivedAt'>): Promise<void> {
  await applyBatch(parts, { seq: entry.seq, receivedAt: entry.receivedAt, tables: [] });
}

/** Takes texts out of the facts; what was read before the entry came is without them from the next start on. */
export async function applyErasure(parts: ApplierParts, { seq, receivedAt }: Pick<Entry, 'seq' | 'receivedAt'>, erasure: Erasure): Promise<void> {
  await applyBatch(parts, { seq, receivedAt, tables: [], erasure, isUnreported: true });
}

/** @returns items that are no records; they stay in the inbox */
export async function applyItems(parts: ApplierParts, group: ItemGroup): Promise<number> {
  const staged = await stageItems(group, parts.workbench, await parts.organization());
  try {
    await applyBatch(parts, staged.batch);
  } finally {
    await staged.drop();
  }
  const [first] = staged.rejected;
  if (first) parts.log.warn({ seq: String(group.seq), items: staged.rejected.length, reason: first.fault.code }, 'items are no records');
  return staged.rejected.length;
}

/**
 * Stages and applies an import, and keeps its report. What is wrong with its files or recipe fails the import for good: it
 * is withdrawn, so that a rebuild leaves it out too.
 */
export async function applyImport(parts: ApplierParts, entry: ImportEntry): Promise<void> {
  const run = await prepareRun(parts, entry);
  const isAgain = run.status === 'done';
  let staged: StagedImport;
  try {
    if (!isAgain) await tell(parts, run.id, { status: 'checking' });
    staged = await parts.stageImport(entry, { organization: await parts.organization(), onProgress: progressOf(parts, run.id, isAgain) });
  } catch (error) {
    if (!isOfUser(error)) throw error;
    await failImport(parts, entry, run.id, error);
    return applyNothing(parts, entry);
  }
  try {
    if (!isAgain) await tell(parts, run.id, { status: 'running' });
    let report: ImportReport | undefined;
    failpoint('import.staged');
    await applyBatch(parts, staged.batch, async (applied) => void (report = await staged.report(applied)));
    failpoint('import.applied');
    await keepKeys(parts, staged.batch);
    failpoint('import.keys_kept');
    if (!isAgain) await tell(parts, run.id, { status: 'done', report, error: null, finishedAt: parts.clock.now().toISOString(), undoneAt: null });
  } finally {
    await staged.drop();
  }
}

/** What cannot be kept is found by staging the import again, when it is needed. */
async function keepKeys({ workbench, log }: ApplierParts, { seq, tables }: StagedBatch): Promise<void> {
  await keepEntryKeys(workbench, seq, tables).catch((error: unknown) =>
    log.warn({ err: error, seq: String(seq) }, 'the keys of an import were not kept'),
  );
}

/** The run of an import entry; made again from the inbox where the control store has lost it. */
async function prepareRun({ db }: ApplierParts, { seq, receivedAt, content }: ImportEntry): Promise<ImportRun> {
  await addImportRun(db, { id: content.importId, recipeName: null, recipe: content.recipe, files: content.files, createdAt: receivedAt });
  await changeImportRun(db, content.importId, { seq });
  return getImportRun(db, content.importId);
}

export async function tell(parts: ApplierParts, id: string, change: Parameters<typeof changeImportRun>[2]): Promise<void> {
  await changeImportRun(parts.db, id, change);
  const { status, rowsDone, rowsTotal } = await getImportRun(parts.db, id);
  parts.emit({ kind: 'import', id, status, rowsDone, rowsTotal });
}

const progressMs = 250;

function progressOf(parts: ApplierParts, id: string, isSilent: boolean): (rowsDone: number, rowsTotal: number | null) => void {
  let told = 0;
  return (rowsDone, rowsTotal) => {
    if (isSilent || (performance.now() - told < progressMs && rowsDone !== rowsTotal)) return;
    told = performance.now();
    tell(parts, id, { rowsDone, rowsTotal }).catch((error: unknown) => parts.log.warn({ err: error }, 'progress was not kept'));
  };
}

async function failImport(parts: ApplierParts, { seq }: ImportEntry, id: string, { code, parameters }: LeadlineError): Promise<void> {
  await parts.inbox.append({ kind: 'withdraw', seq: String(seq) }, `failed:${seq}`);
  await tell(parts, id, { status: 'failed', error: { code, parameters }, finishedAt: parts.clock.now().toISOString() });
}

/** The faults a person mends in the file or the recipe; the others pass or are ours. */
function isOfUser(error: unknown): error is LeadlineError {
  return error instanceof LeadlineError && ['invalid', 'not_found', 'forbidden', 'conflict', 'precondition', 'limit'].includes(error.kind);
}

/** An import left out because it was taken back. One that failed stays failed. */
export async function markUndone(parts: ApplierParts, seq: bigint): Promise<void> {
  const run = await findImportRunBySeq(parts.db, seq);
  if (run && run.status !== 'failed' && run.status !== 'undone')
    await tell(parts, run.id, { status: 'undone', undoneAt: parts.clock.now().toISOString() });
}

export async function applyBatch(
  parts: ApplierParts,
  batch: StagedBatch,
  look: (report: ApplyReport) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const report = await parts.facts.apply(batch);
  failpoint('facts.committed');
  try {
    await look(report);
  } finally {
    if (report.outcomes !== '') await dropRelation(parts.workbench, report.outcomes);
  }
}
