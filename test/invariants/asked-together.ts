import { isDeepStrictEqual } from 'node:util';
import type { Cell, KpiQuery, KpiResult } from '@leadline/kpi';
import type { Bench } from './bench.ts';
import { answerOne, envOf, type Product } from './product.ts';
import { queryOf, type Asked } from './questions.ts';
import { randomFrom, type Random } from './random.ts';
import { chunksOf, show } from './show.ts';

/** Invariant 2: a number does not depend on what else is asked, in the same question or in the same request. */
export async function checkAskedTogether({ world, duckdb, asked }: Bench, product: Product): Promise<readonly string[]> {
  const random = randomFrom(world.seed + 2);
  const env = envOf(world, duckdb);
  const faults: string[] = [];
  for (const group of groupsOf(asked, random)) {
    const alone = await Promise.all(group.map((one) => answerOne(product, queryOf(one), env, duckdb)));
    const request = await product.answer(
      group.map((one) => queryOf(one)),
      env,
      duckdb,
    );
    const question: KpiQuery = { ...queryOf(group[0]!), kpis: group.map(({ ref }) => ref) };
    const together = await answerOne(product, question, env, duckdb);
    for (const [index, one] of group.entries()) {
      if (!isDeepStrictEqual(alone[index], request[index]))
        faults.push(`${show(queryOf(one))} differs in one request with others: ${show(alone[index]?.rows)} ${show(request[index]?.rows)}`);
      faults.push(
        ...columnFaults(alone[index]!, together, index).map(
          (fault) => `${show(one.ref)} by ${one.dimension} beside ${show(question.kpis)}: ${fault}`,
        ),
      );
    }
  }
  return faults;
}

/** KPIs of the same grouping, up to six at a time, in an order by chance. */
function groupsOf(asked: readonly Asked[], random: Random): readonly (readonly Asked[])[] {
  const byDimension = new Map<string, Asked[]>();
  for (const one of asked) byDimension.set(String(one.dimension), [...(byDimension.get(String(one.dimension)) ?? []), one]);
  return [...byDimension.values()].flatMap((group) => chunksOf(shuffled(group, random), 6));
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function columnFaults(alone: KpiResult, together: KpiResult, index: number): readonly string[] {
  const rows = new Map(together.rows.map((row) => [JSON.stringify(row.members), row.cells[index]]));
  const own = new Set(alone.rows.map((row) => JSON.stringify(row.members)));
  return [
    ...alone.rows.flatMap((row) =>
      isDeepStrictEqual(row.cells[0], rows.get(JSON.stringify(row.members)))
        ? []
        : [`${show(row)} became ${show(rows.get(JSON.stringify(row.members)))}`],
    ),
    ...[...rows].flatMap(([members, cell]) => (own.has(members) || isNothing(cell) ? [] : [`${members} appeared with ${show(cell)}`])),
    ...(isDeepStrictEqual(alone.totals[0], together.totals[index]) ? [] : [`total ${show(alone.totals[0])} became ${show(together.totals[index])}`]),
  ];
}

/** The cell of a row that only another KPI has. */
function isNothing(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value === null || Number(cell.value) === 0);
}
