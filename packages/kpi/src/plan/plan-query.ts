import { type Catalog, getKpi, isTimeGrain, type ResolvedKpi } from '../catalog/catalog.ts';
import { type Formulas, listUsedKpis } from '../catalog/formulas.ts';
import type { Formula } from '../catalog/kpi.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import type { KpiQuery, MemberDimension, Scope, TimeGrain } from '../query/kpi-query.ts';
import { validateQuery } from '../query/validate-query.ts';
import { type Condition, conditionOfFilter, conditionsOfScope } from './condition.ts';
import { comparedFrame, currentFrame, type DataBounds, type Frame } from './frame.ts';

/** A question with everything resolved that does not need the data. */
export interface QueryPlan {
  readonly query: KpiQuery;
  readonly kpis: readonly ResolvedKpi[];
  readonly grain: TimeGrain | undefined;
  readonly by: readonly MemberDimension[];
  readonly conditions: readonly Condition[];
  readonly organisation: 'as_it_was' | 'present';
  /** The current one first. */
  readonly frames: readonly Frame[];
}

/** @throws KpiIssueError for the first thing that is wrong with the question */
export function assertValid(query: KpiQuery, catalog: Catalog): void {
  const [issue] = validateQuery(query, catalog);
  if (issue) throw new KpiIssueError(issue.code, issue.parameters);
}

export function grainOf(query: KpiQuery): TimeGrain | undefined {
  return (query.by ?? []).find(isTimeGrain);
}

/** All time on a time axis: its ends have to be looked up. */
export function needsBounds(query: KpiQuery): boolean {
  return query.period.kind === 'all' && grainOf(query) !== undefined;
}

/** Whether a KPI says something about periods that have not begun. */
export function looksAhead(formula: Formula, formulas: Formulas): boolean {
  return formula.kind === 'forecast' || listUsedKpis(formula).some(({ id, variant }) => looksAhead(formulas(id, variant), formulas));
}

/** @throws KpiIssueError unknown_period */
export function planQuery(query: KpiQuery, scope: Scope, catalog: Catalog, env: PeriodEnv, bounds?: DataBounds): QueryPlan {
  const kpis = query.kpis.map((ref) => getKpi(catalog, ref));
  const withFuture = kpis.some(({ formula, formulas }) => looksAhead(formula, formulas));
  const grain = grainOf(query);
  const current = currentFrame(query, grain, env, bounds, withFuture);
  const compared = (query.compare ?? []).flatMap((comparison) => comparedFrame(current, comparison, query, grain, env, withFuture) ?? []);
  return {
    query,
    kpis,
    grain,
    by: (query.by ?? []).filter((dimension): dimension is MemberDimension => !isTimeGrain(dimension)),
    conditions: [...conditionsOfScope(scope), ...(query.filters ?? []).map(conditionOfFilter)],
    organisation: query.organisation ?? 'as_it_was',
    frames: [current, ...compared],
  };
}
