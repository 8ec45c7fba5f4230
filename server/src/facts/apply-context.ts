import type { Entity, EntityId } from '@leadline/kpi';
import type { Settings } from './settings.ts';
import { count, type SqlSession } from './sql-session.ts';
import type { RollupChanges } from './rollups/rollup-changes.ts';
import type { Tables } from './tables.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/** Everything the steps of one writing transaction share. */
export interface ApplyContext {
  readonly session: SqlSession;
  readonly tables: Tables;
  readonly settings: Settings;
  readonly seq: bigint;
  /** ISO instant the batch was received: the clock of this transaction. */
  readonly receivedAt: string;
  /** Entities whose table was empty before: their rows are inserted without looking for older ones. */
  readonly empty: ReadonlySet<EntityId>;
  /** Every stored row is worked out again: settings have changed. */
  readonly everything: boolean;
  /** The staged rows are what has to stand under their keys in the end, whatever stands there now (StagedBatch.isRevision). */
  readonly isRevision: boolean;
  /** Rates into the organisation's currency are other than before. */
  ratesChanged: boolean;
  /** A relation (key64, business_on) with the places staged records may lie at, where that is known. */
  readonly storedDates?: (entity: Entity) => Promise<StoredDates | undefined>;
  /** Told of every relation whose rows (key64, business_on) are inserted. */
  readonly note?: (relation: string) => Promise<void>;
  /** Time zones of locations that differ from the organisation's; filled once the locations are written. */
  readonly zones: string[];
  /** Offsets of those zones and the organisation's, on the engine that is slow to convert; filled likewise. */
  readonly offsets: Map<string, ZoneOffsets>;
  /** Entities with rows written or removed in this transaction. */
  readonly touched: Set<EntityId>;
  /** What was staged of each entity. */
  readonly staged: Map<EntityId, Staged>;
  /** Received columns that some staged row of an entity may have a value in. */
  readonly given: Map<EntityId, ReadonlySet<string>>;
  /** Columns that rows written or removed have a value in, of entities of which that was looked up (list-reached.ts). */
  readonly reached: Map<EntityId, ReadonlySet<string>>;
  readonly temp: Temporary;
  /** Told of every row of an entity that is written or removed. */
  readonly rollups: RollupChanges;
}

export interface StoredDates {
  readonly relation: string;
  /** 0: none of the records is stored. */
  readonly places: number;
}

export interface Staged {
  readonly rows: number;
  /** Different keys among the rows. */
  readonly keys: number;
  /** Rows that put no record. */
  readonly others: number;
  /** Records of this entity were deleted at some time. */
  readonly hasBuried: boolean;
}

/** Temporary relations of one transaction. Every name is made once; they go with their connection, the large ones sooner. */
export interface Temporary {
  readonly table: (name: string, select: string) => Promise<string>;
  /** Makes a table. @returns its rows */
  readonly counted: (name: string, select: string) => Promise<number>;
  readonly view: (name: string, select: string) => Promise<string>;
  readonly has: (name: string) => boolean;
  readonly drop: (name: string) => Promise<void>;
}

export function makeTemporary(session: SqlSession, engine: 'duckdb' | 'postgres'): Temporary {
  const made = new Map<string, 'TABLE' | 'VIEW'>();
  const make = async (kind: 'TABLE' | 'VIEW', name: string, select: string): Promise<string> => {
    begin(kind, name);
    await session.run(`CREATE TEMPORARY ${kind} ${name} AS ${select}`);
    if (kind === 'TABLE' && engine === 'postgres') await session.run(`ANALYZE ${name}`);
    return name;
  };
  const begin = (kind: 'TABLE' | 'VIEW', name: string): void => {
    if (made.has(name)) throw new Error(`temporary relation ${name} is made twice`);
    made.set(name, kind);
  };
  /** DuckDB answers with the number of rows. */
  const makeCounted = async (name: string, select: string): Promise<number> => {
    if (engine === 'postgres') return count(session, `SELECT count(*) FROM ${await make('TABLE', name, select)}`);
    begin('TABLE', name);
    return count(session, `CREATE TEMPORARY TABLE ${name} AS ${select}`);
  };
  return {
    table: (name, select) => make('TABLE', name, select),
    counted: makeCounted,
    view: (name, select) => make('VIEW', name, select),
    has: (name) => made.has(name),
    drop: async (name) => {
      const kind = made.get(name);
      made.delete(name);
      if (kind) await session.run(`DROP ${kind} IF EXISTS ${name}`);
    },
  };
}
