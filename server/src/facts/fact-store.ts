import type { Organization } from '@leadline/contract';
import type { ColumnsRead, ColumnsWanted } from './rollups/read-columns.ts';
import type { WrongRollup } from './rollups/examine-rollups.ts';
import type { Erasure } from '#server/erasure.ts';
import type { CompiledSql, Dialect, EntityId, LeafReader, RecordSketch, SqlRow } from '@leadline/kpi';

/**
 * Rows ready to be applied: a relation of the workbench (an in-memory scratch engine, see workbench.ts) whose columns are
 * `ordinal bigint` (for reports), `op text` ('put' | 'delete'), `key64`, `source`, `external_id`, `version` (0 where the
 * source has none), `recorded_at`, `flags`, and the received (not derived) physical columns of the entity; those it lacks are
 * null in every row. A moment known
 * by date alone has only its `_on` column; where only `_at` is known, applying fills `_on` in the organisation's zone.
 */
export interface StagedTable {
  readonly entity: EntityId;
  readonly relation: string;
  /** The columns the relation has; undefined: they are looked up. */
  readonly columns?: readonly string[];
}

export interface StagedBatch {
  /** Inbox sequence number; batches are applied in its order and once. */
  readonly seq: bigint;
  readonly receivedAt: string;
  readonly tables: readonly StagedTable[];
  /** Relation (entity text, key64, source text, external_id text): everything the rows refer to. Missing targets become stubs. */
  readonly references?: string;
  /**
   * The rows replace what stands under their keys whatever its version: one per key, with its `batch`; `op` is 'put',
   * 'delete' or 'forget' (as if nothing had ever been said of the record).
   */
  readonly isRevision?: boolean;
  /** Texts to take out of what is stored. */
  readonly erasure?: Erasure;
  /** Nobody asks what became of the rows: the report stays empty, and `outcomes` is ''. */
  readonly isUnreported?: boolean;
}

export interface ApplyCounts {
  readonly accepted: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly deleted: number;
}

export interface ApplyReport {
  readonly perEntity: ReadonlyMap<EntityId, ApplyCounts>;
  /**
   * Workbench relation (entity text, ordinal bigint, outcome text) for every staged row: accepted, unchanged, superseded,
   * deleted or key_collision. Dropped by the caller. Empty text where there is none.
   */
  readonly outcomes: string;
  /** References that point to nothing known, per target entity: external id → rows. */
  readonly unresolved: readonly { readonly entity: EntityId; readonly externalId: string; readonly rows: number }[];
}

export interface FactState {
  /** Highest inbox sequence applied. */
  readonly appliedSeq: bigint;
  /** Changes with every applied batch. */
  readonly dataVersion: string;
  /** The data version each table was last changed with, by its name without schema; a table not named has never changed. */
  readonly tableVersions: ReadonlyMap<string, string>;
  readonly changedAt: string | null;
  /** Last business date not in the future that holds facts. */
  readonly dataThrough: string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  /** Answers of more rows are refused: they would fill the memory and hold up everybody else. */
  readonly maxRows?: number;
}

/** What the product knows of the store behind it. Two implementations, one behaviour, one test suite. */
export interface FactStore extends LeafReader {
  readonly dialect: Dialect;
  /** Ids of the rollups that may be read in the place of records. */
  readonly rollups: () => ReadonlySet<string>;
  readonly read: (statement: CompiledSql, options?: ReadOptions) => Promise<readonly SqlRow[]>;
  /** Rows of a rollup as columns. Absent where the engine hands out rows only. */
  readonly readColumns?: (wanted: ColumnsWanted, options?: ReadOptions) => Promise<ColumnsRead>;
  /** One transaction: match, replace, stub, derive, watermark. Calls are queued: one writer. */
  readonly apply: (batch: StagedBatch) => Promise<ApplyReport>;
  /**
   * Makes the workbench relation `into` (entity, key64, source, external_id) of those keys of `relation` (entity, key64)
   * whose present version, or whose deletion, came with the entry `seq` or a later one.
   * @returns how many there are, and how many records there are in all
   */
  readonly findBrought: (relation: string, seq: bigint, into: string) => Promise<{ readonly found: number; readonly all: number }>;
  /** Settings that stored values depend on (zone, currency, recognition …); recomputes what they touch. */
  readonly publish: (organization: Organization) => Promise<void>;
  readonly state: () => Promise<FactState>;
  /**
   * Records that came or went between two versions of a table (its name without schema), as far as this process wrote them.
   * @returns undefined where that is not known
   */
  readonly changedBetween: (table: string, from: string, to: string) => readonly RecordSketch[] | undefined;
  /** Keeps the rollups small and compares some of them with their records. @returns those that differed; they are right again */
  readonly tendRollups: (chance: () => number) => Promise<readonly WrongRollup[]>;
  /** Leaves nothing on the disk of what was erased. */
  readonly purge: () => Promise<void>;
  /** Rejects unless the engine answers a query. */
  readonly check: () => Promise<void>;
  /** Writes a consistent copy into the folder. */
  readonly backup: (folder: string) => Promise<void>;
  /** Deletes every fact and the watermark: the first step of a rebuild. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}
