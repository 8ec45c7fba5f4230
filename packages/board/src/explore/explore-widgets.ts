import type { CatalogResponse, Widget } from '@leadline/contract';
import type { MemberDimension } from '@leadline/kpi';
import { usualSizes } from '../layout/widget-sizes.ts';
import { alongTime, type ExploreChart, type Explored } from './explored.ts';
import { addsToWhole, chartOf } from './fits.ts';

/** Ids of what is never kept: equal questions have equal ids. */
const idAt = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
export const exploreSection = idAt(0);

export interface ExploreWidgets {
  readonly chart: ExploreChart;
  /** What is drawn, and what can be put on a board: a number for each KPI, else one. */
  readonly shown: readonly Widget[];
  /** Each KPI over everything, above the chart. */
  readonly heads: readonly Widget[];
  /** The same numbers in rows, where the chart itself does not tell them all. */
  readonly table: Widget | null;
}

const most = { bars: 30, table: 200 } as const;
const usually = { bars: 10, table: 50 } as const;

/** The widgets that answer what is explored: those of a board, asked the same way. */
export function exploreWidgets(explored: Explored, all: CatalogResponse['kpis']): ExploreWidgets {
  const chart = chartOf(explored, all);
  const numbers = explored.kpis.map((kpi, at): Widget => ({ ...common(explored, 'number', at + 1), kind: 'number', kpi, goal: explored.goal ? 'bar' : 'none', trend: true })); // prettier-ignore
  if (explored.by === null) return { chart, shown: numbers, heads: [], table: null };
  const heads = explored.kpis.map((kpi, at): Widget => ({ ...common(explored, 'number', at + 4), kind: 'number', kpi, goal: 'none', trend: false }));
  if (explored.by === alongTime) return { chart, shown: [timeline(explored, all, chart)], heads, table: null };
  const table = tableOf(explored, explored.by, 3);
  if (chart === 'table') return { chart, shown: [tableOf(explored, explored.by, 2)], heads, table: null };
  return { chart, shown: [members(explored, explored.by, chart)], heads, table: chart === 'spread' ? null : table };
}

const common = (explored: Explored, kind: Widget['kind'], at: number) => ({
  id: idAt(at),
  title: null,
  sectionId: exploreSection,
  place: { x: 0, y: 0, ...usualSizes[kind] },
  period: null,
  filters: explored.filters.map((filter) => ({ ...filter, members: [...filter.members] })),
});

const topOf = ({ top }: Explored, kind: keyof typeof most): number => Math.min(top ?? usually[kind], most[kind]);

function timeline(explored: Explored, all: CatalogResponse['kpis'], chart: ExploreChart): Widget {
  const { kpis, grain, then, goal, sum } = explored;
  const units = new Set(kpis.map(({ id }) => all.find((kpi) => kpi.id === id)?.unit));
  const form = chart === 'stacked' ? 'stacked' : chart === 'line' ? 'line' : units.size > 1 ? 'combined' : 'bars';
  const split = then === alongTime ? null : then;
  return { ...common(explored, 'timeline', 1), kind: 'timeline', kpis: [...kpis], grain, form, split, goal, cumulative: sum && addsToWhole(explored, all) }; // prettier-ignore
}

function tableOf(explored: Explored, by: MemberDimension, at: number): Widget {
  const { kpis, then, grain } = explored;
  const across = then === alongTime ? (grain ?? 'month') : then;
  return { ...common(explored, 'table', at), kind: 'table', kpis: [...kpis], by, across, tone: 'none', top: topOf(explored, 'table') };
}

function members(explored: Explored, by: MemberDimension, chart: ExploreChart): Widget {
  const [first, second] = explored.kpis;
  if (chart === 'points') return { ...common(explored, 'quadrant', 1), kind: 'quadrant', across: first!, up: second!, by };
  if (chart === 'spread') return { ...common(explored, 'distribution', 1), kind: 'distribution', kpi: first!, by };
  const form = chart === 'shares' ? 'share' : explored.kpis.length > 1 ? 'grouped' : 'bars';
  return { ...common(explored, 'members', 1), kind: 'members', kpis: [...explored.kpis], by, form, top: topOf(explored, 'bars') };
}
