import { answerQueries, findBuiltInCalendar, minorExponent, plainCalendar, type AnswerEnv, type KpiResult } from '@leadline/kpi';
import { makeResidentRollups, type ResidentRollups } from '../../server/src/answering/resident/resident-rollups.ts';
import { interleave, median, printTimes, timed } from '../measure.ts';
import { benchOrganization, benchToday, type BenchStore } from '../store.ts';
import { byHand } from './dash-by-hand.ts';
import { dashQueries } from './dash-queries.ts';
import { benchDistinctAndMedian } from './distinct-and-median.ts';
import type { MalloyPeer } from './malloy.ts';
import { questionsOfSixty } from './sixty-widgets.ts';

/**
 * The whole board beside one hand-written query per widget, and beside Malloy where it takes part, in turn; every number is compared with the records first.
 * Nothing that was worked out is kept but in the last line, where the same board is asked again.
 */
export async function benchDash(store: BenchStore, runs: number, malloy?: MalloyPeer): Promise<void> {
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
  const first = await answerQueries(queries, env, reader);
  console.log(`  statements: ${[...used].map(([name, count]) => `${count} ${name}`).join(', ')}`);
  compare(first, await answerQueries(queries, fromRecords, store.facts));
  await compareByHand(store, first);
  if (malloy) compareMalloy(await malloy.run(), first);
  const unkept = (): Promise<readonly KpiResult[]> => answerQueries(queries, withNothingWorkedOut(env), reader);
  compareResults(first, await unkept(), 'what is kept and what is worked out anew differ');
  const contestants = {
    'one hand-written query per widget': async () => {
      for (const { sql } of Object.values(byHand)) await store.facts.read({ sql, parameters: [], label: 'by hand' });
    },
    ...(malloy ? { 'Malloy, one query per widget': malloy.run } : {}),
    'the board by statements': () => answerQueries(queries, byStatements, store.facts),
    'the board, nothing in memory': async () => answerQueries(queries, await dashEnv(store), store.facts),
    'the board, no result kept': unkept,
  };
  printTimes(`KPI-Dash, ${queries.length} widgets`, await interleave(runs, contestants), (ms) => `${ms.toFixed(1)} ms`);
  await printHundred('100 boards, no result kept', unkept);
  await printHundred('100 boards asked again', () => answerQueries(queries, env, reader));
  await benchSixty(store, env, runs);
  await benchDistinctAndMedian(store, env, runs);
  const { bytes, rollups } = memory!.state();
  console.log(
    `  resident memory ${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GiB, of it ${rollups} rollups held in ${(bytes / 2 ** 20).toFixed(0)} MiB`,
  );
}

/** Columns held in memory that are other objects each time: whatever was made of them before does not count. */
function withNothingWorkedOut(env: AnswerEnv): AnswerEnv {
  const held = env.resident!;
  const segments: typeof held.segments = async (needs) =>
    new Map([...(await held.segments(needs))].map(([id, all]) => [id, all.map((one) => ({ ...one }))]));
  return { ...env, resident: { ...held, segments } };
}

async function printHundred(name: string, board: () => Promise<unknown>): Promise<void> {
  const alone: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < 100; run += 1) {
    const { ms, processorMs } = await timed(board);
    alone.push(ms);
    busy.push(processorMs);
  }
  const sorted = [...alone].sort((a, b) => a - b);
  console.log(
    `  ${name}: median ${median(alone).toFixed(1)} ms, p95 ${sorted[94]!.toFixed(1)} ms, slowest ${sorted[99]!.toFixed(1)} ms, processor ${median(busy).toFixed(1)} ms`,
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
  compareResults(kept, records, 'rollups and records differ');
  const cells = kept.reduce((sum, { totals, rows }) => sum + totals.length + rows.reduce((all, row) => all + row.cells.length, 0), 0);
  console.log(`  ${cells} cells compared with the records: equal`);
}

function compareResults(some: readonly KpiResult[], others: readonly KpiResult[], fault: string): void {
  const numbers = (results: readonly KpiResult[]): string => JSON.stringify(results.map(({ totals, rows }) => ({ totals, rows })));
  if (numbers(some) !== numbers(others)) throw new Error(fault);
}

/** @throws Error where Malloy has another number on one of the tiles that are compared */
function compareMalloy(first: Readonly<Record<string, readonly number[]>>, results: readonly KpiResult[]): void {
  for (const [index, name] of Object.keys(dashQueries).entries()) {
    const { check } = byHand[name]!;
    if (check) assertClose(`${name}, Malloy`, Number(results[index]?.totals[0]?.value), first[name]![check.column]! / check.scale);
  }
}

function assertClose(name: string, shown: number, other: number): void {
  if (!(Math.abs(shown - other) <= Math.abs(other) * 1e-9)) throw new Error(`${name}: board ${shown}, there ${other}`);
}

async function compareByHand(store: BenchStore, results: readonly KpiResult[]): Promise<void> {
  let compared = 0;
  for (const [index, name] of Object.keys(dashQueries).entries()) {
    const { sql, check } = byHand[name]!;
    if (!check) continue;
    const [row] = await store.facts.read({ sql, parameters: [], label: name });
    assertClose(name, Number(results[index]?.totals[0]?.value), Number(row?.[check.column]) / check.scale);
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
