import { addDays, memberDimensions, type Measure, type MemberDimension, type SqlRow } from '@leadline/kpi';
import { compileLeaf, type LeafStatement } from '../../packages/kpi/src/compile/compile-leaf.ts';
import { findPath } from '../../packages/kpi/src/measure/joins.ts';
import { fixMeasure, isWindowed } from '../../packages/kpi/src/plan/fix-window.ts';
import { isAdditive, isLevel } from '../../packages/kpi/src/plan/leaf.ts';
import { planLeaf } from '../../packages/kpi/src/plan/plan-leaf.ts';
import { add } from '../../packages/kpi/src/result/decimal.ts';
import type { Bench } from './bench.ts';
import type { Product } from './product.ts';
import { drawn, randomFrom } from './random.ts';
import { show } from './show.ts';
import type { Store } from './stores.ts';
import type { World } from './world.ts';

const months = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'];

/** Every measure that may be added, and counts the same records whatever the window, × every dimension: its numbers by day, kept in a table, give its numbers by month. */
export async function checkDailyMeasures({ world, duckdb, dimensionsEach, measures }: Bench, product: Product): Promise<readonly string[]> {
  const random = randomFrom(world.seed + 3);
  const wanted = measures.filter((measure) => isAdditive(measure) && !isLevel(measure) && !isWindowed(measure));
  const reached = (measure: Measure): readonly (MemberDimension | null)[] => [
    null,
    ...memberDimensions.filter((dimension) => findPath(measure.entity, dimension)),
  ];
  const cases = wanted.flatMap((measure) => drawn(reached(measure), dimensionsEach, random).map((dimension) => ({ measure, dimension })));
  const faults: string[] = [];
  for (const { measure, dimension } of cases) {
    const kept = byGroup((await keptByDay(duckdb, leafOf(measure, dimension, listDays(), world))).filter((row) => product.keepDaily(row)));
    const base = byGroup(await duckdb.read(leafOf(measure, dimension, months, world).statement));
    const differing = [...new Set([...kept.keys(), ...base.keys()])].filter((key) => (kept.get(key) ?? '0 0') !== (base.get(key) ?? '0 0'));
    faults.push(
      ...differing.map((key) => `${measure.id} by ${dimension} ${key}: kept ${show(kept.get(key))}, from the records ${show(base.get(key))}`),
    );
  }
  return faults;
}

/** The engine's own statement, a window between each two dates. */
function leafOf(measure: Measure, dimension: MemberDimension | null, bounds: readonly string[], world: World): LeafStatement {
  const windows = bounds.slice(1).map((to, ordinal) => ({ ordinal, window: { from: bounds[ordinal]!, to, end: to, isRunning: false } }));
  const by = dimension === null ? [] : [dimension];
  const fixed = fixMeasure(measure, { from: null, to: null, today: world.today });
  return compileLeaf(planLeaf({ measure: fixed, windows, by, conditions: [], organisation: 'as_it_was', today: world.today }), {
    name: 'duckdb',
    schema: 'memory.main',
  });
}

function listDays(): readonly string[] {
  const days = [months[0]!];
  while (days.at(-1)! < months.at(-1)!) days.push(addDays(days.at(-1)!, 1));
  return days;
}

/** Keeps what the statement gives by day, as a rollup would, and adds it up to months there. Its rows: date, groups, sum, cases. */
async function keptByDay(store: Store, { statement, shape }: LeafStatement): Promise<readonly SqlRow[]> {
  const groups = Array.from({ length: shape.members + (shape.isApart ? 1 : 0) + (shape.isDistribution ? 2 : 0) }, (_, index) => `g${index}`);
  const columns = ['day_on', ...groups, 'total', 'cases'].join(', ');
  await store.run(`CREATE OR REPLACE TABLE kept AS SELECT * FROM (${statement.sql}) AS daily(${columns})`, statement.parameters);
  const sql = `SELECT ${['month(day_on) - 3', ...groups, 'sum(total)', 'sum(cases)'].join(', ')} FROM kept GROUP BY ALL`;
  return store.read({ sql, parameters: [], label: 'kept numbers' });
}

const exact = (value: SqlRow[number] | undefined): string => add(String(value ?? '0'), '0');

/** Sum and cases by window and group. */
function byGroup(rows: readonly SqlRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [JSON.stringify([Number(row[0]), ...row.slice(1, -2)]), `${exact(row.at(-2))} ${exact(row.at(-1))}`]));
}
