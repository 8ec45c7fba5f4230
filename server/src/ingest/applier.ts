import { LeadlineError, type Organization } from '@leadline/contract';
import type { Entry, EntryContent } from '#server/inbox/inbox.ts';
import { findImportRunBySeq } from '#server/control/import-run.ts';
import type { ApplierEvent, ApplierParts } from '#server/ingest/applier-parts.ts';
import { applyErasure, applyImport, applyItems, applyNothing, markUndone, tell } from '#server/ingest/apply-entry.ts';
import { entryReader, type EntryGroup, type EntryReader } from '#server/ingest/entry-reader.ts';
import { setAside } from '#server/ingest/list-aside.ts';
import { expectNoRebuild, isReadAnew, startOver, withdrawnAt } from '#server/ingest/rebuild-marks.ts';
import { recover } from '#server/ingest/recover.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';
import { takeBack } from '#server/ingest/take-back.ts';
import { makeErasures, readErased, stageErased } from '#server/personal/erasures.ts';
import { makeWaiters } from '#server/ingest/waiters.ts';

export interface ApplierState {
  readonly appliedSeq: bigint;
  /** The facts are being made again, up to this entry. */
  readonly rebuildingTo: bigint | null;
  /** Why nothing is applied at the moment. */
  readonly fault: Error | null;
}

export interface Applier {
  /**
   * Durable when it resolves; applied in order soon after (see `until`).
   * @throws LeadlineError inbox.behind, inbox.not_applying, and what Inbox.append throws
   */
  readonly submit: (content: EntryContent, idempotencyKey?: string) => Promise<{ readonly seq: bigint; readonly isReplay: boolean }>;
  /** Resolves once an entry has been dealt with. */
  readonly until: (seq: bigint) => Promise<void>;
  /** Empties the facts and makes them again from the inbox. @returns entries there are, once all are dealt with */
  readonly rebuild: () => Promise<bigint>;
  /** New settings; the facts are made again where what was staged depends on them. */
  readonly publish: (organization: Organization, before: Organization) => Promise<void>;
  /** Runs between two entries: nothing is applied meanwhile. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly state: () => ApplierState;
  readonly subscribe: (listener: (event: ApplierEvent) => void) => () => void;
  /** There may be new entries. */
  readonly wake: () => void;
  /** Lets the entry at work finish. */
  readonly stop: () => Promise<void>;
}

export interface ApplierOptions {
  /** Items durable and not yet applied, above which new ones are refused. */
  readonly mostItemsBehind?: number;
  /** Wait after the n-th failure in a row. */
  readonly waitMs?: (failures: number) => number;
  /** Share of all records up to which taking an import back revises only what it touched. */
  readonly revisedShare?: number;
}

const itemsPerSeal = 20_000;
const triesOfOne = 3;

/**
 * The one ordered path from the inbox to the facts. A crash at any point is mended by starting again: the facts know the last
 * entry applied, and everything after it is read from the inbox.
 * @throws LeadlineError inbox.shorter_than_facts
 */
export async function startApplier(given: Omit<ApplierParts, 'emit'>, options: ApplierOptions = {}): Promise<Applier> {
  const listeners = new Set<(event: ApplierEvent) => void>();
  const erasures = makeErasures(() => given.inbox.erasures());
  await erasures.load();
  const parts: ApplierParts = {
    ...given,
    inbox: readErased(given.inbox, erasures),
    stageImport: stageErased(given.stageImport, erasures, given.workbench),
    emit: (event) => listeners.forEach((listener) => listener(event)),
  };
  const { inbox, facts, db, log } = parts;
  const recovered = await recover(parts);
  let { applied, base } = recovered;
  let withdrawn = withdrawnAt(await inbox.withdrawals(), base);
  let reader: EntryReader = entryReader(inbox, recovered.resumeAfter);
  let rebuildingTo: bigint | null = recovered.isRebuilding ? base : null;
  let fault: Error | null = null;
  let failures = 0;
  let isStopping = false;
  let unsealed = 0;
  let wake: () => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const behind = new Map<bigint, number>();
  let itemsBehind = 0;
  const waiters = makeWaiters(() => applied);

  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const beginAgain = async (): Promise<void> => {
    base = await startOver(parts, await inbox.lastSeq());
    withdrawn = withdrawnAt(await inbox.withdrawals(), base);
    applied = 0n;
    rebuildingTo = base;
    reader = entryReader(inbox, 0n);
    parts.emit({ kind: 'rebuild', done: 0n, total: base });
  };

  const dealWith = async (group: EntryGroup): Promise<'applied' | 'begun_again'> => {
    if (group.kind === 'items') {
      await applyItems(parts, group);
      unsealed += group.items.length;
      return 'applied';
    }
    const { entry } = group;
    const { content, seq } = entry;
    if (withdrawn.has(seq)) {
      await markUndone(parts, seq);
      await applyNothing(parts, entry);
    } else if (content.kind === 'erase') {
      erasures.add(content.erasure);
      await applyErasure(parts, entry, content.erasure);
    } else if (content.kind === 'import') {
      await applyImport(parts, entry as ImportEntry);
    } else if (seq > base && !(await isOfFailedImport(content))) {
      if (content.kind === 'withdraw' && (await takeBackAlone(entry, BigInt(content.seq)))) return 'applied';
      await beginAgain();
      return 'begun_again';
    } else {
      await applyNothing(parts, entry);
    }
    return 'applied';
  };
  /** @returns false where all facts have to be made again */
  const takeBackAlone = async (entry: Entry, target: bigint): Promise<boolean> => {
    try {
      const taken = await takeBack(parts, entry, target, options.revisedShare);
      if (taken.isDone) await markUndone(parts, target);
      log.info({ seq: String(target), ...taken }, taken.isDone ? 'an import was taken back' : 'all facts are made again to take an import back');
      return taken.isDone;
    } catch (error) {
      if (isPassing(error)) throw error;
      log.warn({ err: error, seq: String(target) }, 'all facts are made again to take an import back');
      return false;
    }
  };
  const isOfFailedImport = async (content: EntryContent): Promise<boolean> =>
    (content.kind === 'withdraw' || content.kind === 'restore') && (await findImportRunBySeq(db, BigInt(content.seq)))?.status === 'failed';

  const advance = async (seq: bigint): Promise<void> => {
    applied = seq;
    for (const [pending, items] of behind)
      if (pending <= seq) {
        behind.delete(pending);
        itemsBehind -= items;
      }
    const { dataVersion, changedAt } = await facts.state();
    settle(null);
    if (rebuildingTo !== null) {
      parts.emit({ kind: 'rebuild', done: seq, total: rebuildingTo });
      if (seq >= rebuildingTo) rebuildingTo = null;
    }
    parts.emit({ kind: 'applied', seq, dataVersion, changedAt });
    waiters.reached(seq);
  };
  const sealSome = (): void => {
    if (unsealed < itemsPerSeal) return;
    unsealed = 0;
    inbox.seal(applied).catch((error: unknown) => log.warn({ err: error }, 'batches were not sealed'));
  };

  /** @returns false where there is nothing to do */
  const step = async (): Promise<boolean> => {
    const group = await reader.next((seq) => withdrawn.has(seq), failures > 0 ? 1 : undefined);
    if (!group) return false;
    try {
      const outcome = await dealWith(group);
      if (outcome === 'applied') await advance(group.kind === 'items' ? group.seq : group.entry.seq);
      sealSome();
      return true;
    } catch (error) {
      reader = entryReader(inbox, applied);
      if (failures + 1 < triesOfOne || isPassing(error) || !(await isSound())) throw error;
      await giveUp(group, error);
      return true;
    }
  };
  const isSound = (): Promise<boolean> =>
    Promise.all([facts.check(), inbox.check()]).then(
      () => true,
      () => false,
    );

  /** An entry that cannot be applied must not hold up the others: it stays in the inbox, marked, for a later rebuild. */
  const giveUp = async (group: EntryGroup, error: unknown): Promise<void> => {
    const entry: Pick<Entry, 'seq' | 'receivedAt'> = group.kind === 'items' ? group : group.entry;
    log.error({ err: error, seq: String(entry.seq) }, 'an entry could not be applied and was set aside');
    await setAside(db, entry.seq, error instanceof Error ? error.message.slice(0, 500) : 'unknown');
    if (group.kind === 'single' && group.entry.content.kind === 'import') {
      const finishedAt = parts.clock.now().toISOString();
      await tell(parts, group.entry.content.importId, { status: 'failed', error: { code: 'inbox.not_processed', parameters: {} }, finishedAt });
    }
    await applyNothing(parts, entry);
    reader = entryReader(inbox, entry.seq);
    await advance(entry.seq);
  };

  const settle = (error: Error | null): void => {
    if ((fault === null) === (error === null)) return;
    fault = error;
    parts.emit({ kind: 'fault', error });
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms);
      wake = () => (clearTimeout(timer), resolve());
    });
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      let woken = false;
      wake = () => void (woken = true);
      try {
        const worked = await exclusively(step);
        failures = 0;
        if (!worked && !woken && !isStopping) await pause(Number.POSITIVE_INFINITY);
      } catch (error) {
        failures += 1;
        log.error({ err: error, failures }, 'applying failed');
        if (failures >= triesOfOne) settle(error instanceof Error ? error : new Error(String(error)));
        if (!isStopping) await pause(options.waitMs?.(failures) ?? Math.min(30_000, 250 * 2 ** failures));
      }
    }
  };
  const running = loop();

  const most = options.mostItemsBehind ?? 500_000;
  return {
    submit: async (content, idempotencyKey) => {
      if (isStopping || fault) throw new LeadlineError('unavailable', 'inbox.not_applying', { retryAfter: 5 }, { cause: fault });
      const items = content.kind === 'items' ? content.items.length : 0;
      if (items > 0 && itemsBehind > 0 && itemsBehind + items > most) throw new LeadlineError('limit', 'inbox.behind', { retryAfter: 2 });
      const result = await inbox.append(content, idempotencyKey);
      if (items > 0 && result.seq > applied && !behind.has(result.seq)) {
        behind.set(result.seq, items);
        itemsBehind += items;
      }
      wake();
      return result;
    },
    until: (seq) => waiters.until(seq),
    rebuild: async () => {
      await exclusively(beginAgain);
      const target = base;
      wake();
      await waiters.until(target);
      return target;
    },
    publish: async (organization, before) => {
      await exclusively(() => facts.publish(organization));
      if (isReadAnew(organization, before)) await exclusively(() => (applied > 0n ? beginAgain() : expectNoRebuild(db)));
      wake();
    },
    exclusively,
    state: () => ({ appliedSeq: applied, rebuildingTo, fault }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wake: () => wake(),
    stop: async () => {
      isStopping = true;
      wake();
      await running;
      waiters.reject(new LeadlineError('unavailable', 'inbox.not_applying', { retryAfter: 5 }));
    },
  };
}

/** A full disk, or an engine being mended, will pass: the entry is tried again for as long as it takes. */
function isPassing(error: unknown): boolean {
  if (error instanceof LeadlineError) return error.kind === 'storage_full' || error.kind === 'unavailable';
  return /no space left|ENOSPC|disk is full/i.test(error instanceof Error ? error.message : '');
}
