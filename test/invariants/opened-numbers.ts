import {
  resolvePeriod,
  type AnswerEnv,
  type Cell,
  type Dimension,
  type Formula,
  type KpiQuery,
  type KpiResult,
  type Member,
  type MemberDimension,
  type PeriodSpec,
  type RecordRow,
  type RecordsPage,
} from '@leadline/kpi';
import { maxDate, minDate } from '../../packages/kpi/src/calendar/iso-date.ts';
import { add, compare, divide, median, subtract } from '../../packages/kpi/src/result/decimal.ts';
import type { Bench } from './bench.ts';
import { envOf, type Product } from './product.ts';
import { isTime, queryOf, wholePeriod, type Asked } from './questions.ts';
import { randomFrom } from './random.ts';
import { chunksOf, show } from './show.ts';
import type { Store } from './stores.ts';

/** Rows opened of each answer, besides its total: one where of each KPI little is asked. */
const rowsOpened = ({ dimensionsEach }: Bench): number => (dimensionsEach === 1 ? 1 : 2);
/** Now and then small, so that lists have several pages. */
const pageSizes = [200, 200, 200, 20];

/** Invariant 1: the records behind a number re-aggregate exactly to it. */
export async function checkOpenedNumbers(bench: Bench, product: Product): Promise<readonly string[]> {
  const { world, duckdb, asked } = bench;
  const random = randomFrom(world.seed + 1);
  const env = envOf(world, duckdb);
  const faults: string[] = [];
  const answers = await answerAll(asked, env, duckdb, product);
  for (const [index, one] of asked.entries()) {
    const result = answers[index]!;
    const rows = result.rows
      .map((row) => ({ row, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, rowsOpened(bench));
    const opened = rows.flatMap(({ row }) =>
      one.dimension === null ? [] : [{ query: openedQuery(one, one.dimension, row.members[0]!, env), cell: row.cells[0]! }],
    );
    for (const { query, cell } of [...opened, { query: queryOf({ ...one, dimension: null }), cell: result.totals[0]! }]) {
      faults.push(
        ...(await faultsOf(one.formula, query, cell, { env, store: duckdb, product, pageSize: random.pick(pageSizes) })).map(
          (fault) => `${show(query)}: ${fault}`,
        ),
      );
    }
  }
  return faults;
}

async function answerAll(asked: readonly Asked[], env: AnswerEnv, store: Store, product: Product): Promise<readonly KpiResult[]> {
  const answers: KpiResult[] = [];
  for (const together of chunksOf(asked, 60))
    answers.push(
      ...(await product.answer(
        together.map((one) => queryOf(one)),
        env,
        store,
      )),
    );
  return answers;
}

/** The question of one row: its member as a filter, or its time as the period. */
function openedQuery({ ref }: Asked, dimension: Dimension, member: Member, env: AnswerEnv): KpiQuery {
  if (isTime(dimension)) return queryOf({ ref, dimension: null }, { period: periodOf(member.id, env) });
  return queryOf({ ref, dimension: null }, { filters: [{ dimension: dimension as MemberDimension, members: [member.id], alone: true }] });
}

/** Of a year the period asked for began in only what lies within it. */
function periodOf(name: string, env: AnswerEnv): PeriodSpec {
  const named = { kind: 'named', name } as const;
  const { from, to } = resolvePeriod(named, env.period);
  if (from! >= wholePeriod.from && to! <= wholePeriod.to) return named;
  return { kind: 'custom', from: maxDate(from!, wholePeriod.from), to: minDate(to!, wholePeriod.to) };
}

interface Opening {
  readonly env: AnswerEnv;
  readonly store: Store;
  readonly product: Product;
  readonly pageSize: number;
}

async function faultsOf(formula: Formula, query: KpiQuery, cell: Cell, { env, store, product, pageSize }: Opening): Promise<readonly string[]> {
  const first = await product.records({ query, limit: pageSize }, env, store);
  const records = [...first.records];
  while (records.length < first.total) {
    const page = await product.records({ query, limit: pageSize, offset: records.length }, env, store);
    if (page.records.length === 0) return [`the list ends after ${records.length} of ${first.total} records`];
    records.push(...page.records);
  }
  return [...partFaults(first, records), ...valueFaults(first, records), ...numberFaults(formula, cell, records)];
}

/** Every part lists as many records as it says, and they add up to its total. */
function partFaults(page: RecordsPage, records: readonly RecordRow[]): readonly string[] {
  return [...new Set(page.parts.map(({ part }) => part))].flatMap((name) => {
    const parts = page.parts.filter(({ part }) => part === name);
    const own = records.filter(({ part }) => part === name);
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const total = parts.every((part) => part.total !== null) ? parts.reduce((sum, part) => add(sum, part.total!), '0') : undefined;
    const isSame = total === undefined || compare(total, sumOf(own)) === 0;
    return own.length === count && isSame ? [] : [`part ${name} says ${count} records of ${total}, lists ${own.length} of ${sumOf(own)}`];
  });
}

/** What a measure gave in a calculation is made again from its records: a sum, or the middle of the cases. */
function valueFaults(page: RecordsPage, records: readonly RecordRow[]): readonly string[] {
  return page.parts.flatMap(({ part, total, value }) => {
    if (value === undefined || value === null) return [];
    const own = records.filter((record) => record.part === part).map(({ contribution }) => contribution);
    const made = total === null ? median([...own].sort(compare)) : own.reduce((sum, contribution) => add(sum, contribution), '0');
    return compare(made ?? '0', value) === 0 ? [] : [`part ${part} gave ${value}, its records give ${made}`];
  });
}

const sumOf = (records: readonly RecordRow[]): string => records.reduce((sum, { contribution }) => add(sum, contribution), '0');

/** A measure is missing altogether: neither side is told. */
const isUntold = ({ value, reason, numerator }: Cell): boolean => value === null && reason !== 'no_denominator' && numerator === undefined;

/** What the number is, made again from the records alone. */
function numberFaults(formula: Formula, cell: Cell, records: readonly RecordRow[]): readonly string[] {
  const of = (part: string): string => sumOf(records.filter((record) => record.part === part || record.part.startsWith(`${part}:`)));
  const expect = (name: string, shown: string | null | undefined, made: string | null | undefined): readonly string[] =>
    (shown ?? '0') === (made ?? '0') ? [] : [`${name} is ${shown}, its records give ${made}`];
  const ratioFaults = (numerator: string, denominator: string): readonly string[] => [
    ...expect('the numerator', cell.numerator, numerator),
    ...expect('the denominator', cell.denominator, denominator),
    ...expect('the number', cell.value, divide(numerator, denominator)),
  ];
  if (cell.reason === 'mixed_units' || isUntold(cell)) return [];
  switch (formula.kind) {
    case 'total':
    case 'forecast':
      return expect('the number', cell.value, sumOf(records));
    case 'experiment':
    case 'lifetime':
      return [];
    case 'survival':
      if (cell.numerator === undefined) return [];
      return ratioFaults(of('numerator'), of('denominator'));
    case 'ratio':
      return ratioFaults(
        of('numerator'),
        formula.pending?.leftOut ? subtract(of('denominator'), cell.beside?.['pending'] ?? '0') : of('denominator'),
      );
    case 'conversion':
      return ratioFaults(of('numerator'), of('denominator'));
    case 'growth':
      return [
        ...expect('the difference', cell.numerator, subtract(of('month'), of('previous'))),
        ...expect('the base', cell.denominator, of('previous')),
      ];
    case 'calculation':
      return cell.numerator === undefined ? [] : expect('the number', cell.value, divide(cell.numerator, cell.denominator!) ?? null);
    case 'median':
    case 'mean': {
      const cases = records.map(({ contribution }) => contribution).sort(compare);
      return expect('the number', cell.value, formula.kind === 'median' ? median(cases) : divide(sumOf(records), String(cases.length)));
    }
  }
}
