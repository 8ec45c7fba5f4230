import type { Entity } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { storedColumns } from './create-tables.ts';
import { enrichedSelect } from './enriched-select.ts';
import { plainValues } from './plain-values.ts';
import { loggedColumns, summedColumns } from './rollups/rollup-changes.ts';
import { quoted } from './sql-session.ts';

/** Both sides of a comparison are the same, nulls included. */
export function sameSql(columns: readonly string[], left: string, right: string): string {
  return columns.map((name) => `${left}.${quoted(name)} IS NOT DISTINCT FROM ${right}.${quoted(name)}`).join(' AND ');
}

/** The same rows stand in both relations, none of them twice. */
export async function isSame({ session }: ApplyContext, was: string, made: string, columns: readonly string[]): Promise<boolean> {
  const counts = `SELECT (SELECT count(*) FROM ${was}) AS before, (SELECT count(*) FROM ${made}) AS after,
    (SELECT count(*) FROM ${made} m JOIN ${was} w ON w.key64 = m.key64 WHERE ${sameSql(columns, 'm', 'w')}) AS same`;
  const [row] = await session.rows(`SELECT before = same AND after = same FROM (${counts}) c`);
  return row?.[0] === true;
}

/** Deletes the rows of an entity that `gone` (all stored columns) lists, found by where they lie and their key. */
export async function deleteRows({ session, tables, rollups }: ApplyContext, entity: Entity, gone: string): Promise<void> {
  await rollups.note(entity, gone, -1);
  const table = tables.of(entity.id);
  await rollups.writing(entity, async () => {
    if (tables.engine === 'postgres') {
      await session.run(`DELETE FROM ${table} AS t USING ${gone} g WHERE t.root64 = g.root64 AND t.key64 = g.key64`);
      return;
    }
    await session.run(`DELETE FROM ${table} AS t USING ${gone} g WHERE t.key64 = g.key64 AND t.business_on = g.business_on`);
    await session.run(
      `DELETE FROM ${table} AS t USING (SELECT key64 FROM ${gone} WHERE business_on IS NULL) g WHERE t.key64 = g.key64 AND t.business_on IS NULL`,
    );
  });
}

/** Deletes the rows `t` of an entity that a condition holds of. */
export async function deleteWhere({ session, tables, rollups }: ApplyContext, entity: Entity, condition: string): Promise<void> {
  const table = tables.of(entity.id);
  await rollups.note(entity, `(SELECT * FROM ${table} t WHERE ${condition})`, -1);
  await rollups.writing(entity, () => session.run(`DELETE FROM ${table} AS t WHERE ${condition}`));
}

export interface InsertOptions {
  /** Relation with the same keys and dates that costs nothing to read, where `from` is an expensive select. */
  readonly noted?: string;
  /** Columns to write, where the others are empty for certain. */
  readonly columns?: readonly string[] | undefined;
}

export async function insertRows(
  { session, tables, note, rollups }: ApplyContext,
  entity: Entity,
  from: string,
  options: InsertOptions = {},
): Promise<void> {
  const columns = (options.columns ?? storedColumns(entity).map(({ name }) => name)).map(quoted).join(', ');
  await rollups.writing(entity, () => session.run(`INSERT INTO ${tables.of(entity.id)} (${columns}) SELECT ${columns} FROM ${from}`));
  await rollups.note(entity, from, 1);
  if (entity.kind === 'fact' && !entity.derived) await note?.(options.noted ?? from);
}

/**
 * Writes stored rows again with other derived values, where they differ. Columns that nothing else of the row is worked out
 * from are changed in place; otherwise the whole row is worked out anew.
 * @param changes select of `key64` and the columns to replace, at most one row per record
 * @param kept name under which the changes made (`key64`, columns) stay for later steps, where there are some
 */
export async function rewriteRows(
  context: ApplyContext,
  entity: Entity,
  step: string,
  columns: readonly string[],
  changes: string,
  kept?: string,
): Promise<void> {
  const { session, temp, tables } = context;
  const differs = `NOT (${sameSql(columns, 'c', 't')})`;
  const made = tables.spread.has(entity.id) ? await temp.table(`re_made_${step}`, changes) : `(${changes})`;
  const change = await temp.table(
    kept ?? `re_change_${step}`,
    `SELECT c.*, t.root64 AS x_root64, t.business_on AS x_business_on FROM ${made} c JOIN ${tables.of(entity.id)} t ON t.key64 = c.key64 WHERE ${differs}`,
  );
  await temp.drop(`re_made_${step}`);
  const [counts] = await session.rows(`SELECT count(*), count(x_business_on) FROM ${change}`);
  const [all, dated] = [Number(counts?.[0]), Number(counts?.[1])];
  if (all > 0) {
    const values = plainValues(context, entity, columns);
    if (values) await updateRows(context, entity, change, values, { hasDated: dated > 0, hasUndated: dated < all, isMany: all > manyRows });
    else await replaceRows(context, entity, step, columns, change);
    context.touched.add(entity.id);
  }
  if (all === 0 || kept === undefined) await temp.drop(change);
}

async function updateRows(
  context: ApplyContext,
  entity: Entity,
  change: string,
  values: ReadonlyMap<string, string>,
  { hasDated, hasUndated, isMany }: { readonly hasDated: boolean; readonly hasUndated: boolean; readonly isMany: boolean },
): Promise<void> {
  const { session, tables, rollups } = context;
  const here = [
    ...(hasDated ? ['t.business_on = r.x_business_on'] : []),
    ...(hasUndated ? ['t.business_on IS NULL AND r.x_business_on IS NULL'] : []),
  ].map((place) => (tables.engine === 'postgres' ? 't.root64 = r.x_root64' : place));
  const list = [...values].map(([name, value]) => `${quoted(name)} = ${value}`).join(', ');
  const table = tables.of(entity.id);
  const noted = await noteUpdate(context, entity, change, values, { places: [...new Set(here)], isMany });
  await rollups.writing(entity, async () => {
    for (const place of new Set(here)) await session.run(`UPDATE ${table} AS t SET ${list} FROM ${change} r WHERE t.key64 = r.key64 AND ${place}`);
  });
  await noted();
}

/** Of so many rows it is not worth telling which of them have other values in columns no rollup keeps. */
const manyRows = 5_000;

/** Tells the rollups of rows changed in place: as they were, and (by calling the result) as they are. */
async function noteUpdate(
  { temp, tables, rollups }: ApplyContext,
  entity: Entity,
  change: string,
  values: ReadonlyMap<string, string>,
  { places, isMany }: { readonly places: readonly string[]; readonly isMany: boolean },
): Promise<() => Promise<void>> {
  const columns = loggedColumns(entity.id);
  const isSummed = summedColumns(entity.id).some((name) => values.has(name));
  if (!rollups.isNoted(entity.id) || (isMany && !isSummed)) return async () => undefined;
  const was = `${change}_was`;
  const rows = places.map(
    (place) =>
      `SELECT ${columns.map((name) => `t.${quoted(name)}`).join(', ')} FROM ${tables.of(entity.id)} t JOIN ${change} r ON t.key64 = r.key64 AND ${place}`,
  );
  await temp.table(was, rows.join(' UNION ALL '));
  await rollups.note(entity, was, -1, isSummed);
  return async () => {
    const list = columns.map((name) => `${values.get(name) ?? `t.${quoted(name)}`} AS ${quoted(name)}`).join(', ');
    await rollups.note(entity, `(SELECT ${list} FROM ${was} t JOIN ${change} r ON r.key64 = t.key64)`, 1, isSummed);
    await temp.drop(was);
  };
}

async function replaceRows(context: ApplyContext, entity: Entity, step: string, columns: readonly string[], change: string): Promise<void> {
  const { temp, tables } = context;
  const list = storedColumns(entity)
    .map(({ name }) => `${columns.includes(name) ? 'c' : 't'}.${quoted(name)} AS ${quoted(name)}`)
    .join(', ');
  await temp.table(
    `re_prev_${step}`,
    `SELECT t.* FROM ${tables.of(entity.id)} t JOIN ${change} c ON c.key64 = t.key64 AND c.x_business_on = t.business_on
      UNION ALL SELECT t.* FROM ${tables.of(entity.id)} t JOIN ${change} c ON c.key64 = t.key64 AND c.x_business_on IS NULL AND t.business_on IS NULL`,
  );
  await temp.view(`re_base_${step}`, `SELECT ${list} FROM re_prev_${step} t JOIN ${change} c ON c.key64 = t.key64`);
  await temp.table(`re_next_${step}`, enrichedSelect(context, entity, `re_base_${step}`));
  await deleteRows(context, entity, `re_prev_${step}`);
  await insertRows(context, entity, `re_next_${step}`);
  for (const name of ['next', 'base', 'prev']) await temp.drop(`re_${name}_${step}`);
}
