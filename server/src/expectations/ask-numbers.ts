import {
  additiveKpis,
  isPerReceived,
  answerInVersions,
  catalogFor,
  findFormula,
  formulasOf,
  listDimensions,
  usualKpi,
  type Cell,
  type Filter,
  type KpiColumn,
  type KpiQuery,
  type KpiRef,
  type KpiResult,
  type PeriodSpec,
  type ResolvedPeriod,
  type Scope,
} from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';

/** Whose numbers: of people one by one, or of everything the filters leave. */
export type Whose =
  { readonly kind: 'people'; readonly ids: readonly string[] } | { readonly kind: 'one'; readonly id: string; readonly filter: Filter | null };

export interface AskedNumber {
  readonly ref: KpiRef;
  readonly period: PeriodSpec;
}

/** A KPI of one subject as the engine tells it. */
export interface FoundNumber {
  readonly cell: Cell;
  /** Of what adds up: the target of the whole period with the days that count, and the part that is due by now. */
  readonly whole: string | null;
  readonly due: string | null;
}

export interface Numbers {
  readonly column: KpiColumn | null;
  readonly period: ResolvedPeriod | null;
  readonly of: ReadonlyMap<string, FoundNumber>;
}

const additive = new Set(additiveKpis.map(({ id }) => id));
const derived = new Set(['quota_attainment', 'pace_index']);

/** The KPI whose targets are spread over days, where there is one: of attainment the one it is told of. */
export function underlyingOf({ id, variant }: KpiRef): string | undefined {
  if (derived.has(id)) return variant ?? usualKpi;
  return additive.has(id) && !isPerReceived(variant) ? id : undefined;
}

/** The question for the target of a KPI that adds up; attainment itself has its target in its meaning. */
export function attainmentRefOf(ref: KpiRef): KpiRef | undefined {
  return additive.has(ref.id) && !isPerReceived(ref.variant) ? { id: 'quota_attainment', ...variantOf(ref.id) } : undefined;
}

const variantOf = (id: string): Pick<KpiRef, 'variant'> => (id === usualKpi ? {} : { variant: id });

/**
 * Numbers of a set in one go: value, target and the part due. What cannot be told of the subject (a KPI of the organisation for a
 * person) says so with a reason; it leaves the others alone.
 */
export async function askNumbers(answering: Answering, asked: readonly AskedNumber[], whose: Whose, scope: Scope): Promise<readonly Numbers[]> {
  const env = { ...answering.env, scope };
  const queries = asked.map((one) => queryOf(answering, one, whose));
  const results = await answerInVersions(
    queries.flatMap((query) => query ?? []),
    env,
    answering.reader,
    answering.own,
    { notes: false },
  );
  let at = 0;
  return queries.map((query) => (query === null ? { column: null, period: null, of: new Map() } : numbersOf(results[at++]!, whose)));
}

function queryOf({ env, own }: Answering, { ref, period }: AskedNumber, whose: Whose): KpiQuery | null {
  const filters: readonly Filter[] =
    whose.kind === 'people' ? [{ dimension: 'person', members: whose.ids }] : whose.filter === null ? [] : [whose.filter];
  const underlying = underlyingOf(ref);
  const kpis = [
    ref,
    ...(underlying === undefined
      ? []
      : [
          { id: 'quota_attainment', ...variantOf(underlying) },
          { id: 'pace_index', ...variantOf(underlying) },
        ]),
  ];
  const query: KpiQuery = { kpis, period, filters, ...(whose.kind === 'people' ? { by: ['person'] } : {}) };
  const catalog = catalogFor(query, env, own);
  const kpi = catalog.entries.get(ref.id);
  const formula = kpi && findFormula(kpi, ref.variant);
  if (!kpi || !formula) return null;
  const open = new Set<string>(listDimensions(kpi, formula, formulasOf(catalog)));
  return filters.every(({ dimension }) => open.has(dimension)) ? query : null;
}

function numbersOf({ rows, totals, columns, period }: KpiResult, whose: Whose): Numbers {
  const found = (cells: readonly Cell[]): FoundNumber => ({
    cell: cells[0]!,
    ...(hasTarget(cells[1]) ? { whole: cells[1]!.beside!.target!, due: cells[2]?.beside?.target ?? null } : { whole: null, due: null }),
  });
  if (whose.kind === 'one') return { column: columns[0]!, period, of: new Map([[whose.id, found(totals)]]) };
  const of = new Map(rows.map(({ members, cells }) => [members[0]!.id, found(cells)] as const));
  const nothing = nothingHappened(totals[0]!);
  for (const id of whose.ids) if (!of.has(id)) of.set(id, { cell: nothing, whole: null, due: null });
  return { column: columns[0]!, period, of };
}

/** No targets add up to nothing; a target of nothing is one, by which nothing can be divided. */
function hasTarget(attainment: Cell | undefined): boolean {
  const target = attainment?.beside?.target ?? null;
  return target !== null && (Number(target) !== 0 || attainment?.reason === 'not_meaningful');
}

/** Who has no row did nothing: zero where others' records show that there is something to count, else no value (G1). */
function nothingHappened({ value, numerator, n, reason }: Cell): Cell {
  if (reason === 'people_hidden') return { value: null, reason };
  const isCount = value !== null && numerator === undefined && n === undefined;
  return isCount ? { value: '0' } : { value: null, reason: 'no_data' };
}
