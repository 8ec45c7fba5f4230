import { getEntity, tableName, type EntityId } from '@leadline/kpi';
import { quoted } from './sql-session.ts';

/** Reference tables published by the apply step; small everywhere. */
export type PublishedTable = 'ref_membership' | 'ref_ancestor' | 'ref_calendar_day' | 'ref_fx';
export type StoreTable = PublishedTable | 'meta' | 'tombstone';

/** The names of the tables of one store. */
export interface Tables {
  readonly engine: 'duckdb' | 'postgres';
  /** `ll.main`, `leadline_facts` */
  readonly schema: string;
  readonly of: (entity: EntityId) => string;
  readonly named: (table: StoreTable) => string;
}

export function tablesOf(engine: 'duckdb' | 'postgres', schema: string): Tables {
  return {
    engine,
    schema,
    of: (entity) => `${schema}.${quoted(tableName(getEntity(entity)))}`,
    named: (table) => `${schema}.${quoted(table)}`,
  };
}
