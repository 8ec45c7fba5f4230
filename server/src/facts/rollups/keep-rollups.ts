import { listRollups } from '@leadline/kpi';
import { inTransaction, type Backend } from '#server/facts/backend.ts';
import type { SqlSession, TrackedSession } from '#server/facts/sql-session.ts';
import { compactRollups } from './compact-rollups.ts';
import { examineRollups, type WrongRollup } from './examine-rollups.ts';
import { noRollupChanges, type RollupChanges, trackRollupChanges } from './rollup-changes.ts';
import { createRollupTables, isUpToDate, markUpToDate } from './rollup-tables.ts';
import { remakeRollups } from './update-rollups.ts';

/** The rollups of one store: which are trusted, and their upkeep. */
export interface RollupKeeper {
  /** Ids of the rollups that hold what the records say. */
  readonly trusted: () => ReadonlySet<string>;
  /** Collects what a transaction changes; without tables nothing is collected. */
  readonly changes: (session: TrackedSession) => RollupChanges;
  readonly isKept: () => boolean;
  /** Looks whether another process has made them meanwhile. */
  readonly refresh: () => Promise<void>;
  /** Makes all of them from the records: the first time, and after a change of their definition. One writing transaction. */
  readonly remakeAll: () => Promise<void>;
  /**
   * Compares some rollups with their records, a week of each. Those that differ are not read any more, and made again.
   * @returns what was found
   */
  readonly examine: (many: number, chance: () => number) => Promise<readonly WrongRollup[]>;
  /** Sums up what was appended, where there is much of it. */
  readonly compact: () => Promise<void>;
}

export async function keepRollups(backend: Backend): Promise<RollupKeeper> {
  const { tables } = backend;
  const all: ReadonlySet<string> = new Set(listRollups().map(({ id }) => id));
  const none: ReadonlySet<string> = new Set();
  let trusted = (await backend.session((session) => isUpToDate(session, tables))) ? all : none;
  let isKept = trusted === all;
  const writing = (work: (session: SqlSession) => Promise<void>): Promise<void> =>
    backend.writingSession((session) => inTransaction(session, () => work(session)));
  return {
    trusted: () => trusted,
    isKept: () => isKept,
    changes: (session) => (isKept ? trackRollupChanges(session, tables) : noRollupChanges),
    refresh: async () => {
      if (isKept || !(await backend.session((session) => isUpToDate(session, tables)))) return;
      isKept = true;
      trusted = all;
    },
    remakeAll: async () => {
      await writing(async (session) => {
        await createRollupTables(session, tables);
        await remakeRollups({ session, tables });
        await markUpToDate(session, tables);
      });
      isKept = true;
      trusted = all;
    },
    examine: async (many, chance) => {
      if (!isKept) return [];
      const wrong = await backend.session((session) => examineRollups(session, tables, many, chance));
      if (wrong.length === 0) return [];
      const ids = wrong.map(({ id }) => id);
      trusted = new Set([...trusted].filter((id) => !ids.includes(id)));
      await writing(async (session) => {
        await remakeRollups(
          { session, tables },
          listRollups().filter(({ id }) => ids.includes(id)),
        );
      });
      trusted = new Set([...trusted, ...ids]);
      return wrong;
    },
    compact: () => (isKept ? writing((session) => compactRollups(session, tables)) : Promise.resolve()),
  };
}
