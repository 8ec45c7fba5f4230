import { getEntity, tableName, type Dialect, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';

/** Reference tables published by the apply step; small everywhere. */
export type PublishedTable = 'ref_membership' | 'ref_ancestor' | 'ref_calendar_day' | 'ref_fx';
export type StoreTable = PublishedTable | 'meta' | 'tombstone';

/** The names of the tables of one store. */
export interface Tables {
  readonly engine: 'duckdb' | 'postgres';
  /** `ll.main`, `leadline_facts` */
  readonly schema: string;
  /** Entities whose rows lie on the workers of a Citus cluster (spread-facts.ts); elsewhere none. */
  readonly spread: ReadonlySet<EntityId>;
  readonly of: (entity: EntityId) => string;
  readonly named: (table: StoreTable) => string;
}

const none: ReadonlySet<EntityId> = new Set();

export function tablesOf(engine: 'duckdb' | 'postgres', schema: string, spread = none): Tables {
  return {
    engine,
    schema,
    spread,
    of: (entity) => `${schema}.${quoted(tableName(getEntity(entity)))}`,
    named: (table) => `${schema}.${quoted(table)}`,
  };
}

/** The tables statements of a dialect read. */
export function tablesOfDialect({ name, schema, spread }: Dialect): Tables {
  return tablesOf(name, schema, spread);
}
