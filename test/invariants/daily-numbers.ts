import type { Bench } from './bench.ts';
import { checkDailyKpis } from './daily-kpis.ts';
import { checkDailyMeasures } from './daily-measures.ts';
import type { Product } from './product.ts';

/** Invariant 3: numbers kept ready by day and member, added up, are those read from the records. */
export async function checkDailyNumbers(bench: Bench, product: Product): Promise<readonly string[]> {
  return [...(await checkDailyMeasures(bench, product)), ...(await checkDailyKpis(bench, product))];
}
