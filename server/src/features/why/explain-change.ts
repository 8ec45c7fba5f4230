import type { WhyFactor, WhyResponse, WhySplit } from '@leadline/contract';
import {
  answerInVersions,
  catalogFor,
  changeBetween,
  factorDrivers,
  findFormula,
  findMovedFeast,
  findSignal,
  formulasOf,
  isPerReceived,
  KpiIssueError,
  listDimensions,
  processLimits,
  type Cell,
  type Comparison,
  type Dimension,
  type KpiQuery,
  type KpiResult,
  type MemberDimension,
  type ResolvedPeriod,
} from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { assertShown } from '#server/answering/assert-shown.ts';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { seriesBefore } from '#server/answering/series-before.ts';
import { customerEffects, productEffects, salesKpi } from './sales-drivers.ts';
import { concentrationOf, splitBy } from './split-by.ts';

export interface ChangeRequest {
  readonly query: KpiQuery;
  readonly kpi: number;
  readonly compare: Comparison;
  readonly by?: MemberDimension;
}

/** What is looked through for the strongest split; people only where somebody asks for them (G18). */
const usual: readonly MemberDimension[] = ['location', 'team', 'category', 'acquisition_channel', 'segment', 'region', 'activity_kind', 'product'];
const mostSplits = 5;

/** KPIs that are so many cases of a size: the KPI of the mean case has the number of cases below its line. */
const sizes: Readonly<Record<string, string>> = { net_sales_revenue: 'average_order_value', won_revenue: 'average_deal_size' };

/**
 * Where a change came from: members of the dimensions that tell most, days and cases, and whether it is more than the usual to
 * and fro (A1, A0.4). Everything is asked with the reader's scope; a split is shown only where its parts make up both numbers exactly.
 * @throws KpiIssueError nothing_to_compare where the period has no beginning, and for a question that cannot be asked
 */
export function explainChange(asking: Asking, request: ChangeRequest): Promise<WhyResponse> {
  const { by: _by, compare: _compare, sort: _sort, limit: _limit, ...base } = request.query;
  const asked: KpiQuery = { ...base, kpis: [request.query.kpis[request.kpi] ?? request.query.kpis[0]!] };
  assertMayCompare(asking.principal, asking.scope, [{ ...asked, ...(request.by ? { by: [request.by] } : {}) }]);
  return inLane(asking, async () => {
    const answering = await answeringOf(asking);
    assertShown(answering.env, asked);
    const ask = (queries: readonly KpiQuery[]): Promise<readonly KpiResult[]> =>
      answerInVersions(queries, answering.env, answering.reader, answering.own, { notes: false });
    const [now] = await ask([{ ...asked, compare: [request.compare] }]);
    const { country } = await asking.organization();
    return compareWith({ now: now!, asked, request, answering, ask, country });
  });
}

interface Work {
  readonly now: KpiResult;
  readonly asked: KpiQuery;
  readonly request: ChangeRequest;
  readonly answering: Answering;
  readonly ask: (queries: readonly KpiQuery[]) => Promise<readonly KpiResult[]>;
  /** Of the organisation, ISO 3166. */
  readonly country: string;
}

async function compareWith(work: Work): Promise<WhyResponse> {
  const { now, asked, request, ask } = work;
  const compared = now.comparisons[request.compare];
  const change = now.totals[0]!.compare?.[request.compare];
  if (!compared?.from || !compared.to || !change || !now.period.from) throw new KpiIssueError('nothing_to_compare');
  const then: KpiQuery = { ...asked, period: { kind: 'custom', from: compared.from, to: compared.until ?? compared.to } };
  const [before] = await ask([then]);
  const [cell, cellBefore] = [now.totals[0]!, before!.totals[0]!];
  const column = now.columns[0]!;
  const feast = await feastOf(work, then);
  const known = { column, period: now.period, compared, before: cellBefore, after: cell, change, feast };
  const signal = await signalOf(work);
  const nothing = { ...known, perDay: null, signal, splits: [], factors: null, products: null, customers: null };
  if (cell.value === null || cellBefore.value === null) return { ...nothing, obstacle: 'no_value' };
  if (change.value !== cellBefore.value) return { ...nothing, obstacle: 'not_comparable' };
  const splits = await splitsOf(work, then);
  const [factors, perDay] = await factorsOf(work, then, [cellBefore.value, cell.value]);
  const both = { before: then, after: { ...asked, period: now.period.spec } };
  const isOfSales = asked.kpis[0]!.id === salesKpi && asked.kpis[0]!.variant === undefined;
  const open = new Set<Dimension>(
    isOfSales ? listDimensions(catalogFor(asked, work.answering.env, work.answering.own).entries.get('sales_volume_units')!) : [],
  );
  const hasUnits = isOfSales && (asked.filters ?? []).every(({ dimension }) => open.has(dimension));
  const products = hasUnits ? await productEffects(both, ask) : null;
  const customers = isOfSales ? await customerEffects(both, ask) : null;
  return { ...nothing, perDay, splits, factors, products, customers, obstacle: splits.length === 0 && factors === null ? 'not_splittable' : null };
}

/** The number beside the same stretch of the year before in days from a feast that moved (A1.4). */
async function feastOf({ now, asked, request, ask, country }: Work, { period }: KpiQuery): Promise<WhyResponse['feast']> {
  const { from, to, until } = now.period;
  if (request.compare !== 'previous_year' || period.kind !== 'custom' || !from || !to) return null;
  const moved = findMovedFeast(country, { from, to: until ?? to }, period);
  if (!moved) return null;
  const [aligned] = await ask([{ ...asked, period: { kind: 'custom', ...moved.aligned } }]);
  const change = changeBetween(now.totals[0]!, aligned!.totals[0]!, now.columns[0]!.unit);
  return { feast: moved.feast, now: moved.now, before: moved.before, ...moved.aligned, change };
}

/** By the dimension asked for, or by those that tell most. */
async function splitsOf({ now, asked, request, answering, ask }: Work, then: KpiQuery): Promise<readonly WhySplit[]> {
  const catalog = catalogFor(asked, answering.env, answering.own);
  const kpi = catalog.entries.get(asked.kpis[0]!.id)!;
  const open = new Set<Dimension>(listDimensions(kpi, findFormula(kpi, asked.kpis[0]!.variant), formulasOf(catalog)));
  const fixed = new Set((asked.filters ?? []).filter(({ members, exclude }) => !exclude && members.length === 1).map(({ dimension }) => dimension));
  const wanted = request.by ? [request.by] : usual.filter((dimension) => open.has(dimension) && !fixed.has(dimension)).slice(0, mostSplits);
  const here: KpiQuery = { ...asked, period: now.period.spec };
  const results = await ask(wanted.flatMap((by) => [here, then].map((query) => ({ ...query, by: [by] }))));
  const found = wanted.flatMap((by, at) => {
    const split = splitBy(by, { after: results[2 * at]!, before: results[2 * at + 1]! });
    return split && (request.by !== undefined || split.members.length > 1) ? [split] : [];
  });
  return found.sort((a, b) => concentrationOf(b) - concentrationOf(a));
}

const daysOf = ({ workingDays }: ResolvedPeriod): string | undefined => workingDays?.elapsed;

/** Days × cases a day × size of a case, where the KPI is made so; and what it is a day. */
async function factorsOf(
  { now, asked, request, answering, ask }: Work,
  then: KpiQuery,
  values: readonly [string, string],
): Promise<readonly [WhyResponse['factors'], WhyResponse['perDay']]> {
  const { entries } = catalogFor(asked, answering.env, answering.own);
  const kpi = entries.get(asked.kpis[0]!.id)!;
  const days = [daysOf(now.comparisons[request.compare]!), daysOf(now.period)] as const;
  const isSummed = !isPerReceived(asked.kpis[0]!.variant) && (kpi.aggregation === 'sum' || kpi.aggregation === 'count');
  if (!isSummed || days.some((count) => count === undefined || Number(count) === 0)) return [null, null];
  const [before, after] = [then, { ...asked, period: now.period.spec }];
  const perDay = values.map((value, at) => new Decimal(value).div(days[at]!).toSignificantDigits(20).toFixed());
  const told = { before: perDay[0]!, after: perDay[1]! };
  const size = sizes[kpi.id];
  if (size === undefined || asked.kpis[0]!.variant !== undefined) return [null, told];
  const open = new Set<Dimension>(listDimensions(entries.get(size)!));
  if ((asked.filters ?? []).some(({ dimension }) => !open.has(dimension))) return [null, told];
  const cells = await Promise.all([before, after].map(async (query) => (await ask([{ ...query, kpis: [{ id: size }] }]))[0]!.totals[0]!));
  return [productOf(cells, values, days as readonly [string, string]), told];
}

/** Cases a day, and what was explained divided by the cases: what came off later (refunds) makes the cases smaller. */
function productOf(cells: readonly Cell[], values: readonly string[], days: readonly [string, string]): WhyResponse['factors'] {
  if (cells.some(({ denominator }) => denominator === undefined || Number(denominator) === 0)) return null;
  const a = ({ denominator }: Cell, at: number): Record<WhyFactor, string> => ({
    days: days[at]!,
    per_day: new Decimal(denominator!).div(days[at]!).toFixed(),
    size: new Decimal(values[at]!).div(denominator!).toFixed(),
  });
  const [before, after] = [a(cells[0]!, 0), a(cells[1]!, 1)];
  const names = ['days', 'per_day', 'size'] as const;
  const split = factorDrivers(
    names.map((factor) => ({ factor, before: before[factor], after: after[factor] })),
    'days',
  );
  return names.map((factor, at) => ({ factor, before: before[factor], after: after[factor], effect: split.factors[at]!.effect }));
}

/** Whether the newest whole period stands out against those before it. A running one is not whole and says nothing yet. */
async function signalOf({ now, asked, answering, ask }: Work): Promise<WhyResponse['signal']> {
  const series = now.period.isRunning ? undefined : seriesBefore(now.period, answering.env.period);
  const value = now.totals[0]!.value;
  if (!series || value === null) return null;
  const [result] = await ask([{ ...asked, ...series }]);
  const points = (result?.rows ?? []).flatMap(({ cells }) => cells[0]?.value ?? []);
  const limits = processLimits(points);
  return limits ? { kind: findSignal(points, value) ?? 'none', points: points.length, ...limits } : null;
}
