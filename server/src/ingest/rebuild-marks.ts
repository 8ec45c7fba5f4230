import type { Organization } from '@leadline/contract';
import { failpoint } from '#server/failpoint.ts';
import type { Withdrawal } from '#server/inbox/inbox.ts';
import { forgetAside } from '#server/ingest/list-aside.ts';
import type { ApplierParts } from '#server/ingest/applier-parts.ts';
import { forgetEntryKeys } from '#server/ingest/stage/entry-keys.ts';
import { findMark, removeMark, setMark } from '#server/control/mark.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/**
 * How far the present facts know of withdrawals: whatever had been withdrawn at `base` was left out of them from the
 * start, so withdrawals up to there are done with. Later ones mean the facts have to be made again.
 */
const baseMark = 'facts.base';
/** Set while the facts are being emptied; the value becomes the base. A crash in between repeats the emptying. */
const pendingMark = 'facts.rebuild_pending';

export async function readBase(db: ControlDatabase): Promise<bigint> {
  return BigInt((await findMark(db, baseMark)) ?? '0');
}

export async function isRebuildPending(db: ControlDatabase): Promise<boolean> {
  return (await findMark(db, pendingMark)) !== undefined;
}

/**
 * Empties the facts, to be made again from the first entry. Repeatable: a crash at any point is mended by calling it again.
 * @returns the new base
 */
export async function startOver({ db, facts, workbench }: Pick<ApplierParts, 'db' | 'facts' | 'workbench'>, lastSeq: bigint): Promise<bigint> {
  await setMark(db, pendingMark, String(lastSeq));
  failpoint('rebuild.marked');
  forgetEntryKeys(workbench);
  await facts.clear();
  failpoint('rebuild.cleared');
  await forgetAside(db);
  await setMark(db, baseMark, String(lastSeq));
  failpoint('rebuild.based');
  await removeMark(db, pendingMark);
  return lastSeq;
}

/** Whether received data reads otherwise under other settings, so that all facts have to be made again. */
export function isReadAnew(settings: Organization, before: Organization): boolean {
  return settings.currency !== before.currency || settings.timezone !== before.timezone;
}

/** Before settings are saved that need it: ended on the way, the next start makes the facts again. */
export async function expectRebuild(db: ControlDatabase, lastSeq: bigint): Promise<void> {
  await setMark(db, pendingMark, String(lastSeq));
}

export async function expectNoRebuild(db: ControlDatabase): Promise<void> {
  await removeMark(db, pendingMark);
}

/** Entries that were withdrawn, and not brought back, as of `base`. */
export function withdrawnAt(withdrawals: readonly Withdrawal[], base: bigint): ReadonlySet<bigint> {
  const withdrawn = new Set<bigint>();
  for (const { seq, kind, target } of withdrawals) {
    if (seq > base) break;
    if (kind === 'withdraw') withdrawn.add(target);
    else withdrawn.delete(target);
  }
  return withdrawn;
}
