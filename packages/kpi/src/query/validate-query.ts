import { type Catalog, findFormula, findObstacle, formulasOf, getKpi } from '../catalog/catalog.ts';
import { findCycle } from '../catalog/find-cycle.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import { parseRecordId } from '../entity/identity.ts';
import type { KpiIssue } from './kpi-issue.ts';
import { type Dimension, type Filter, type KpiQuery, type KpiRef, memberDimensions, timeGrains } from './kpi-query.ts';

/** Codes of what can be wrong with a question; their words are `error.query.<code>`. */
export const kpiIssueCodes = [
  'no_kpi',
  'unknown_kpi',
  'unknown_variant',
  'unknown_dimension',
  'dimension_not_available',
  'filter_not_available',
  'too_many_dimensions',
  'two_time_grains',
  'repeated_dimension',
  'unknown_period',
  'unknown_member',
  'unknown_sort',
  'limit_out_of_range',
  'unknown_part',
  'formula_cycle',
  'targets_not_additive',
] as const;
export type KpiIssueCode = (typeof kpiIssueCodes)[number];

/** @returns every reason why the question cannot be answered as asked; none where it can. Periods are checked when they are resolved. */
export function validateQuery(query: KpiQuery, catalog: Catalog): readonly KpiIssue[] {
  const faulty = checkKpis(query.kpis, catalog);
  return [
    ...faulty,
    ...checkDimensions(query.by ?? []),
    ...checkFilters(query.filters ?? []),
    ...(faulty.length > 0 ? [] : checkReach(query, catalog)),
    ...checkShape(query),
  ];
}

const issue = (code: KpiIssueCode, parameters: KpiIssue['parameters'] = {}): KpiIssue => ({ code, parameters });

function checkKpis(refs: readonly KpiRef[], catalog: Catalog): readonly KpiIssue[] {
  if (refs.length === 0) return [issue('no_kpi')];
  return refs.flatMap(({ id, variant }) => {
    const kpi = catalog.entries.get(id);
    if (!kpi) return [issue('unknown_kpi', { kpi: id })];
    return findFormula(kpi, variant)
      ? checkCycle(variant === undefined ? { id } : { id, variant }, catalog)
      : [issue('unknown_variant', { kpi: id, variant: variant ?? '' })];
  });
}

function checkCycle(ref: KpiRef, catalog: Catalog): readonly KpiIssue[] {
  const { formula, formulas } = getKpi(catalog, ref);
  const circle = findCycle(ref.id, formula, formulas);
  return circle === undefined ? [] : [issue('formula_cycle', { kpi: ref.id, circle })];
}

const isKnown = (dimension: string): boolean =>
  (memberDimensions as readonly string[]).includes(dimension) || (timeGrains as readonly string[]).includes(dimension);

function checkDimensions(by: readonly Dimension[]): readonly KpiIssue[] {
  const grains = by.filter((dimension) => (timeGrains as readonly string[]).includes(dimension));
  const repeated = by.find((dimension, index) => by.indexOf(dimension) !== index);
  return [
    ...by.filter((dimension) => !isKnown(dimension)).map((dimension) => issue('unknown_dimension', { dimension })),
    ...(by.length > 3 ? [issue('too_many_dimensions', { count: by.length, most: 3 })] : []),
    ...(grains.length > 1 ? [issue('two_time_grains', { grains: grains.join(', ') })] : []),
    ...(repeated !== undefined && !grains.includes(repeated) ? [issue('repeated_dimension', { dimension: repeated })] : []),
  ];
}

function checkFilters(filters: readonly Filter[]): readonly KpiIssue[] {
  return filters.flatMap((filter) => {
    if (!(memberDimensions as readonly string[]).includes(filter.dimension)) return [issue('unknown_dimension', { dimension: filter.dimension })];
    const strange = filter.members.find((member) => !isMember(filter, member));
    return strange === undefined ? [] : [issue('unknown_member', { dimension: filter.dimension, member: strange })];
  });
}

function isMember({ dimension }: Filter, member: string): boolean {
  if (member === 'unassigned') return true;
  const kind = memberKinds[dimension];
  if (kind.kind === 'record') return parseRecordId(member)?.entity === kind.entity;
  return kind.kind === 'integer' ? /^-?\d{1,9}$/.test(member) : !member.includes('\u0000');
}

/** Beside others that can be answered, a KPI that cannot has no value and says so; alone it is a fault of the question. */
function checkReach(query: KpiQuery, catalog: Catalog): readonly KpiIssue[] {
  const obstacles = query.kpis.map((ref) => listObstacles(ref, query, catalog));
  return obstacles.every((found) => found.length > 0) ? obstacles.flat() : [];
}

function listObstacles({ id, variant }: KpiRef, query: KpiQuery, catalog: Catalog): readonly KpiIssue[] {
  const kpi = catalog.entries.get(id);
  const formula = kpi && findFormula(kpi, variant);
  if (!kpi || !formula) return [];
  const blocked = (code: 'dimension_not_available' | 'filter_not_available', dimensions: readonly Dimension[]): readonly KpiIssue[] =>
    dimensions.filter(isKnown).flatMap((dimension) => {
      const reason = findObstacle(kpi, formula, dimension, formulasOf(catalog));
      return reason ? [issue(code, { kpi: id, dimension, reason })] : [];
    });
  return [
    ...blocked('dimension_not_available', query.by ?? []),
    ...blocked(
      'filter_not_available',
      (query.filters ?? []).map((filter) => filter.dimension),
    ),
  ];
}

/** Most rows an answer has. */
export const rowLimit = 5000;

function checkShape({ sort, limit, kpis }: KpiQuery): readonly KpiIssue[] {
  const isSortable = sort === undefined || sort.by === 'label' || (Number.isInteger(sort.by) && sort.by >= 0 && sort.by < kpis.length);
  const isLimited = limit === undefined || (Number.isInteger(limit) && limit >= 1 && limit <= rowLimit);
  return [
    ...(isSortable ? [] : [issue('unknown_sort', { sort: String(sort?.by) })]),
    ...(isLimited ? [] : [issue('limit_out_of_range', { limit: limit ?? 0, most: rowLimit })]),
  ];
}
