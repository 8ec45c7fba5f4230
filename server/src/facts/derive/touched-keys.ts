import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { isReached } from '../list-reached.ts';
import { quoted } from '../sql-session.ts';

export interface Source {
  readonly entity: EntityId;
  /** Column that leads to the target; `key64` for the target's own rows. */
  readonly column: string;
}

/** Temporary table `name` (key64): the living records of an entity that this batch concerns, by its own rows and those that point to it. @returns how many */
export async function touchedKeys(
  context: ApplyContext,
  name: string,
  target: EntityId,
  sources: readonly Source[],
  more: readonly string[] = [],
): Promise<number> {
  const { temp, tables, empty, everything, touched } = context;
  const table = tables.of(getEntity(target).id);
  if (everything || (empty.has(target) && touched.has(target))) return temp.counted(name, `SELECT key64 FROM ${table} WHERE NOT is_stub`);
  const parts = sources
    .filter(({ entity, column }) => isReached(context, entity, column))
    .map(({ entity, column }) => `SELECT ${quoted(column)} AS key64 FROM hit_${entity}`);
  const all = [...parts, ...more];
  if (all.length === 0) {
    await temp.table(name, 'SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE');
    return 0;
  }
  return temp.counted(name, `SELECT DISTINCT t.key64 FROM ${table} t JOIN (${all.join(' UNION ')}) k ON k.key64 = t.key64 WHERE NOT t.is_stub`);
}
