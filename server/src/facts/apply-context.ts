import type { Entity, EntityId } from '@leadline/kpi';
import type { Settings } from './settings.ts';
import type { SqlSession } from './sql-session.ts';
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
  readonly storedDates?: (entity: Entity) => Promise<string | undefined>;
  /** Told of every relation whose rows (key64, business_on) are inserted. */
  readonly note?: (relation: string) => Promise<void>;
  /** Time zones of locations that differ from the organisation's; filled once the locations are written. */
  readonly zones: string[];
  /** Offsets of those zones and the organisation's, on the engine that is slow to convert; filled likewise. */
  readonly offsets: Map<string, ZoneOffsets>;
  /** Entities with rows written or removed in this transaction. */
  readonly touched: Set<EntityId>;
  readonly temp: Temporary;
}

/** Temporary relations of one transaction. Every name is made once; they go with their connection, the large ones sooner. */
export interface Temporary {
  readonly table: (name: string, select: string) => Promise<string>;
  readonly view: (name: string, select: string) => Promise<string>;
  readonly has: (name: string) => boolean;
  readonly drop: (name: string) => Promise<void>;
}

export function makeTemporary(session: SqlSession, engine: 'duckdb' | 'postgres'): Temporary {
  const made = new Map<string, 'TABLE' | 'VIEW'>();
  const make = async (kind: 'TABLE' | 'VIEW', name: string, select: string): Promise<string> => {
    if (made.has(name)) throw new Error(`temporary relation ${name} is made twice`);
    made.set(name, kind);
    await session.run(`CREATE TEMPORARY ${kind} ${name} AS ${select}`);
    if (kind === 'TABLE' && engine === 'postgres') await session.run(`ANALYZE ${name}`);
    return name;
  };
  return {
    table: (name, select) => make('TABLE', name, select),
    view: (name, select) => make('VIEW', name, select),
    has: (name) => made.has(name),
    drop: async (name) => {
      const kind = made.get(name);
      made.delete(name);
      if (kind) await session.run(`DROP ${kind} IF EXISTS ${name}`);
    },
  };
}
