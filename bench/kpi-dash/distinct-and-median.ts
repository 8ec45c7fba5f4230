import { answerQueries, type AnswerEnv, type KpiQuery } from '@leadline/kpi';
import { interleave, printTimes } from '../measure.ts';
import type { BenchStore } from '../store.ts';

interface Widget {
  readonly query: KpiQuery;
  /** The same by hand; its rows are `[group, value]`, or one `[value of the month, of the month before, of the year before]`. */
  readonly sql: string;
}

const month = { kind: 'named', name: '2026-05' } as const;
const year = { kind: 'custom', from: '2025-05-01', to: '2026-06-01' } as const;
const both = ['previous_period', 'previous_year'] as const;
const spans = ['2026-05', '2026-04', '2025-05'].map((name) => `date_trunc('month', {d}) = DATE '${name}-01'`);
const within = (from: string): string => `{d} >= DATE '${from}' AND {d} < DATE '2026-06-01'`;
const threeMonths = `(${['2026-05', '2026-04', '2025-05'].map((name) => `({d} >= DATE '${name}-01' AND {d} < DATE '${name}-01' + INTERVAL 1 MONTH)`).join(' OR ')})`;

/** One scan for each widget, totals with it: what a person who knows the tables and the engine would write. */
function widgetsOf(
  kpi: string,
  { value, from, date }: { readonly value: string; readonly from: string; readonly date: string },
  by: 'location' | 'person',
  column: string,
): Readonly<Record<string, Widget>> {
  const sql = (text: string): string => text.replaceAll('{d}', date);
  return {
    [`${kpi}, tile`]: {
      query: { kpis: [{ id: kpi }], period: month, compare: both },
      sql: sql(`SELECT ${spans.map((span) => `${value} FILTER (WHERE ${span})`).join(', ')} FROM ${from} AND ${threeMonths}`),
    },
    [`${kpi}, thirteen months`]: {
      query: { kpis: [{ id: kpi }], by: ['month'], period: year },
      sql: sql(
        `SELECT strftime(date_trunc('month', {d}), '%Y-%m') AS g, ${value} FROM ${from} AND ${within('2025-05-01')} GROUP BY GROUPING SETS ((g), ())`,
      ),
    },
    [`${kpi}, by ${by}`]: {
      query: { kpis: [{ id: kpi }], by: [by], period: month },
      sql: sql(`SELECT ${column}, ${value} FROM ${from} AND ${within('2026-05-01')} GROUP BY GROUPING SETS ((1), ())`),
    },
  };
}

const widgets: Readonly<Record<string, Widget>> = {
  ...widgetsOf(
    'buying_customers',
    {
      value: 'count(DISTINCT account_id)',
      from: 'll.main.fact_order_line WHERE is_counted AND reversed_on IS NULL AND account_id IS NOT NULL',
      date: 'recognised_on',
    },
    'location',
    'location_id',
  ),
  ...widgetsOf(
    'sales_cycle_length',
    {
      value: 'quantile_cont(won_on - cycle_start_on, 0.5)',
      from: `ll.main.fact_opportunity WHERE is_counted AND state = 'won' AND cycle_start_on IS NOT NULL`,
      date: 'won_on',
    },
    'person',
    'owner_user_id',
  ),
};

/** Distinct counts and medians, which no rollup holds: all of them in one request beside one hand-written query for each, in turn. @throws Error where a number differs */
export async function benchDistinctAndMedian(store: BenchStore, env: AnswerEnv, runs: number): Promise<void> {
  const queries = Object.values(widgets).map(({ query }) => query);
  const answer = (): ReturnType<typeof answerQueries> => answerQueries(queries, env, store.facts);
  const byHand = async (): Promise<readonly (readonly (readonly unknown[])[])[]> => {
    const all = [];
    for (const { sql } of Object.values(widgets)) all.push(await store.facts.read({ sql, parameters: [], label: 'by hand' }));
    return all;
  };
  const [results, hand] = [await answer(), await byHand()];
  for (const [index, name] of Object.keys(widgets).entries()) compare(name, queries[index]!, results[index]!, hand[index]!);
  const times = await interleave(runs, { 'one hand-written query per widget': byHand, 'one request': answer });
  printTimes(`${queries.length} widgets of distinct counts and medians, every number compared`, times, (ms) => `${ms.toFixed(1)} ms`);
}

function compare(
  name: string,
  { by }: KpiQuery,
  { totals, rows }: Awaited<ReturnType<typeof answerQueries>>[number],
  hand: readonly (readonly unknown[])[],
): void {
  const numbers = (list: readonly unknown[]): string =>
    JSON.stringify(
      list
        .filter((value) => value !== null)
        .map(Number)
        .toSorted((a, b) => a - b),
    );
  const [shown, there] =
    by === undefined
      ? [[totals[0]!.value, ...both.map((comparison) => totals[0]!.compare?.[comparison]?.value)], hand[0]!]
      : [rows.map(({ cells }) => cells[0]!.value), hand.filter(([group]) => group !== null).map((row) => row[1])];
  if (numbers(shown) !== numbers(there)) throw new Error(`${name}: board ${numbers(shown).slice(0, 300)}, by hand ${numbers(there).slice(0, 300)}`);
}
