import {
  addDays,
  bucketOf,
  measures,
  memberDimensions,
  type CompiledSql,
  type Dimension,
  type Formula,
  type KpiResult,
  type Measure,
  type MemberDimension,
  type SqlRow,
  type TimeGrain,
} from '@leadline/kpi';
import { listMeasures } from '../../packages/kpi/src/catalog/list-measures.ts';
import { compileLeaf } from '../../packages/kpi/src/compile/compile-leaf.ts';
import { findPath } from '../../packages/kpi/src/measure/joins.ts';
import { isAdditive, isLevel, type Leaf } from '../../packages/kpi/src/plan/leaf.ts';
import { planLeaf } from '../../packages/kpi/src/plan/plan-leaf.ts';
import type { PlacedWindow } from '../../packages/kpi/src/plan/window.ts';
import { add } from '../../packages/kpi/src/result/decimal.ts';
import { parseRowKey, tableOf, type LeafTable } from '../../packages/kpi/src/result/leaf-rows.ts';
import type { Bench } from './bench.ts';
import { envOf, type Product } from './product.ts';
import { isTime, queryOf } from './questions.ts';
import { randomFrom } from './random.ts';
import { chunksOf, show } from './show.ts';
import type { Store } from './stores.ts';
import type { World } from './world.ts';

const months = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'];

/** Invariant 3: numbers kept ready by day and member, added up, are those read from the records. */
export async function checkDailyNumbers(bench: Bench, product: Product): Promise<readonly string[]> {
  return [...(await checkMeasures(bench, product)), ...(await checkKpis(bench, product))];
}

async function checkMeasures({ world, duckdb, asked }: Bench, product: Product): Promise<readonly string[]> {
  const random = randomFrom(world.seed + 3);
  const wanted = [...measures.values()].filter((measure) => isAdditive(measure) && !isLevel(measure));
  const part = asked.length > 1000 ? 1 : 0.3;
  const cases = wanted.flatMap((measure) =>
    [null, ...memberDimensions.filter((dimension) => findPath(measure.entity, dimension))].map((dimension) => ({ measure, dimension })),
  );
  const faults: string[] = [];
  for (const { measure, dimension } of cases.filter(() => random.chance(part))) {
    const daily = await readLeaf(duckdb, leafOf(measure, dimension, dayWindows(), world));
    const kept = await addedUp(duckdb, daily, product);
    const base = flat(await readLeaf(duckdb, leafOf(measure, dimension, monthWindows(), world)));
    const differing = [...new Set([...kept.keys(), ...base.keys()])].filter((key) => (kept.get(key) ?? '0 0') !== (base.get(key) ?? '0 0'));
    faults.push(
      ...differing.map((key) => `${measure.id} by ${dimension} ${key}: kept ${show(kept.get(key))}, from the records ${show(base.get(key))}`),
    );
  }
  return faults;
}

function leafOf(measure: Measure, dimension: MemberDimension | null, windows: readonly PlacedWindow[], world: World): Leaf {
  return { measure, windows, by: dimension === null ? [] : [dimension], conditions: [], organisation: 'as_it_was', today: world.today };
}

function windowsBetween(bounds: readonly string[]): readonly PlacedWindow[] {
  return bounds.slice(1).map((to, ordinal) => ({ ordinal, window: { from: bounds[ordinal]!, to, end: to, isRunning: false } }));
}

const monthWindows = (): readonly PlacedWindow[] => windowsBetween(months);

function dayWindows(): readonly PlacedWindow[] {
  const bounds = [months[0]!];
  while (bounds.at(-1)! < months.at(-1)!) bounds.push(addDays(bounds.at(-1)!, 1));
  return windowsBetween(bounds);
}

/** With the engine's own statement. */
async function readLeaf(store: Store, leaf: Leaf): Promise<LeafTable> {
  const statement = compileLeaf(planLeaf(leaf), store.dialect);
  return tableOf(await store.read(statement.statement), statement, leaf.measure);
}

const statement = (sql: string): CompiledSql => ({ sql, parameters: [], label: 'kept numbers' });

/** Puts daily numbers into a table, as a rollup would hold them, and adds them up to months there. */
async function addedUp(store: Store, daily: LeafTable, product: Product): Promise<ReadonlyMap<string, string>> {
  await store.run(
    'CREATE OR REPLACE TABLE kept (day_on date, member text, apart text, value integer, is_event boolean, total decimal(38,10), cases bigint)',
  );
  const rows = [...daily].flatMap(([key, leaves]) => {
    const { ordinal, members } = parseRowKey(key);
    return leaves.map(({ apart, distribution, total, cases }): SqlRow => [
      addDays(months[0]!, ordinal),
      members[0] ?? null,
      apart,
      text(distribution?.value),
      distribution?.isEvent ?? null,
      total,
      String(cases),
    ]);
  });
  const kept = rows.filter((row) => product.keepDaily(row));
  if (kept.length > 0) {
    const places = kept.map((row, index) => `(${row.map((_, column) => `$${index * row.length + column + 1}`).join(', ')})`);
    await store.run(`INSERT INTO kept VALUES ${places.join(', ')}`, kept.flat());
  }
  const sums = await store.read(statement('SELECT month(day_on) - 3, member, apart, value, is_event, sum(total), sum(cases) FROM kept GROUP BY ALL'));
  return new Map(sums.map((row) => [JSON.stringify([Number(row[0]), ...row.slice(1, 5)]), `${exact(row[5])} ${exact(row[6])}`]));
}

const exact = (value: SqlRow[number] | undefined): string => add(String(value ?? '0'), '0');
const text = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : String(value));

function flat(table: LeafTable): ReadonlyMap<string, string> {
  return new Map(
    [...table].flatMap(([key, leaves]) => {
      const { ordinal, members } = parseRowKey(key);
      return leaves.map(
        ({ apart, distribution, total, cases }) =>
          [
            JSON.stringify([ordinal, members[0] ?? null, apart, text(distribution?.value), distribution?.isEvent ?? null]),
            `${exact(total)} ${cases}`,
          ] as const,
      );
    }),
  );
}

/** KPIs from daily answers: sums of the day, of numerators and denominators, are those of the month, and divide to its value. */
async function checkKpis({ world, duckdb, asked }: Bench, product: Product): Promise<readonly string[]> {
  const env = envOf(world, duckdb);
  const additive = asked.filter(({ kpi, formula, dimension }) => dimension !== 'day' && isSum(formula) && kpi.dimensions.includes('day'));
  const faults: string[] = [];
  for (const together of chunksOf(additive, 30)) {
    const grains = together.map(({ dimension }): TimeGrain => (dimension !== null && isTime(dimension) ? (dimension as TimeGrain) : 'month'));
    const others = together.map(({ dimension }): readonly Dimension[] => (dimension === null || isTime(dimension) ? [] : [dimension]));
    const daily = await product.answer(
      together.map((one, index) => queryOf(one, { by: ['day', ...others[index]!] })),
      env,
      duckdb,
    );
    const coarse = await product.answer(
      together.map((one, index) => queryOf(one, { by: [grains[index]!, ...others[index]!] })),
      env,
      duckdb,
    );
    for (const [index, one] of together.entries()) {
      const days = {
        ...daily[index]!,
        rows: daily[index]!.rows.filter((row) => product.keepDaily(row.members.map(({ id }) => (id === 'unassigned' ? null : id)))),
      };
      const sums = partsOf(days, (day) => bucketOf(day, grains[index]!, env.period));
      const wanted = partsOf(coarse[index]!, (id) => id);
      for (const key of wanted.keys())
        if (sums.get(key) !== wanted.get(key))
          faults.push(`${show(one.ref)} by ${one.dimension} ${key}: days ${sums.get(key)}, at once ${wanted.get(key)}`);
    }
  }
  return faults;
}

/** Whether all of the KPI's parts may be added over days: sums and counts of events. */
function isSum(formula: Formula): boolean {
  return (
    ['total', 'ratio', 'conversion'].includes(formula.kind) &&
    listMeasures(formula).every(
      (measure) => (isAdditive(measure) && !isLevel(measure)) || ('besideMedian' in formula && formula.besideMedian === measure.id),
    )
  );
}

/** Numerator and denominator, or the value, by row; rows without a value count nothing, those of mixed units cannot be told. */
function partsOf(result: KpiResult, bucket: (id: string) => string): ReadonlyMap<string, string> {
  const sums = new Map<string, readonly [string, string]>();
  const untold = new Set<string>();
  for (const { members, cells } of result.rows) {
    const [time, ...others] = members.map(({ id }) => id);
    const key = JSON.stringify([bucket(time!), ...others]);
    const [cell] = cells;
    if (cell?.reason === 'mixed_units') untold.add(key);
    const [one, other] = sums.get(key) ?? ['0', '0'];
    sums.set(key, [add(one, cell?.numerator ?? cell?.value ?? '0'), add(other, cell?.denominator ?? '0')]);
  }
  return new Map([...sums].filter(([key]) => !untold.has(key)).map(([key, parts]) => [key, parts.join(' / ')]));
}
