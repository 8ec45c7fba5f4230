import { answerQueries, findBuiltInCalendar, minorExponent, plainCalendar, type AnswerEnv, type KpiResult } from '@leadline/kpi';
import { makeResidentRollups, type ResidentRollups } from '../../server/src/answering/resident/resident-rollups.ts';
import { interleave, median, printTimes, timed } from '../measure.ts';
import { benchOrganization, benchToday, type BenchStore } from '../store.ts';
import { byHand } from './dash-by-hand.ts';
import { dashQueries } from './dash-queries.ts';
import { questionsOfSixty } from './sixty-widgets.ts';

/** The whole board with no result kept anywhere, beside one hand-written query per widget, in turn; every number is compared with the records first. */
export async function benchDash(store: BenchStore, runs: number): Promise<void> {
  const env = await dashEnv(store);
  const { resident: _columns, ...byStatements } = env;
  const { rollups: _none, ...fromRecords } = byStatements;
  const queries = Object.values(dashQueries);
  const used = new Map<string, number>();
  const reader = {
    read: (statement: Parameters<typeof store.facts.read>[0]) => {
      const { source } = statement;
      const name = source?.kind === 'rollup' ? 'rollup' : `records${source?.reason ? ` (${source.reason})` : ''}`;
      used.set(name, (used.get(name) ?? 0) + 1);
      return store.facts.read(statement);
    },
  };
  const board = (): Promise<readonly KpiResult[]> => answerQueries(queries, env, reader);
  const first = await board();
  console.log(`  statements: ${[...used].map(([name, count]) => `${count} ${name}`).join(', ')}`);
  compare(first, await answerQueries(queries, fromRecords, store.facts));
  await compareByHand(store, first);
  const times = await interleave(runs, {
    'one hand-written query per widget': async () => {
      for (const { sql } of Object.values(byHand)) await store.facts.read({ sql, parameters: [], label: 'by hand' });
    },
    'the board by statements': () => answerQueries(queries, byStatements, store.facts),
    'the board, nothing in memory': async () => answerQueries(queries, await dashEnv(store), store.facts),
    'the board, one request': board,
  });
  printTimes(`KPI-Dash, ${queries.length} widgets`, times, (ms) => `${ms.toFixed(1)} ms`);
  const alone: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < 100; run += 1) {
    const { ms, processorMs } = await timed(board);
    alone.push(ms);
    busy.push(processorMs);
  }
  const sorted = [...alone].sort((a, b) => a - b);
  console.log(
    `  100 boards after another: median ${median(alone).toFixed(1)} ms, p95 ${sorted[94]!.toFixed(1)} ms, slowest ${sorted[99]!.toFixed(1)} ms, processor ${median(busy).toFixed(1)} ms`,
  );
  await benchSixty(store, env, runs);
  const { bytes, rollups } = memory!.state();
  console.log(
    `  resident memory ${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GiB, of it ${rollups} rollups held in ${(bytes / 2 ** 20).toFixed(0)} MiB`,
  );
}

/** A board of sixty widgets in one request, as it is answered, beside a request for each of them; no result is kept anywhere. */
async function benchSixty(store: BenchStore, env: AnswerEnv, runs: number): Promise<void> {
  const perWidget = questionsOfSixty(env.period);
  const unique = [...new Map(perWidget.flat().map((query) => [JSON.stringify(query), query])).values()];
  const together = await answerQueries(unique, env, store.facts);
  const apart: KpiResult[] = [];
  for (const queries of perWidget) apart.push(...(await answerQueries(queries, env, store.facts)));
  const byKey = new Map(unique.map((query, index) => [JSON.stringify(query), together[index]!]));
  const same = perWidget.flat().every((query, index) => JSON.stringify(byKey.get(JSON.stringify(query))) === JSON.stringify(apart[index]));
  if (!same) throw new Error('one request and sixty give different numbers');
  const times = await interleave(runs, {
    'a request for each widget': async () => {
      for (const queries of perWidget) await answerQueries(queries, env, store.facts);
    },
    'the board, one request': () => answerQueries(unique, env, store.facts),
  });
  printTimes(`${perWidget.length} widgets, ${perWidget.flat().length} questions, ${unique.length} different`, times, (ms) => `${ms.toFixed(1)} ms`);
}

/** @throws Error where a number of a rollup is not that of the records */
function compare(kept: readonly KpiResult[], records: readonly KpiResult[]): void {
  const numbers = (results: readonly KpiResult[]): string => JSON.stringify(results.map(({ totals, rows }) => ({ totals, rows })));
  if (numbers(kept) !== numbers(records)) throw new Error('rollups and records differ');
  const cells = kept.reduce((sum, { totals, rows }) => sum + totals.length + rows.reduce((all, row) => all + row.cells.length, 0), 0);
  console.log(`  ${cells} cells compared with the records: equal`);
}

async function compareByHand(store: BenchStore, results: readonly KpiResult[]): Promise<void> {
  let compared = 0;
  for (const [index, name] of Object.keys(dashQueries).entries()) {
    const { sql, check } = byHand[name]!;
    if (!check) continue;
    const [row] = await store.facts.read({ sql, parameters: [], label: name });
    const hand = Number(row?.[check.column]) / check.scale;
    const shown = Number(results[index]?.totals[0]?.value);
    if (!(Math.abs(shown - hand) <= Math.abs(hand) * 1e-9)) throw new Error(`${name}: board ${shown}, by hand ${hand}`);
    compared += 1;
  }
  console.log(`  ${compared} tiles compared with the hand-written queries: equal`);
}

/** What the boards of an environment hold in memory. */
let memory: ResidentRollups | undefined;

async function dashEnv({ facts }: BenchStore): Promise<AnswerEnv> {
  const state = await facts.state();
  const { changedAt, dataThrough, dataVersion } = state;
  const trusted = facts.rollups();
  const { schema } = facts.dialect;
  const columns = makeResidentRollups({ readColumns: facts.readColumns!, schema, maxBytes: 256 * 2 ** 20 });
  memory = columns;
  const { currency, country, fiscalYearStartMonth, fiscalYearNamedBy } = benchOrganization;
  return {
    scope: { kind: 'all' },
    dialect: facts.dialect,
    rollups: trusted,
    resident: columns.of({ versions: state, trusted, reader: facts }),
    organization: { currency, minorExponent: minorExponent(currency) },
    asOf: { changedAt, dataThrough, dataVersion },
    period: { today: benchToday, dataThrough, fiscalYearStartMonth, fiscalYearNamedBy, calendar: findBuiltInCalendar(country) ?? plainCalendar },
  };
}
