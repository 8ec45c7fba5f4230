import type { Dialect, Entity } from '@leadline/kpi';
import type { ApplyContext, StoredDates, Temporary } from './apply-context.ts';
import type { ReadOptions, StagedTable } from './fact-store.ts';
import type { SqlSession, TrackedSession } from './sql-session.ts';
import type { Tables } from './tables.ts';
import type { ValueColumn } from './value-rows.ts';

/** What the two stores do each in their own way; everything else is shared (shared-fact-store.ts). */
export interface Backend {
  readonly dialect: Dialect;
  readonly tables: Tables;
  /** A connection for the length of the work. */
  readonly session: <T>(work: (session: SqlSession) => Promise<T>, options?: ReadOptions) => Promise<T>;
  /** A connection whose temporary relations are gone afterwards. */
  readonly writingSession: <T>(work: (session: TrackedSession) => Promise<T>) => Promise<T>;
  /** Before anything is written: room, and an engine that works. */
  readonly assertWritable: () => Promise<void>;
  /** Makes `in_<entity>` from a staged relation (see inputColumns). @returns the columns the relation has */
  readonly bringIn: (session: SqlSession, temp: Temporary, staged: StagedTable) => Promise<ReadonlySet<string>>;
  /** @returns the relation of references as the session sees it */
  readonly bringReferences: (session: SqlSession, temp: Temporary, relation: string) => Promise<string>;
  readonly storedDates?: (session: SqlSession, temp: Temporary, entity: Entity) => Promise<StoredDates | undefined>;
  readonly note?: (session: SqlSession, relation: string) => Promise<void>;
  readonly beforeCommit?: (context: ApplyContext) => void;
  /** After every writing transaction, however it ended. */
  readonly afterWrite?: () => void;
  readonly afterClear?: () => void;
  /** Makes a workbench relation of a select over what the session sees. */
  readonly handOut: (session: SqlSession, relation: string, select: string, columns: readonly ValueColumn[]) => Promise<void>;
}

/** Beginning, end and what lies between: rolled back where the work throws. */
export async function inTransaction<T>(session: SqlSession, work: () => Promise<T>): Promise<T> {
  await session.run('BEGIN');
  try {
    const result = await work();
    await session.run('COMMIT');
    return result;
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
