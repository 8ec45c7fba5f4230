import type { Comparison, Filter, KpiQuery, MemberDimension, PeriodSpec } from '@leadline/kpi';
import { findPeriod } from '@leadline/contract/period-token';

/** What every page's address may hold: the view travels with the link, whatever language it is opened in. */
export interface ScopeSearch {
  readonly period?: string;
  readonly compare?: Comparison | 'none';
  readonly team?: string;
  readonly location?: string;
  readonly person?: string;
  /** People as they are placed now instead of as they were at the event. */
  readonly organisation?: 'present';
}

export const scopeKeys = ['period', 'compare', 'team', 'location', 'person', 'organisation'] as const satisfies readonly (keyof ScopeSearch)[];
export const boardKeys = ['tab', 'only', 'edit', 'version'] as const satisfies readonly (keyof BoardSearch)[];
export const scopeDimensions = ['team', 'location', 'person'] as const satisfies readonly (keyof ScopeSearch & MemberDimension)[];

/** The address of one number. */
export interface NumberSearch {
  readonly kpi: string;
  readonly variant?: string;
  /** `dimension:member`, one for each group the number stands in. */
  readonly where?: readonly string[];
  /** `dimension:member`, with what lies below it; several of one dimension are together. */
  readonly in?: readonly string[];
  /** Without these. */
  readonly not?: readonly string[];
  readonly part?: string;
  readonly page?: number;
}

/** The address of one board, besides what every page holds. */
export interface BoardSearch {
  readonly tab?: string;
  /** `dimension:member`: only what belongs to these. */
  readonly only?: readonly string[];
  /** It is being changed. */
  readonly edit?: 'yes';
  /** As it was at this edition. */
  readonly version?: number;
}

/** In the order they are shown. */
export const comparisonOrder = ['previous_period', 'previous_year'] as const satisfies readonly Comparison[];

type RawSearch = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 300;

export function readScope(raw: RawSearch): ScopeSearch {
  const scope: { -readonly [K in keyof ScopeSearch]: ScopeSearch[K] } = {};
  if (isText(raw.period) && findPeriod(raw.period)) scope.period = raw.period;
  if (raw.compare === 'previous_period' || raw.compare === 'previous_year' || raw.compare === 'none') scope.compare = raw.compare;
  for (const dimension of scopeDimensions) {
    const member = raw[dimension];
    if (isText(member)) scope[dimension] = member;
  }
  if (raw.organisation === 'present') scope.organisation = 'present';
  return scope;
}

const itemsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => isText(item) && item.includes(':'));

export function readNumber(raw: RawSearch): NumberSearch {
  const [where, within, without] = [itemsOf(raw.where), itemsOf(raw.in), itemsOf(raw.not)];
  const page = Number(raw.page);
  return {
    kpi: isText(raw.kpi) ? raw.kpi : '',
    ...(isText(raw.variant) ? { variant: raw.variant } : {}),
    ...(where.length > 0 ? { where } : {}),
    ...(within.length > 0 ? { in: within } : {}),
    ...(without.length > 0 ? { not: without } : {}),
    ...(isText(raw.part) ? { part: raw.part } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  };
}

export function readBoard(raw: RawSearch): BoardSearch {
  const only = itemsOf(raw.only);
  const version = Number(raw.version);
  return {
    ...(isText(raw.tab) ? { tab: raw.tab } : {}),
    ...(only.length > 0 ? { only: only.slice(0, 5) } : {}),
    ...(raw.edit === 'yes' ? { edit: 'yes' } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

/** Repeated keys are lists; everything is text, so `2026` stays what it is. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const search: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(text);
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key);
    search[key] = values.length > 1 ? values : values[0]!;
  }
  return search;
}

export function stringifySearch(search: RawSearch): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (Array.isArray(value)) for (const item of value) parameters.append(key, String(item));
    else if (value !== undefined && value !== null && value !== '') parameters.append(key, String(value));
  }
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%7E', '~');
  return text === '' ? '' : `?${text}`;
}

export function scopeFilters(scope: ScopeSearch): readonly Filter[] {
  return scopeDimensions.flatMap((dimension) => (scope[dimension] === undefined ? [] : [{ dimension, members: [scope[dimension]] }]));
}

export function comparisonsOf(scope: ScopeSearch): readonly Comparison[] {
  if (scope.compare === 'none') return [];
  return scope.compare === undefined ? comparisonOrder : [scope.compare];
}

/** The parts of a query that come from the address. */
export function scopeQuery(scope: ScopeSearch, defaultPeriod: PeriodSpec): Pick<KpiQuery, 'period' | 'filters' | 'organisation'> {
  const filters = scopeFilters(scope);
  return {
    period: (scope.period === undefined ? undefined : findPeriod(scope.period)) ?? defaultPeriod,
    ...(filters.length > 0 ? { filters } : {}),
    ...(scope.organisation ? { organisation: scope.organisation } : {}),
  };
}

/** `period`: any, as an address writes it. */
const timeDimensions = new Set(['period', 'day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

/** The query of one number: the page's scope narrowed to the groups the number stands in. */
export function numberQuery(scope: ScopeSearch, number: NumberSearch, defaultPeriod: PeriodSpec): KpiQuery {
  const base = scopeQuery(scope, defaultPeriod);
  const isTime = (item: string): boolean => timeDimensions.has(splitWhere(item)[0]);
  const times = (number.where ?? []).filter(isTime);
  const members = (number.where ?? []).filter((item) => !isTime(item));
  const period = times.reduce((before, item) => findPeriod(splitWhere(item)[1]) ?? before, base.period);
  const filters: readonly Filter[] = [
    ...(base.filters ?? []),
    ...grouped(number.in ?? [], {}),
    ...grouped(number.not ?? [], { exclude: true }),
    ...grouped(members, { alone: true }),
  ];
  const compare = comparisonsOf(scope);
  return {
    kpis: [{ id: number.kpi, ...(number.variant ? { variant: number.variant } : {}) }],
    period,
    ...(filters.length > 0 ? { filters } : {}),
    ...(base.organisation ? { organisation: base.organisation } : {}),
    ...(compare.length > 0 ? { compare } : {}),
  };
}

/** Members of one dimension are one filter. */
function grouped(items: readonly string[], kind: Pick<Filter, 'exclude' | 'alone'>): readonly Filter[] {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const [dimension, member] = splitWhere(item);
    groups.set(dimension, [...(groups.get(dimension) ?? []), member]);
  }
  return [...groups].map(([dimension, members]): Filter => ({ dimension: dimension as MemberDimension, members, ...kind }));
}

export const isTimeDimension = (dimension: string): boolean => timeDimensions.has(dimension);

/** The address of a board that shows only what belongs to a member: where a picker chooses such members, there; else beside them. */
export function narrowed(old: RawSearch, item: string): RawSearch {
  const [dimension, member] = splitWhere(item);
  if ((scopeDimensions as readonly string[]).includes(dimension)) return { ...old, [dimension]: member };
  return { ...old, only: [...(readBoard(old).only ?? []).filter((one) => one !== item), item] };
}

export function splitWhere(item: string): readonly [string, string] {
  const at = item.indexOf(':');
  return [item.slice(0, at), item.slice(at + 1)];
}
