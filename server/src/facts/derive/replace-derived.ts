import type { Entity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { storedColumns } from '#server/facts/create-tables.ts';
import { identitySql, key64Sql } from '#server/facts/key64-sql.ts';
import { quoted } from '#server/facts/sql-session.ts';
import { deleteRows, insertRows, isSame, sameSql } from '#server/facts/write-rows.ts';

/** A derived record as expressions: what it is known by, and its columns. */
export interface DerivedRow {
  readonly source: string;
  readonly externalId: string;
  /** The key, where it is made of something else than these two: as good as never the same for two records. */
  readonly key64?: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Select list of all stored columns of a derived entity. Its records come with no batch: they follow from others. */
export function derivedColumns({ tables }: ApplyContext, entity: Entity, { source, externalId, values, key64 }: DerivedRow): string {
  const key = key64 ?? key64Sql(tables.engine, identitySql(`'${entity.id}'`, source, externalId));
  const [businessDate] = entity.businessDate ?? [];
  const meta: Readonly<Record<string, string>> = {
    key64: key,
    root64: key,
    source,
    external_id: externalId,
    version: '0',
    batch: '0',
    is_stub: 'FALSE',
    ...(businessDate === undefined ? {} : { business_on: values[businessDate]! }),
  };
  return storedColumns(entity)
    .map(({ name, sql }) => `CAST(${meta[name] ?? values[name] ?? 'NULL'} AS ${sql}) AS ${quoted(name)}`)
    .join(', ');
}

/**
 * Brings the derived records of what was touched to what they are now; records that stay the same are not written.
 * @param isTouched condition over `t` that takes in all stored records which may change
 * @param made select of all stored columns (derivedColumns): the records there have to be in their place
 */
export async function replaceDerived(context: ApplyContext, entity: Entity, isTouched: string, made: string): Promise<void> {
  const { temp, tables } = context;
  const [was, now] = [`derived_was_${entity.id}`, `derived_made_${entity.id}`];
  await temp.table(was, `SELECT * FROM ${tables.of(entity.id)} t WHERE ${isTouched}`);
  await temp.table(now, made);
  await exchangeRows(context, entity, was, now);
  for (const name of [now, was]) await temp.drop(name);
}

/**
 * Puts rows in the place of those that stand there, as far as they differ.
 * @param was relation of the stored rows, @param now of the rows as they should be (all stored columns)
 */
export async function exchangeRows(context: ApplyContext, entity: Entity, was: string, now: string): Promise<void> {
  const { temp } = context;
  const columns = storedColumns(entity).map(({ name }) => name);
  if (await isSame(context, was, now, columns)) return;
  const [kept, gone, come] = (['kept', 'gone', 'come'] as const).map((step) => `exchange_${step}_${entity.id}`) as [string, string, string];
  await temp.table(kept, `SELECT n.key64 FROM ${now} n JOIN ${was} w ON w.key64 = n.key64 WHERE ${sameSql(columns, 'n', 'w')}`);
  await temp.table(gone, `SELECT * FROM ${was} WHERE key64 NOT IN (SELECT key64 FROM ${kept})`);
  await temp.view(come, `SELECT * FROM ${now} WHERE key64 NOT IN (SELECT key64 FROM ${kept})`);
  await deleteRows(context, entity, gone);
  await insertRows(context, entity, come);
  context.touched.add(entity.id);
  for (const name of [come, gone, kept]) await temp.drop(name);
}
