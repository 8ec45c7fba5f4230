import { addDays, minDate } from '../calendar/iso-date.ts';
import { type CohortBucket, compileCohortKept, compileCohortSizes, compileCohortSums, compileCohortWon } from '../compile/compile-cohorts.ts';
import { cohortValues } from '../measure/cohorts.ts';
import type { Measure } from '../measure/measure.ts';
import { getMeasure } from '../measure/measures.ts';
import { fixMeasure } from '../plan/fix-window.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { assertValid, planQuery, type QueryPlan } from '../plan/plan-query.ts';
import { type Bucket, bucketOf, countedEnd, listBucketsBetween } from '../period/bucket.ts';
import { addGrains, startOf } from '../period/grain.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import type { KpiQuery, KpiRef } from '../query/kpi-query.ts';
import { sampleOf } from '../result/cell.ts';
import { add, type DecimalText, divide, multiply, sum, toMajorUnits } from '../result/decimal.ts';
import type { Cell, KpiResult, ReasonCode, Unit } from '../result/kpi-result.ts';
import { retentionMatrix } from '../statistics/retention-matrix.ts';
import type { LeafReader, SqlRow } from '../store/leaf-reader.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import { readAbsences } from './read-absence.ts';
import { createStatementReader, type StatementReader } from './read-statements.ts';

/** Customers by when they first bought: the share still active, or what each brought so far; contacts by when they came: the share that bought. */
export const cohortKinds = ['kept', 'revenue', 'profit', 'won'] as const;
export type CohortKind = (typeof cohortKinds)[number];
export const cohortGrains = ['month', 'quarter'] as const;
export type CohortGrain = (typeof cohortGrains)[number];

export interface CohortQuery extends Pick<KpiQuery, 'filters' | 'organisation' | 'period'> {
  readonly show: CohortKind;
  readonly grain: CohortGrain;
  /** So many cohorts, the last one that of the end of the period. */
  readonly count: number;
}

export interface CohortCell {
  readonly value: DecimalText | null;
  /** What is divided by the size of the cohort. */
  readonly of: DecimalText;
  /** Its month is not over, or not counted to its end. */
  readonly isRunning: boolean;
}

export interface CohortRow {
  /** `2026-06`, `2026-Q2` */
  readonly id: string;
  readonly size: number;
  readonly sample: NonNullable<Cell['sample']>;
  /** More may still come to it. */
  readonly isRunning: boolean;
  /** From `first` on; only what has begun. */
  readonly cells: readonly CohortCell[];
}

export interface CohortMatrix extends Pick<CohortQuery, 'show' | 'grain'> {
  readonly unit: Unit;
  /** What the first column is: 0 the month itself, 1 the one after it. */
  readonly first: 0 | 1;
  readonly rows: readonly CohortRow[];
  /** Of all cohorts observed that long, weighted by their sizes; `size`: of how many. */
  readonly average: readonly { readonly value: DecimalText | null; readonly of: DecimalText; readonly size: number }[];
  /** Why there is nothing. */
  readonly reason: ReasonCode | null;
  readonly asOf: KpiResult['asOf'];
}

/** KPIs made of the same records: what they can be narrowed by, a matrix can be. */
export const kpisOfCohorts: Readonly<Record<CohortKind, readonly KpiRef[]>> = {
  kept: [{ id: 'new_customers_count' }],
  revenue: [{ id: 'six_month_gross_profit_rate' }],
  profit: [{ id: 'six_month_gross_profit_rate' }],
  won: [{ id: 'lead_conversion_rate' }],
};

/**
 * Cohorts by month or quarter and what became of them (A9), in the scope and by the filters of every number. Cells whose month is not over
 * are marked and in no average.
 * @throws KpiIssueError where it cannot be narrowed as asked, unknown_period
 */
export async function answerCohorts(query: CohortQuery, env: AnswerEnv, reader: LeafReader): Promise<CohortMatrix> {
  const read = createStatementReader(reader);
  const buckets = bucketsOf(query, env);
  const asking: Asking = { query, env, read, buckets, plan: planOf(query, buckets, env) };
  const people = getMeasure(query.show === 'won' ? 'contacts_and_customers' : 'new_customers');
  const counted: Measure = { ...people, aggregate: { kind: 'count' } };
  const value = query.show === 'revenue' || query.show === 'profit' ? cohortValues[query.show][0] : undefined;
  const absences = await readAbsences([counted, ...(value ? [value] : [])], env.dialect, read);
  const reason = absences.get(counted) ?? (value && absences.get(value)) ?? null;
  const sizes = reason === null ? await readSizes(asking, counted) : buckets.map(() => 0);
  if (reason !== null || sizes.every((size) => size === 0)) return { ...headOf(asking), rows: [], average: [], reason: reason ?? 'no_data' };
  return { ...headOf(asking), ...matrixOf(asking, sizes, await readCells(asking, counted)), reason: null };
}

interface Asking {
  readonly query: CohortQuery;
  readonly env: AnswerEnv;
  readonly read: StatementReader;
  readonly buckets: readonly Bucket[];
  readonly plan: QueryPlan;
}

/** A month later is the first that tells whether somebody stayed. */
const firstOf = (show: CohortKind): 0 | 1 => (show === 'kept' ? 1 : 0);

function headOf({ query: { show, grain }, env }: Asking): Pick<CohortMatrix, 'show' | 'grain' | 'unit' | 'first' | 'asOf'> {
  const isMoney = show === 'revenue' || show === 'profit';
  const unit: Unit = isMoney ? { kind: 'money', currency: env.organization.currency } : { kind: 'percent' };
  return { show, grain, unit, first: firstOf(show), asOf: env.asOf };
}

/** The months or quarters up to the end of the period as far as it is counted; the last is cut there. */
function bucketsOf({ period, grain, count }: CohortQuery, { period: env }: AnswerEnv): readonly Bucket[] {
  const watermark = addDays(env.dataThrough === null ? env.today : minDate(env.today, env.dataThrough), 1);
  const end = minDate(countedEnd(resolvePeriod(period, env)) ?? watermark, addDays(env.today, 1));
  const last = startOf(addDays(end, -1), grain, env);
  return listBucketsBetween(addGrains(last, grain, 1 - count), end, grain, env);
}

function planOf({ show, filters, organisation }: CohortQuery, buckets: readonly CohortBucket[], env: AnswerEnv): QueryPlan {
  const period = { kind: 'custom', from: buckets[0]!.from, to: buckets.at(-1)!.to } as const;
  const query: KpiQuery = { kpis: kpisOfCohorts[show], period, ...(filters ? { filters } : {}), ...(organisation ? { organisation } : {}) };
  assertValid(query, catalogOf(env));
  return planQuery(query, env.scope, catalogOf(env), env.period);
}

/** The statement of a measure over all cohorts, in the scope and by the filters of the question. */
function planOfMeasure({ plan, buckets, env }: Asking, measure: Measure): LeafPlan {
  const [from, to] = [buckets[0]!.from, buckets.at(-1)!.to];
  const window = { from, to, end: to, isRunning: false };
  const fixed = fixMeasure(measure, { from, to, today: env.period.today });
  const leaf = { measure: fixed, windows: [{ ordinal: 0, window }], by: [], organisation: plan.organisation, today: env.period.today } as const;
  return planLeaf({ ...leaf, conditions: plan.conditions, isDated: true });
}

async function readSizes(asking: Asking, people: Measure): Promise<readonly number[]> {
  const rows = await asking.read(compileCohortSizes(planOfMeasure(asking, people), asking.buckets, asking.env.dialect));
  const found = new Map(rows.map(([cohort, size]) => [Number(cohort), Number(size)]));
  return asking.buckets.map((_, index) => found.get(index) ?? 0);
}

/** What is seen of a cohort in a bucket; not yet added up. */
type Seen = (cohort: number, bucket: number) => DecimalText;

async function readCells(asking: Asking, people: Measure): Promise<Seen> {
  const { query, env, read, buckets } = asking;
  if (query.show === 'kept') {
    const isActive = fixMeasure(getMeasure('active_customers'), { from: null, to: null, today: env.period.today }).filter!;
    return seenOf([await read(compileCohortKept(planOfMeasure(asking, people), buckets, isActive, env.dialect))]);
  }
  if (query.show === 'won') return seenOf([await read(compileCohortWon(planOfMeasure(asking, people), buckets, env.dialect))]);
  const measures = cohortValues[query.show];
  const [sales, refunds] = await Promise.all(
    measures.map((measure) => read(compileCohortSums(planOfMeasure(asking, measure), buckets, env.dialect))),
  );
  const less = refunds!.map(([cohort, bucket, value]): SqlRow => [cohort!, bucket!, multiply(String(value ?? 0), '-1')]);
  const stored = seenOf([sales!, less]);
  return (cohort, bucket) => toMajorUnits(stored(cohort, bucket), env.organization.minorExponent);
}

function seenOf(tables: readonly (readonly SqlRow[])[]): Seen {
  const sums = new Map<string, DecimalText>();
  for (const [cohort, bucket, value] of tables.flat()) {
    const key = `${Number(cohort)} ${Number(bucket)}`;
    sums.set(key, add(sums.get(key) ?? '0', String(value ?? 0)));
  }
  return (cohort, bucket) => sums.get(`${cohort} ${bucket}`) ?? '0';
}

function matrixOf({ query, buckets, env }: Asking, sizes: readonly number[], seen: Seen): Pick<CohortMatrix, 'rows' | 'average'> {
  const isOver = ({ from, to }: Bucket): boolean => to === addGrains(startOf(from, query.grain, env.period), query.grain, 1);
  const isCumulative = query.show !== 'kept';
  const begins = Math.max(0, sizes.findIndex((size) => size > 0)); // prettier-ignore
  const cohorts = buckets.flatMap((bucket, at) => {
    if (at < begins) return [];
    const own = buckets.map((_, later) => seen(at, later)).slice(at);
    const values = isCumulative ? own.map((_, index) => sum(own.slice(0, index + 1))) : own;
    const cells = values.map((of, index) => ({ of, isRunning: !isOver(buckets[at + index]!) })).slice(firstOf(query.show));
    return [{ id: bucketOf(bucket.from, query.grain, env.period), size: sizes[at]!, isRunning: !isOver(bucket), cells }];
  });
  const finished = cohorts.map(({ id, size, cells }) => ({ month: id, size, observed: cells.filter(({ isRunning }) => !isRunning).map(({ of }) => of) })); // prettier-ignore
  const { average } = retentionMatrix(finished);
  return {
    rows: cohorts.map(({ id, size, isRunning, cells }) => {
      const told = cells.map((cell): CohortCell => ({ value: divide(cell.of, String(size)) ?? null, ...cell }));
      return { id, size, isRunning, sample: sampleOf(size), cells: told };
    }),
    average: average.map((value, k) => {
      const whose = finished.filter(({ observed }) => observed.length > k);
      return { value: value ?? null, of: sum(whose.map(({ observed }) => observed[k]!)), size: whose.reduce((all, { size }) => all + size, 0) };
    }),
  };
}
