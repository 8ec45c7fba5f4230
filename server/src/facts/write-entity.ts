import { hasMoney, hasColumn } from './money-sql.ts';
import { getEntity, tableColumns, type Entity } from '@leadline/kpi';
import type { ApplyContext, Temporary } from './apply-context.ts';
import { storedColumns } from './create-tables.ts';
import { enrichmentOf } from './enrich/index.ts';
import { enrichedSelect } from './enriched-select.ts';
import { readFilled } from './filled-columns.ts';
import { receivedColumns } from './input-columns.ts';
import { sortedRows } from './sorted-rows.ts';
import { count, quoted } from './sql-session.ts';
import { deleteRows, insertRows, sameSql } from './write-rows.ts';

/**
 * Brings the staged rows of one entity into its table, and writes stored rows again whose surroundings changed in this
 * batch. Leaves behind: `verdict_<entity>` (ordinal, key64, outcome) and `hit_<entity>` (rows as they were and as they are).
 */
export async function writeEntity(context: ApplyContext, entity: Entity): Promise<void> {
  const isStaged = context.temp.has(`in_${entity.id}`);
  if (isStaged) await findLosers(context, entity);
  if (context.empty.has(entity.id)) {
    if (isStaged) await fillTable(context, entity);
    return;
  }
  const conditions = await dependencies(context, entity);
  if (isStaged || conditions.length > 0) await replaceRows(context, entity, isStaged, conditions);
}

/** Rows of a batch that lose against another of the same key (`lose_<entity>`): older versions, and other records under the same key. */
async function findLosers({ temp, staged }: ApplyContext, { id }: Entity): Promise<void> {
  const isPlain = staged.get(id)?.rows === staged.get(id)?.keys;
  if (!isPlain) await temp.table(`twice_${id}`, `SELECT key64 FROM in_${id} GROUP BY key64 HAVING count(*) > 1`);
  const ranked = `SELECT i.ordinal, i.key64, i.source, i.external_id, i.version,
      first_value(i.source) OVER (PARTITION BY i.key64 ORDER BY i.ordinal) AS first_source,
      first_value(i.external_id) OVER (PARTITION BY i.key64 ORDER BY i.ordinal) AS first_id
    FROM in_${id} i JOIN twice_${id} d ON d.key64 = i.key64`;
  const placed = `SELECT *, row_number() OVER (PARTITION BY key64, source, external_id ORDER BY version DESC, ordinal DESC) AS place FROM (${ranked}) x`;
  const lost = `SELECT ordinal, key64, CASE WHEN source <> first_source OR external_id <> first_id THEN 'key_collision' ELSE 'superseded' END AS outcome
    FROM (${placed}) y WHERE place > 1 OR source <> first_source OR external_id <> first_id`;
  if (!isPlain) await temp.table(`lose_${id}`, lost);
  await temp.view(`win_${id}`, `SELECT * FROM in_${id}${isPlain ? '' : ` WHERE ordinal NOT IN (SELECT ordinal FROM lose_${id})`}`);
}

/** With the rows that lost. */
function allRows({ temp }: ApplyContext, { id }: Entity, won: string, more = ''): string {
  return temp.has(`lose_${id}`) ? `${won} UNION ALL SELECT ordinal, key64, outcome${more} FROM lose_${id}` : won;
}

/** A row of `win_<entity>` (`w`) in the shape of the table; derived columns from the stored row (`o`) or empty. @param filled default: all received */
function arrivingSelect(context: ApplyContext, entity: Entity, hasOld: boolean, filled?: ReadonlySet<string>): string {
  const received = filled ?? new Set(receivedColumns(entity).map(({ name }) => name));
  const meta: Readonly<Record<string, string>> = {
    key64: 'w.key64',
    root64: 'w.key64',
    source: 'w.source',
    external_id: 'w.external_id',
    version: 'coalesce(w.version, 0)',
    batch: `coalesce(w.batch, ${context.seq})`,
    business_on: 'CAST(NULL AS date)',
    recorded_at: `coalesce(w.recorded_at, CAST('${context.receivedAt}' AS timestamptz))`,
    flags: 'w.flags',
    is_stub: 'FALSE',
    origin_file: 'w.origin_file',
    origin_line: 'w.origin_line',
  };
  const columns = storedColumns(entity).map(({ name, sql }) => {
    const derived = hasOld ? `o.${quoted(name)}` : `CAST(NULL AS ${sql})`;
    return `${meta[name] ?? (received.has(name) ? `w.${quoted(name)}` : derived)} AS ${quoted(name)}`;
  });
  return `SELECT ${columns.join(', ')}`;
}

/** What becomes of a row (`w`) of a record that is not stored, as `outcome`, and where it is read from: only a newer deletion counts against it. */
function firstOutcome({ tables, staged }: ApplyContext, { id }: Entity): string {
  if (staged.get(id)?.hasBuried !== true) return `CASE WHEN w.op = 'delete' THEN 'deleted' ELSE 'accepted' END AS outcome FROM win_${id} w`;
  const version = 'coalesce(w.version, 0)';
  return `CASE WHEN b.version > ${version} THEN 'superseded' WHEN w.op = 'delete' AND b.version = ${version} THEN 'unchanged'
      WHEN w.op = 'delete' THEN 'deleted' ELSE 'accepted' END AS outcome
    FROM win_${id} w LEFT JOIN ${tables.named('tombstone')} b ON b.key64 = w.key64 AND b.entity = '${id}'`;
}

async function fillTable(context: ApplyContext, entity: Entity): Promise<void> {
  const { temp, tables, staged } = context;
  const { id } = entity;
  const filled = entity.kind === 'fact' && tables.engine === 'duckdb' ? await readFilled(context, entity) : undefined;
  const sorted = filled && sortedRows(entity, filled);
  const arriving = arrivingSelect(context, entity, false, sorted === undefined ? undefined : filled?.received);
  await temp.view(`base_${id}`, `${arriving} FROM ${sorted ?? `(SELECT * FROM win_${id} WHERE op = 'put')`} w`);
  const buried = staged.get(id)?.hasBuried === true;
  const verdict = allRows(context, entity, `SELECT w.ordinal, w.key64, ${firstOutcome(context, entity)}`);
  if (buried) await temp.table(`verdict_${id}`, verdict);
  else await temp.view(`verdict_${id}`, verdict);
  const outlived = `SELECT w.key64 FROM win_${id} w JOIN ${tables.named('tombstone')} b ON b.key64 = w.key64 AND b.entity = '${id}' AND b.version > w.version`;
  const accepted = buried ? `(SELECT * FROM base_${id} WHERE key64 NOT IN (${outlived}))` : `base_${id}`;
  const order = filled && sorted === undefined ? ' ORDER BY business_on' : '';
  const isSpread = tables.spread.has(id);
  const made = `(${enrichedSelect(context, entity, accepted)}${order}) n`;
  const from = isSpread ? await temp.table(`new_${id}`, `SELECT * FROM ${made}`) : made;
  context.rollups.remake(id);
  await insertRows(context, entity, from, { noted: tables.of(id), columns: filled?.stored });
  await buryAndRaise(context, entity);
  await temp.view(`hit_${id}`, `SELECT * FROM ${isSpread ? from : tables.of(id)}`);
  context.touched.add(id);
}

/** Conditions (over `t`) for stored rows that have to be worked out again. */
async function dependencies(context: ApplyContext, entity: Entity): Promise<readonly string[]> {
  if (context.everything) return ['TRUE'];
  const { touched, temp } = context;
  const conditions: string[] = [];
  if (entity.parent && touched.has(entity.parent.entity)) conditions.push(...ofParent(temp, entity, entity.parent));
  const others = [...(enrichmentOf(entity.id).dependsOn ?? [])];
  if (entity.kind === 'fact' && hasColumn(entity, 'location_id') && entity.columns.some(({ type }) => type.kind === 'moment')) {
    others.push({ entity: 'location', through: 'location_id', columns: ['timezone'] });
  }
  for (const { entity: target, through, columns } of others) {
    if (!touched.has(target)) continue;
    const turned = `turned_${target}_${columns[0]!}`;
    if (!temp.has(turned)) await temp.table(turned, turnedSelect(target, columns));
    conditions.push(`t.${quoted(through)} IN (SELECT key64 FROM ${turned})`);
  }
  if (context.ratesChanged && hasMoney(entity)) {
    conditions.push(hasColumn(entity, 'currency') && !entity.parent ? `t.currency <> '${context.settings.currency}'` : 'TRUE');
  }
  return conditions;
}

/** Children lie on the date their parent has had, or on none as long as there was no parent: others need not be looked at. */
function ofParent({ has }: Temporary, entity: Entity, { entity: parent, column }: NonNullable<Entity['parent']>): readonly string[] {
  const key = `t.${quoted(column)}`;
  const undated = `t.business_on IS NULL AND ${key} IN (SELECT key64 FROM hit_${parent})`;
  if (entity.kind !== 'fact' || getEntity(parent).kind !== 'fact') return [`${key} IN (SELECT key64 FROM hit_${parent})`];
  return has(`gone_${parent}`) ? [undated, `(${key}, t.business_on) IN (SELECT key64, business_on FROM gone_${parent})`] : [undated];
}

/** Records of which one of the columns is other than it was; a record not there before counts as one without values. */
function turnedSelect(target: string, columns: readonly string[]): string {
  const isOther = columns.map((name) => {
    const text = `coalesce(CAST(${quoted(name)} AS text), '')`;
    return `min(${text}) <> max(${text}) OR (count(*) = 1 AND max(${text}) NOT IN ('', 'false'))`;
  });
  return `SELECT key64 FROM hit_${target} GROUP BY key64 HAVING ${isOther.join(' OR ')}`;
}

async function replaceRows(context: ApplyContext, entity: Entity, isStaged: boolean, conditions: readonly string[]): Promise<void> {
  const { session, temp, tables } = context;
  const { id } = entity;
  const table = tables.of(id);
  const again =
    conditions.length === 0
      ? 0
      : await temp.counted(
          `again_${id}`,
          conditions.map((condition) => `SELECT t.key64 FROM ${table} t WHERE NOT t.is_stub AND ${condition}`).join(' UNION '),
        );
  if (!isStaged && again === 0) {
    const nothing = `SELECT * FROM ${table} WHERE FALSE`;
    await (tables.spread.has(id) ? temp.table(`hit_${id}`, nothing) : temp.view(`hit_${id}`, nothing));
    return;
  }
  const hasOld = (await findStored(context, entity, isStaged, again > 0)) > 0;
  if (isStaged) await judge(context, entity, hasOld);
  await temp.view(`base_${id}`, baseSelect(context, entity, isStaged, hasOld, again > 0));
  const made = await temp.counted(`new_${id}`, enrichedSelect(context, entity, `base_${id}`, isStaged && !(again > 0 && hasOld)));
  if (hasOld) {
    const columns = storedColumns(entity).map(({ name }) => name);
    await session.run(`DELETE FROM new_${id} AS n USING old_${id} o WHERE n.key64 = o.key64 AND ${sameSql(columns, 'n', 'o')}`);
    const deleted = isStaged ? ` OR (NOT is_stub AND key64 IN (SELECT key64 FROM verdict_${id} WHERE outcome IN ('deleted', 'forgotten')))` : '';
    const gone = await temp.counted(`gone_${id}`, `SELECT * FROM old_${id} WHERE key64 IN (SELECT key64 FROM new_${id})${deleted}`);
    if (gone > 0) await deleteRows(context, entity, `gone_${id}`);
  }
  await temp.view(`hit_${id}`, hasOld ? `SELECT * FROM gone_${id} UNION ALL SELECT * FROM new_${id}` : `SELECT * FROM new_${id}`);
  const isHit = hasOld ? (await count(session, `SELECT count(*) FROM (SELECT 1 FROM hit_${id} LIMIT 1) x`)) > 0 : made > 0;
  if (isHit) {
    await insertRows(context, entity, `new_${id}`);
    context.touched.add(id);
  }
  if (isStaged) await buryAndRaise(context, entity);
}

/** The rows to be worked out: those that arrive, and stored ones whose surroundings have changed. */
function baseSelect(context: ApplyContext, entity: Entity, isStaged: boolean, hasOld: boolean, hasAgain: boolean): string {
  const { id } = entity;
  const again = `SELECT * FROM old_${id} WHERE NOT is_stub AND key64 IN (SELECT key64 FROM again_${id})`;
  if (!isStaged) return again;
  const old = hasOld ? ` LEFT JOIN old_${id} o ON o.key64 = w.key64 AND NOT o.is_stub` : '';
  const arriving = `${arrivingSelect(context, entity, hasOld)} FROM win_${id} w JOIN verdict_${id} v ON v.ordinal = w.ordinal AND v.is_written${old}`;
  const settled = `SELECT key64 FROM verdict_${id} WHERE is_written OR outcome IN ('deleted', 'forgotten')`;
  return hasAgain && hasOld ? `${arriving} UNION ALL ${again} AND key64 NOT IN (${settled})` : arriving;
}

const fewKeys = 20_000;

/** `old_<entity>`: the stored rows of the keys that came and of those to be worked out again; where there are none, it may be missing. @returns how many */
async function findStored(context: ApplyContext, entity: Entity, isStaged: boolean, hasAgain: boolean): Promise<number> {
  const { temp, tables } = context;
  const { id } = entity;
  const own = hasAgain ? [`SELECT key64 FROM again_${id}`] : [];
  const keys = (isStaged ? [`SELECT key64 FROM win_${id}`, ...own] : own).join(' UNION ');
  const known = isStaged ? await context.storedDates?.(entity) : undefined;
  if (known?.places === 0 && !hasAgain) return 0;
  const dates = isStaged ? (known?.relation ?? (await findDates(context, entity, keys))) : undefined;
  if (dates === undefined) return temp.counted(`old_${id}`, `SELECT t.* FROM ${tables.of(id)} t JOIN (${keys}) k ON k.key64 = t.key64`);
  const found = (date: string): string => `SELECT t.* FROM ${tables.of(id)} t JOIN ${dates} k ON k.key64 = t.key64 AND ${date}`;
  const others = `SELECT t.* FROM ${tables.of(id)} t JOIN again_${id} k ON k.key64 = t.key64 WHERE t.key64 NOT IN (SELECT key64 FROM ${dates})`;
  const parts = [found('t.business_on = k.business_on'), found('t.business_on IS NULL AND k.business_on IS NULL'), ...(hasAgain ? [others] : [])];
  return temp.counted(`old_${id}`, parts.join(' UNION ALL '));
}

/** Few keys are looked for by reading keys and dates alone; the rows themselves are then found by their dates. */
async function findDates({ temp, tables, staged }: ApplyContext, { id, kind }: Entity, keys: string): Promise<string | undefined> {
  if (tables.engine !== 'duckdb' || kind !== 'fact' || (staged.get(id)?.rows ?? fewKeys) >= fewKeys) return undefined;
  return temp.table(`date_${id}`, `SELECT t.key64, t.business_on FROM ${tables.of(id)} t JOIN (${keys}) k ON k.key64 = t.key64`);
}

/** `verdict_<entity>`: what becomes of every staged row, and whether it is written. */
async function judge(context: ApplyContext, entity: Entity, hasOld: boolean): Promise<void> {
  const { temp, tables, isRevision } = context;
  const { id } = entity;
  if (isRevision) {
    const outcome = `CASE op WHEN 'put' THEN 'accepted' WHEN 'delete' THEN 'deleted' ELSE 'forgotten' END`;
    await temp.table(`verdict_${id}`, `SELECT ordinal, key64, ${outcome} AS outcome, op = 'put' AS is_written FROM win_${id}`);
    return;
  }
  if (!hasOld) {
    const won = `SELECT w.ordinal, w.key64, ${firstOutcome(context, entity)}`;
    const isWritten = `outcome = 'accepted'`;
    await temp.table(
      `verdict_${id}`,
      allRows(context, entity, `SELECT ordinal, key64, outcome, ${isWritten} AS is_written FROM (${won}) j`, ', FALSE'),
    );
    return;
  }
  const same = `(o.key64 IS NOT NULL AND NOT o.is_stub AND ${contentSame(entity)})`;
  const known = 'coalesce(CASE WHEN NOT o.is_stub THEN o.version END, b.version)';
  const version = 'coalesce(w.version, 0)';
  const outcome = `CASE
      WHEN o.key64 IS NOT NULL AND (o.source <> w.source OR o.external_id <> w.external_id) THEN 'key_collision'
      WHEN ${known} > ${version} THEN 'superseded'
      WHEN w.op = 'delete' THEN CASE WHEN (o.key64 IS NULL OR o.is_stub) AND b.version = ${version} THEN 'unchanged' ELSE 'deleted' END
      WHEN ${same} THEN 'unchanged' ELSE 'accepted' END`;
  const judged = `SELECT w.ordinal, w.key64, w.op, ${outcome} AS outcome, o.version AS old_version, ${version} AS version
    FROM win_${id} w LEFT JOIN old_${id} o ON o.key64 = w.key64 LEFT JOIN ${tables.named('tombstone')} b ON b.key64 = w.key64 AND b.entity = '${id}'`;
  const isWritten = `outcome = 'accepted' OR (outcome = 'unchanged' AND op = 'put' AND version > old_version)`;
  await temp.table(
    `verdict_${id}`,
    allRows(context, entity, `SELECT ordinal, key64, outcome, ${isWritten} AS is_written FROM (${judged}) j`, ', FALSE'),
  );
}

/** What was received is the same in `w` and the older `o`. A moment's date follows from its instant where there is one. */
export function contentSame(entity: Entity): string {
  const received = tableColumns(entity).filter(({ derived }) => !derived);
  const parts = received.map(({ name, sql, of }) => {
    const equal = `w.${quoted(name)} IS NOT DISTINCT FROM o.${quoted(name)}`;
    return of.type.kind === 'moment' && sql === 'date' ? `(w.${quoted(of.name)} IS NOT NULL OR ${equal})` : equal;
  });
  return parts.join(' AND ');
}

/** A deletion is kept with its version; a newer record lifts it. */
async function buryAndRaise({ session, tables, seq, staged }: ApplyContext, { id }: Entity): Promise<void> {
  const tombstone = tables.named('tombstone');
  const { hasBuried, others } = staged.get(id) ?? { hasBuried: true, others: 1 };
  if (hasBuried)
    await session.run(
      `DELETE FROM ${tombstone} WHERE entity = '${id}' AND key64 IN (SELECT key64 FROM verdict_${id} WHERE outcome IN ('accepted', 'deleted', 'forgotten'))`,
    );
  if (others > 0)
    await session.run(`INSERT INTO ${tombstone} (entity, key64, source, external_id, version, batch)
    SELECT '${id}', w.key64, w.source, w.external_id, coalesce(w.version, 0), coalesce(w.batch, ${seq}) FROM win_${id} w JOIN verdict_${id} v ON v.ordinal = w.ordinal AND v.outcome = 'deleted'`);
}
