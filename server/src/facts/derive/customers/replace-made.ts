import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { storedColumns } from '#server/facts/create-tables.ts';
import { enrichedSelect } from '#server/facts/enriched-select.ts';
import { count, quoted } from '#server/facts/sql-session.ts';
import { deleteRows, insertRows, isSame, sameSql } from '#server/facts/write-rows.ts';

/** Meta columns of a record made from another, whose row stands under the alias. */
export function madeFrom(alias: string): Readonly<Record<string, string>> {
  return {
    source: `${alias}.source`,
    version: `${alias}.version`,
    batch: `${alias}.batch`,
    recorded_at: `${alias}.recorded_at`,
    is_stub: 'FALSE',
  };
}

/** Meta columns of a derived record: it follows from many and came with no batch. */
export function derivedFrom(alias: string): Readonly<Record<string, string>> {
  return { source: `${alias}.source`, version: '0', batch: '0', is_stub: 'FALSE' };
}

/** A select list of all stored columns of an entity: values by name, null for the rest. */
export function storedList(entity: EntityId, values: Readonly<Record<string, string>>): string {
  return storedColumns(getEntity(entity))
    .map(({ name, sql }) => `${values[name] ?? `CAST(NULL AS ${sql})`} AS ${quoted(name)}`)
    .join(', ');
}

/**
 * Puts the rows that were worked out in the place of those that stand there, as far as they differ.
 * @param old select of the rows that stand there now (all stored columns)
 * @param made select of the rows as they should be (all stored columns, not enriched yet)
 */
export async function replaceMade(context: ApplyContext, id: EntityId, old: string, made: string): Promise<void> {
  const { session, temp, touched } = context;
  const entity = getEntity(id);
  const columns = storedColumns(entity).map(({ name }) => name);
  const list = columns.map(quoted).join(', ');
  await temp.table(`was_${id}`, `SELECT ${list} FROM (${old}) o`);
  await temp.table(`made_${id}`, enrichedSelect(context, entity, `(${made})`));
  if (await isSame(context, `was_${id}`, `made_${id}`, columns)) {
    for (const name of ['made', 'was']) await temp.drop(`${name}_${id}`);
    return;
  }
  await temp.table(`kept_${id}`, `SELECT m.key64 FROM made_${id} m JOIN was_${id} w ON w.key64 = m.key64 WHERE ${sameSql(columns, 'm', 'w')}`);
  await temp.table(`left_${id}`, `SELECT ${list} FROM was_${id} WHERE key64 NOT IN (SELECT key64 FROM kept_${id})`);
  await temp.table(`come_${id}`, `SELECT ${list} FROM made_${id} WHERE key64 NOT IN (SELECT key64 FROM kept_${id})`);
  if ((await count(session, `SELECT count(*) FROM left_${id}`)) > 0) await deleteRows(context, entity, `left_${id}`);
  if ((await count(session, `SELECT count(*) FROM come_${id}`)) > 0) await insertRows(context, entity, `come_${id}`);
  touched.add(id);
  for (const name of ['come', 'left', 'kept', 'made', 'was']) await temp.drop(`${name}_${id}`);
}
