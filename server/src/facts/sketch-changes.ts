import {
  type EntityId,
  getEntity,
  listRollups,
  type RecordSketch,
  type Rollup,
  rollupDate,
  rollupTable,
  sketchColumns,
  sourcesOf,
  tableName,
} from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { quoted } from './sql-session.ts';

/** Of more different records it is not told which they are. */
const mostSketches = 200;
/** A batch of more rows is no small change. */
const mostStaged = 2_000;

/**
 * What a transaction changed in tables, by their names without schema: the records that came and went, told apart by what statements choose
 * records by. Tables of which that is not known for certain are missing.
 */
export async function sketchChanges({ session, rollups, staged, everything }: ApplyContext): Promise<ReadonlyMap<string, readonly RecordSketch[]>> {
  const found = new Map<EntityId, readonly RecordSketch[]>();
  if (everything || [...staged.values()].reduce((sum, { rows }) => sum + rows, 0) > mostStaged) return new Map();
  for (const [entity, log] of rollups.wholeLogs()) {
    const { values, present } = sketchColumns(entity);
    const columns = [...values.map(quoted), ...present.map((name) => `${quoted(name)} IS NOT NULL`)];
    const rows = await session.rows(`SELECT DISTINCT ${columns.join(', ')} FROM ${log} LIMIT ${mostSketches + 1}`);
    if (rows.length > mostSketches) continue;
    found.set(
      entity,
      rows.map((row) => ({
        values: Object.fromEntries(values.map((name, index) => [name, row[index] ?? null])),
        present: Object.fromEntries(present.map((name, index) => [name, row[values.length + index] === true])),
      })),
    );
  }
  const records = [...found].map(([entity, sketches]) => [tableName(getEntity(entity)), sketches] as const);
  return new Map([...records, ...sketchRollups(rollups, found)]);
}

/** Rollups of which only the records they count have changed, on the dates of these. */
function sketchRollups(
  rollups: ApplyContext['rollups'],
  found: ReadonlyMap<EntityId, readonly RecordSketch[]>,
): readonly (readonly [string, readonly RecordSketch[]])[] {
  const isSame = (source: EntityId): boolean => rollups.logOf(source) === undefined && !rollups.isRemade(source);
  return listRollups().flatMap((rollup) => {
    const { entity } = rollup;
    const sketches = found.get(entity);
    if (!sketches || rollups.isRemade(entity) || !sourcesOf(rollup).every((source) => source === entity || isSame(source))) return [];
    const dates = [...new Set(sketches.flatMap((sketch) => datesIn(rollup, sketch)))];
    return dates.includes(undefined) ? [] : [[rollupTable(rollup), dates.map((date) => ({ values: { [rollupDate]: date! }, present: {} }))] as const];
  });
}

/** The dates of the rows a record has in a rollup; undefined: not known. What came at no known time stands without a date where it may go again. */
function datesIn({ anchor, until }: Rollup, { values }: RecordSketch): readonly (string | boolean | null | undefined)[] {
  const [came, went] = [values[anchor], until === undefined ? null : values[until]];
  return [...(came === null && until === undefined ? [] : [came]), ...(went === null ? [] : [went])];
}
