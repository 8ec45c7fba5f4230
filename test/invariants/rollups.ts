import { isDeepStrictEqual } from 'node:util';
import type { AnswerEnv, KpiQuery } from '@leadline/kpi';
import type { Bench } from './bench.ts';
import { heldInMemory } from './in-memory.ts';
import { envOf, type Product } from './product.ts';
import { makeQuestion, queryOf } from './questions.ts';
import { randomFrom } from './random.ts';
import { chunksOf, show } from './show.ts';

/** Invariant 3: numbers read from rollups are those read from the records, on both engines and from memory. */
export async function checkRollups({ world, duckdb, postgres, asked }: Bench, product: Product): Promise<readonly string[]> {
  const random = randomFrom(world.seed + 3);
  const queries: readonly KpiQuery[] = asked.flatMap((one) => [
    queryOf(one, { compare: ['previous_period'] }),
    ...(random.chance(0.5) ? [makeQuestion(one, random)] : []),
  ]);
  const inMemory = heldInMemory(duckdb);
  const faults: string[] = [];
  for (const together of chunksOf(queries, 60)) {
    const [records, rollups, elsewhere, memory] = await Promise.all([
      product.answer(together, withoutRollups(envOf(world, duckdb)), duckdb),
      product.answer(together, envOf(world, duckdb), product.onRollups(duckdb)),
      product.answer(together, envOf(world, postgres), product.onRollups(postgres)),
      product.answer(together, inMemory(envOf(world, duckdb)), duckdb),
    ]);
    for (const [index, query] of together.entries()) {
      for (const [engine, kept] of Object.entries({ 'on DuckDB': rollups[index], 'on PostgreSQL': elsewhere[index], 'in memory': memory[index] })) {
        if (!isDeepStrictEqual(records[index], kept))
          faults.push(`${show(query)}: records ${show(records[index]?.rows)} rollups ${engine} ${show(kept?.rows)}`);
      }
    }
  }
  return faults;
}

function withoutRollups({ rollups: _rollups, ...env }: AnswerEnv): AnswerEnv {
  return env;
}
