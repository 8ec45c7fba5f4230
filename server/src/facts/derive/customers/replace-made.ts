import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { storedColumns } from '#server/facts/create-tables.ts';
import { enrichedSelect } from '#server/facts/enriched-select.ts';
import { quoted } from '#server/facts/sql-session.ts';
import { exchangeRows } from '../replace-derived.ts';

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
  const { temp } = context;
  const entity = getEntity(id);
  const list = storedColumns(entity)
    .map(({ name }) => quoted(name))
    .join(', ');
  await temp.table(`was_${id}`, `SELECT ${list} FROM (${old}) o`);
  await temp.table(`made_${id}`, enrichedSelect(context, entity, `(${made})`));
  await exchangeRows(context, entity, `was_${id}`, `made_${id}`);
  for (const name of ['made', 'was']) await temp.drop(`${name}_${id}`);
}
