import { answerQueries, findBuiltInCalendar, minorExponent, plainCalendar, type AnswerEnv, type KpiQuery, type KpiResult } from '@leadline/kpi';
import { makeOwnCatalog } from '../../server/src/answering/own-catalog.ts';
import { describeCatalog } from '../../server/src/features/catalog/list-catalog.ts';
import { boardQueries } from '../../web/src/features/board/board-queries.ts';
import { interleave, printTimes, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { benchOrganization, benchToday, type BenchStore } from '../store.ts';
import { compareNumbers } from './compare-numbers.ts';
import { widgets } from './widgets.ts';

/** The board's whole request without any cache of results, and the same numbers by one hand-written query per widget, in turn. */
export async function benchBoard(store: BenchStore, { runs }: BenchOptions): Promise<void> {
  const env = await boardEnv(store);
  const queries = Object.values(questions());
  let statements = 0;
  const reader = { read: (statement: Parameters<typeof store.facts.read>[0]) => ((statements += 1), store.facts.read(statement)) };
  const board = (): Promise<readonly KpiResult[]> => answerQueries(queries, env, reader, { notes: true });
  const bare = (): Promise<readonly KpiResult[]> => answerQueries(queries, env, reader);
  const byHand = async (): Promise<void> => {
    for (const { sql, name } of widgets) await store.facts.read({ sql, parameters: [], label: name });
  };
  const first = await timed(board);
  const perBoard = statements;
  await byHand();
  await compareNumbers(store, first.result[0]!);
  const times = await interleave(runs, {
    'hand-written, one query per widget': byHand,
    'the board, one request': board,
    'the same without notes': bare,
  });
  printTimes(`Board of ${queries.length} questions and ${perBoard} statements beside ${widgets.length} hand-written queries`, times);
  await printSlowest(store);
}

function questions(): Record<string, KpiQuery> {
  const base = { period: { kind: 'named', name: '2026-Q1' } } as const;
  return boardQueries(
    { base, compare: ['previous_period', 'previous_year'], bounds: { from: '2026-01-01', to: '2026-04-01' } },
    describeCatalog(makeOwnCatalog({ kept: [], off: [], minorExponent: 2 }), '2026-04-01', 'en'),
  ) as Record<string, KpiQuery>;
}

async function boardEnv({ facts }: BenchStore): Promise<AnswerEnv> {
  const { changedAt, dataThrough, dataVersion } = await facts.state();
  const { currency, country, fiscalYearStartMonth, fiscalYearNamedBy } = benchOrganization;
  return {
    scope: { kind: 'all' },
    dialect: facts.dialect,
    organization: { currency, minorExponent: minorExponent(currency) },
    asOf: { changedAt, dataThrough, dataVersion },
    period: { today: benchToday, dataThrough, fiscalYearStartMonth, fiscalYearNamedBy, calendar: findBuiltInCalendar(country) ?? plainCalendar },
  };
}

async function printSlowest(store: BenchStore): Promise<void> {
  const each = [];
  for (const { name, sql } of widgets) each.push({ name, ms: (await timed(() => store.facts.read({ sql, parameters: [], label: name }))).ms });
  const slowest = each.sort((a, b) => b.ms - a.ms).slice(0, 6);
  console.log(`  slowest by hand: ${slowest.map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`).join(', ')}`);
}
