import { LeadlineError } from '@leadline/contract';
import { failpoint } from '#server/failpoint.ts';
import type { ApplierParts } from '#server/ingest/applier-parts.ts';
import { markUndone, tell } from '#server/ingest/apply-entry.ts';
import { listUnfinishedImportRuns, type ImportRun } from '#server/control/import-run.ts';
import { isRebuildPending, readBase, startOver, withdrawnAt } from '#server/ingest/rebuild-marks.ts';

/** Accepting an import takes no longer. */
const acceptingMs = 60_000;

export interface Recovered {
  /** Highest entry applied. */
  readonly applied: bigint;
  /** Where reading goes on: one before `applied` where the last import has no report yet. */
  readonly resumeAfter: bigint;
  readonly base: bigint;
  readonly isRebuilding: boolean;
}

/**
 * Brings facts, inbox and control store together after a stop of any kind.
 * @throws LeadlineError inbox.shorter_than_facts where the inbox has lost entries: going on would hide the loss
 */
export async function recover(parts: ApplierParts): Promise<Recovered> {
  const { inbox, facts, db } = parts;
  const last = await inbox.lastSeq();
  const { appliedSeq } = await facts.state();
  const isPending = await isRebuildPending(db);
  if (appliedSeq > last && !isPending) {
    throw new LeadlineError('unavailable', 'inbox.shorter_than_facts', { inbox: String(last), facts: String(appliedSeq) });
  }
  const isEmpty = appliedSeq === 0n && last > 0n;
  const base = isPending || isEmpty ? await startOver(parts, last) : await readBase(db);
  const applied = isPending || isEmpty ? 0n : appliedSeq;
  failpoint('recover.base_read');
  const unreported = await settleRuns(parts, applied);
  for (const seq of withdrawnAt(await inbox.withdrawals(), applied)) await markUndone(parts, seq);
  return { applied, resumeAfter: unreported ? applied - 1n : applied, base, isRebuilding: applied < base };
}

/** @returns true where the last entry applied is an import whose report was not kept: applying it again gives it and changes nothing */
async function settleRuns(parts: ApplierParts, applied: bigint): Promise<boolean> {
  const unfinished = await listUnfinishedImportRuns(parts.db);
  const pending = unfinished.some(({ seq }) => seq === null) ? await pendingImports(parts, applied) : new Set<string>();
  let isUnreported = false;
  for (const run of unfinished) {
    if (run.seq === null && !pending.has(run.id) && !mayStillCome(parts, run)) await interrupt(parts, run);
    if (run.seq !== null && run.seq === applied) isUnreported = true;
  }
  return isUnreported;
}

async function pendingImports({ inbox }: ApplierParts, applied: bigint): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { content } of inbox.entries(applied)) if (content.kind === 'import') ids.add(content.importId);
  return ids;
}

/** Another server may be just about to make its entry durable. */
function mayStillCome({ isShared = false, clock }: ApplierParts, { createdAt }: ImportRun): boolean {
  return isShared && clock.now().getTime() - new Date(createdAt).getTime() < acceptingMs;
}

/** The process ended before the entry was durable; nobody was told that it had been accepted. */
async function interrupt(parts: ApplierParts, run: ImportRun): Promise<void> {
  await tell(parts, run.id, { status: 'failed', error: { code: 'inbox.interrupted', parameters: {} }, finishedAt: parts.clock.now().toISOString() });
}
