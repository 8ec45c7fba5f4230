import { isDeepStrictEqual } from 'node:util';
import type { CompiledSql, KpiQuery, LeafReader, Scope, SqlRow } from '@leadline/kpi';
import type { Bench } from './bench.ts';
import { heldInMemory } from './in-memory.ts';
import { envOf, type Product } from './product.ts';
import { queryOf } from './questions.ts';
import { chunksOf, show } from './show.ts';
import { keyOf } from './world.ts';

const scopes: readonly Scope[] = [
  { kind: 'all' },
  { kind: 'persons', persons: [keyOf('user', 1), keyOf('user', 4)] },
  { kind: 'persons', persons: [keyOf('user', 2), keyOf('user', 3)] },
  { kind: 'teams', teams: [keyOf('team', 1)] },
  { kind: 'persons', persons: [] },
];

/** Invariant 5: with one cache and one memory for everybody each scope gets the answer it gets without a cache, and different scopes see different things. */
export async function checkScopes({ world, duckdb, asked }: Bench, product: Product): Promise<readonly string[]> {
  const cached = cachedReader(duckdb, product);
  const inMemory = heldInMemory(duckdb);
  const faults: string[] = [];
  let different = 0;
  for (const together of chunksOf(
    asked.map((one) => queryOf(one)),
    60,
  )) {
    const answers: Answers[] = [];
    for (const scope of scopes) {
      const env = envOf(world, duckdb, scope);
      const [shared, own] = [await product.answer(together, env, cached), await product.answer(together, env, duckdb)];
      const held = await product.answer(together, inMemory(env), duckdb);
      for (const [how, answers] of Object.entries({ kept: shared, 'held in memory': held }))
        faults.push(
          ...differing(together, own, answers).map(
            (fault) => `${show(withoutBigints(scope))} got what was ${how} and somebody else may see: ${fault}`,
          ),
        );
      answers.push(own);
    }
    different += differing(together, answers[0]!, answers[1]!).length + differing(together, answers[1]!, answers[2]!).length;
    faults.push(
      ...together.flatMap((query, index) =>
        seesNothing(answers[4]![index]!) ? [] : [`${show(query)}: nobody's scope sees ${show(answers[4]![index]!.rows)}`],
      ),
    );
  }
  return different > 0 ? faults : [...faults, 'all scopes see the same'];
}

/** One cache for all readers of the store, as a server would keep it. */
function cachedReader(reader: LeafReader, product: Product): LeafReader {
  const kept = new Map<string, Promise<readonly SqlRow[]>>();
  return {
    read: (statement: CompiledSql) => {
      const key = product.cacheKey(statement);
      const rows = kept.get(key) ?? reader.read(statement);
      kept.set(key, rows);
      return rows;
    },
  };
}

type Answers = Awaited<ReturnType<Product['answer']>>;

function differing(queries: readonly KpiQuery[], one: Answers, other: Answers): readonly string[] {
  return queries.flatMap((query, index) =>
    isDeepStrictEqual(one[index], other[index]) ? [] : [`${show(query)}: ${show(one[index]?.rows)} ${show(other[index]?.rows)}`],
  );
}

function seesNothing({ rows, totals }: Answers[number]): boolean {
  const cells = [...totals, ...rows.flatMap((row) => row.cells)];
  return cells.every(({ value, numerator, denominator }) =>
    [value, numerator, denominator].every((number) => number === null || number === undefined || Number(number) === 0),
  );
}

function withoutBigints(scope: Scope): unknown {
  return JSON.parse(JSON.stringify(scope, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
}
