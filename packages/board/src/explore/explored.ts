import type { CatalogResponse } from '@leadline/contract';
import type { Filter, KpiRef, MemberDimension, TimeGrain } from '@leadline/kpi';

/** What a result can be drawn as, in the order they are offered. */
export const exploreCharts = ['number', 'line', 'bars', 'stacked', 'shares', 'table', 'points', 'spread'] as const;
export type ExploreChart = (typeof exploreCharts)[number];

/** How an address writes the grouping along time. */
export const alongTime = 'time';
export type Grouping = MemberDimension | typeof alongTime;

/** What somebody looks at while exploring, besides period, comparison and whom it is about. */
export interface Explored {
  /** One, or two beside each other. */
  readonly kpis: readonly KpiRef[];
  /** null: everything together. */
  readonly by: Grouping | null;
  /** A second grouping, of one KPI. */
  readonly then: Grouping | null;
  /** null: what fits the period. */
  readonly grain: TimeGrain | null;
  /** null: what fits best. */
  readonly chart: ExploreChart | null;
  readonly goal: boolean;
  /** Each with all before it. */
  readonly sum: boolean;
  /** At most so many members; null: as many as are usual. */
  readonly top: number | null;
  readonly filters: readonly Filter[];
}

/** The same as an address writes it. */
export interface ExploreSearch {
  readonly of?: readonly string[];
  readonly by?: string;
  readonly then?: string;
  readonly grain?: string;
  readonly chart?: string;
  readonly goal?: 'no';
  readonly sum?: 'yes';
  readonly top?: number;
  /** `dimension:member`: with what lies below; several of one dimension are together. */
  readonly in?: readonly string[];
  /** Without these. */
  readonly not?: readonly string[];
  /** These alone, without what lies below. */
  readonly only?: readonly string[];
}

/** What of an address belongs to exploring. */
export const exploreKeys = ['of', 'by', 'then', 'grain', 'chart', 'goal', 'sum', 'top', 'in', 'not', 'only'] as const satisfies readonly (keyof ExploreSearch)[]; // prettier-ignore

/** What an address says that means nothing here. */
export interface Strange {
  readonly key: 'by' | 'then' | 'grain' | 'chart' | 'in' | 'not' | 'only';
  readonly text: string;
}

export interface Understood {
  readonly explored: Explored;
  readonly strange: readonly Strange[];
}

const mostKpis = 2;
const mostItems = 20;
const mostMembers = 200;
/** Of one widget. */
export const mostFilters = 5;
const variantMark = '~';
const filterKeys = ['in', 'not', 'only'] as const;

type RawSearch = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 300;
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter(isText);

/** What of an address belongs to exploring, as far as it is text at all. */
export function readExplore(raw: RawSearch): ExploreSearch {
  const search: Record<string, unknown> = {};
  const kpis = [...new Set(texts(raw['of']))].slice(0, mostKpis);
  if (kpis.length > 0) search['of'] = kpis;
  for (const key of ['by', 'then', 'grain', 'chart'] as const) if (isText(raw[key])) search[key] = raw[key];
  if (raw['goal'] === 'no') search['goal'] = 'no';
  if (raw['sum'] === 'yes') search['sum'] = 'yes';
  const top = Number(raw['top']);
  if (Number.isInteger(top) && top >= 1) search['top'] = Math.min(top, mostMembers);
  for (const key of filterKeys) {
    const items = [...new Set(texts(raw[key]))].filter((item) => item.indexOf(':') > 0 && !item.endsWith(':')).slice(0, mostItems);
    if (items.length > 0) search[key] = items;
  }
  return search as ExploreSearch;
}

/** What an address means where these KPIs and dimensions are known; what is not known is left out and told. */
export function understand(search: ExploreSearch, catalog: Pick<CatalogResponse, 'dimensions' | 'grains'>, usual: KpiRef): Understood {
  const strange: Strange[] = [];
  const known = new Set<string>(catalog.dimensions.map(({ id }) => id));
  const asked = search.of ?? [];
  const kpis = asked.length === 0 ? [usual] : asked.map(refOf);
  const pick = <T extends string>(key: 'by' | 'then' | 'grain' | 'chart', all: (text: string) => boolean): T | null => {
    const text = search[key];
    if (text === undefined) return null;
    if (all(text)) return text as T;
    strange.push({ key, text });
    return null;
  };
  const isGrouping = (text: string): boolean => text === alongTime || known.has(text);
  const by = pick<Grouping>('by', isGrouping);
  const then = pick<Grouping>('then', (text) => isGrouping(text) && by !== null && text !== by);
  const grain = pick<TimeGrain>('grain', (text) => (catalog.grains as readonly string[]).includes(text));
  const chart = pick<ExploreChart>('chart', (text) => (exploreCharts as readonly string[]).includes(text));
  const asking = filterKeys.flatMap((key) => filtersOf(key, search[key] ?? [], known, strange).map((filter) => ({ key, filter })));
  const filters = asking.slice(0, mostFilters).map(({ filter }) => filter);
  for (const { key, filter } of asking.slice(mostFilters))
    strange.push(...filter.members.map((member) => ({ key, text: `${filter.dimension}:${member}` })));
  return {
    explored: { kpis, by, then: kpis.length > 1 ? null : then, grain, chart, goal: search.goal !== 'no', sum: search.sum === 'yes', top: search.top ?? null, filters }, // prettier-ignore
    strange,
  };
}

function filtersOf(key: (typeof filterKeys)[number], items: readonly string[], known: ReadonlySet<string>, strange: Strange[]): readonly Filter[] {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const at = item.indexOf(':');
    const [dimension, member] = [item.slice(0, at), item.slice(at + 1)];
    if (known.has(dimension)) groups.set(dimension, [...(groups.get(dimension) ?? []), member]);
    else strange.push({ key, text: item });
  }
  return [...groups].map(([dimension, members]) => ({
    dimension: dimension as MemberDimension,
    members,
    ...(key === 'not' ? { exclude: true } : key === 'only' ? { alone: true } : {}),
  }));
}

/** `id`, or `id~variant`. */
export const keyOfKpi = ({ id, variant }: KpiRef): string => (variant === undefined ? id : `${id}${variantMark}${variant}`);

/** As much of it as a question may hold: what is too long names no KPI either. */
function refOf(text: string): KpiRef {
  const at = text.indexOf(variantMark);
  const [id, variant] = at < 1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { id: id.slice(0, 100), ...(variant === '' ? {} : { variant: variant.slice(0, 100) }) };
}

/** The address of what is explored; what is usual is not written. */
export function exploreSearch({ kpis, by, then, grain, chart, goal, sum, top, filters }: Explored): Partial<Record<keyof ExploreSearch, unknown>> {
  const items = (isMeant: (filter: Filter) => boolean): readonly string[] | undefined => {
    const all = filters.filter(isMeant).flatMap(({ dimension, members }) => members.map((member) => `${dimension}:${member}`));
    return all.length > 0 ? all : undefined;
  };
  return {
    of: kpis.map(keyOfKpi),
    by: by ?? undefined,
    then: then ?? undefined,
    grain: grain ?? undefined,
    chart: chart ?? undefined,
    goal: goal ? undefined : 'no',
    sum: sum ? 'yes' : undefined,
    top: top ?? undefined,
    in: items(({ exclude, alone }) => exclude !== true && alone !== true),
    not: items(({ exclude }) => exclude === true),
    only: items(({ exclude, alone }) => exclude !== true && alone === true),
  };
}
