import { failpoint } from '#server/failpoint.ts';
import type { Entry } from '#server/inbox/inbox.ts';
import type { ApplierParts } from '#server/ingest/applier-parts.ts';
import { applyBatch } from '#server/ingest/apply-entry.ts';
import { gatherVersions } from '#server/ingest/gather-versions.ts';
import { withdrawnAt } from '#server/ingest/rebuild-marks.ts';
import { hasEntryKeys, keepEntryKeys } from '#server/ingest/stage/entry-keys.ts';
import { beginGathering, dropRevision, readGiven, revisionOf, settle, type Revision } from '#server/ingest/stage/revision.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';

export type TakenBack =
  | { readonly isDone: true; readonly records: number }
  /** Why all facts have to be made again instead. */
  | { readonly isDone: false; readonly reason: string };

/** Of all records, the share from which making everything again is the shorter way (measured: docs/performance.md). */
const revisedShare = 0.5;
/** Records whose keys are held in memory. */
const mostRecords = 2_000_000;
/** The calendar published depends on when it was received last. */
const ofEverything: ReadonlySet<string> = new Set(['calendar', 'calendar_day']);

/**
 * Takes an import back by revising only the records that stand as it brought them: their other versions are read from
 * the inbox again, and what remains is written in the one transaction that also notes the withdrawal as applied. A crash leaves
 * all or nothing of it, and the withdrawal is still in the inbox.
 */
export async function takeBack(parts: ApplierParts, entry: Entry, target: bigint, share = revisedShare): Promise<TakenBack> {
  const { inbox, workbench, facts } = parts;
  const withdrawals = await inbox.withdrawals();
  if (withdrawnAt(withdrawals, entry.seq - 1n).has(target)) return no('it had been taken back before');
  const found = await findImport(parts, target);
  if (!found) return no('it is no import');
  if (!hasEntryKeys(workbench, target)) await keepKeysOf(parts, found);
  if (!hasEntryKeys(workbench, target)) return no('it brought nothing');
  const revision = revisionOf(entry.seq);
  let keys: Awaited<ReturnType<typeof beginGathering>> = new Map();
  await dropRevision(workbench, revision, keys);
  try {
    const given = await readGiven(workbench, revision, target);
    if ([...given].some((entity) => ofEverything.has(entity))) return no('it brought what everything depends on');
    const brought = await facts.findBrought(revision.given, target, revision.keys);
    if (brought.found > Math.min(brought.all * share, mostRecords)) return no('it brought a large part of all records');
    keys = await beginGathering(workbench, revision);
    if (keys.size > 0) await gatherVersions(parts, revision, keys, entry.seq, withdrawnAt(withdrawals, entry.seq));
    return await write(parts, entry, revision, keys, brought.found);
  } finally {
    await dropRevision(workbench, revision, keys);
  }
}

async function write(
  parts: ApplierParts,
  entry: Entry,
  revision: Revision,
  keys: Awaited<ReturnType<typeof beginGathering>>,
  records: number,
): Promise<TakenBack> {
  const { seq, receivedAt } = entry;
  const batch = await settle(parts.workbench, revision, { seq, receivedAt }, keys);
  if (!batch) return no('two records share a key');
  failpoint('undo.gathered');
  await applyBatch(parts, batch);
  failpoint('undo.applied');
  return { isDone: true, records };
}

const no = (reason: string): TakenBack => ({ isDone: false, reason });

async function findImport({ inbox }: ApplierParts, seq: bigint): Promise<ImportEntry | undefined> {
  for await (const entry of inbox.entries(seq - 1n)) return entry.seq === seq && entry.content.kind === 'import' ? (entry as ImportEntry) : undefined;
  return undefined;
}

async function keepKeysOf(parts: ApplierParts, entry: ImportEntry): Promise<void> {
  const staged = await parts.stageImport(entry, { organization: await parts.organization(), onProgress: () => undefined });
  try {
    await keepEntryKeys(parts.workbench, entry.seq, staged.batch.tables);
  } finally {
    await staged.drop();
  }
}
