import { isDeepStrictEqual } from 'node:util';
import type { KpiQuery } from '@leadline/kpi';
import type { Bench } from './bench.ts';
import { envOf, type Product } from './product.ts';
import { makeQuestion, queryOf } from './questions.ts';
import { randomFrom } from './random.ts';
import { chunksOf, show } from './show.ts';

/** Invariant 4: DuckDB and PostgreSQL give the same answer, cell by cell, rows in the same order. */
export async function checkTwoEngines({ world, duckdb, postgres, asked }: Bench, product: Product): Promise<readonly string[]> {
  const random = randomFrom(world.seed + 4);
  const queries: readonly KpiQuery[] = asked.flatMap((one) => [queryOf(one), ...(random.chance(0.25) ? [makeQuestion(one, random)] : [])]);
  const faults: string[] = [];
  for (const together of chunksOf(queries, 60)) {
    const [ours, theirs] = await Promise.all([
      product.answer(together, envOf(world, duckdb), duckdb),
      product.answer(together, envOf(world, postgres), product.onPostgres(postgres)),
    ]);
    for (const [index, query] of together.entries()) {
      if (!isDeepStrictEqual(ours[index], theirs[index]))
        faults.push(`${show(query)}: DuckDB ${show(ours[index]?.rows)} PostgreSQL ${show(theirs[index]?.rows)}`);
    }
  }
  return faults;
}
