import { bucketOf, catalog, type Dimension, type Formula, type KpiResult, type TimeGrain } from '@leadline/kpi';
import { formulasOf } from '../../packages/kpi/src/catalog/catalog.ts';
import { listMeasures } from '../../packages/kpi/src/catalog/list-measures.ts';
import { isWindowed } from '../../packages/kpi/src/plan/fix-window.ts';
import { isAdditive, isLevel } from '../../packages/kpi/src/plan/leaf.ts';
import { add } from '../../packages/kpi/src/result/decimal.ts';
import type { Bench } from './bench.ts';
import { envOf, type Product } from './product.ts';
import { isTime, queryOf } from './questions.ts';
import { chunksOf, show } from './show.ts';

/** KPIs from daily answers: sums of the day, of numerators and denominators, are those of the month, and divide to its value. */
export async function checkDailyKpis({ world, duckdb, asked }: Bench, product: Product): Promise<readonly string[]> {
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
    !JSON.stringify(formula).includes('"at":') &&
    listMeasures(formula, formulasOf(catalog)).every(
      (measure) =>
        (isAdditive(measure) && !isLevel(measure) && !isWindowed(measure)) || ('besideMedian' in formula && formula.besideMedian === measure.id),
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
