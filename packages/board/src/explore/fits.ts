import type { CatalogResponse } from '@leadline/contract';
import { isPerReceived } from '@leadline/contract/values';
import type { KpiRef } from '@leadline/kpi';
import { alongTime, exploreCharts, type ExploreChart, type Explored } from './explored.ts';

/** Why a chart would say nothing, or something wrong, of a result. */
export const misfits = ['needsNone', 'needsTime', 'needsGroups', 'needsMembers', 'needsSplit', 'addsUp', 'oneKpi', 'twoKpis', 'sameUnit', 'tableOnly', 'tableBelow'] as const; // prettier-ignore
export type Misfit = (typeof misfits)[number];

type Kpis = CatalogResponse['kpis'];

/** Of each chart: null where it fits, else why it does not. */
export type Fits = Readonly<Record<ExploreChart, Misfit | null>>;

const additive: ReadonlySet<string> = new Set(['money', 'count', 'quantity']);
const unitOf = (all: Kpis, { id }: KpiRef): string | undefined => all.find((kpi) => kpi.id === id)?.unit;

/** Whether values of all its KPIs may be added to a whole. */
export const addsToWhole = ({ kpis }: Pick<Explored, 'kpis'>, all: Kpis): boolean =>
  kpis.every((ref) => additive.has(unitOf(all, ref) ?? '') && !isPerReceived(ref.variant));

const hasOneUnit = ({ kpis }: Explored, all: Kpis): boolean =>
  new Set(kpis.map((ref) => `${unitOf(all, ref)} ${isPerReceived(ref.variant)}`)).size === 1;

/** Which charts fit what is explored, and why the others do not. */
export function fitsOf(explored: Explored, all: Kpis): Fits {
  const fits = exploreCharts.map((chart) => [chart, misfitOf(chart, explored, all)] as const);
  return Object.fromEntries(fits) as Fits;
}

function misfitOf(chart: ExploreChart, explored: Explored, all: Kpis): Misfit | null {
  const { by, then } = explored;
  if (chart === 'number') return by === null ? null : 'needsNone';
  if (chart === 'line') return by === alongTime ? null : 'needsTime';
  if (by === null) return 'needsGroups';
  if (by === alongTime) return overTime(chart, explored, all);
  if (then !== null) return chart === 'table' ? null : 'tableOnly';
  return ofMembers(chart, explored, all);
}

function overTime(chart: ExploreChart, explored: Explored, all: Kpis): Misfit | null {
  if (chart === 'bars') return null;
  if (chart === 'table') return 'tableBelow';
  if (chart !== 'stacked') return 'needsMembers';
  return explored.then === null ? 'needsSplit' : addsToWhole(explored, all) ? null : 'addsUp';
}

function ofMembers(chart: ExploreChart, explored: Explored, all: Kpis): Misfit | null {
  const { kpis } = explored;
  if (chart === 'table') return null;
  if (chart === 'stacked') return 'needsSplit';
  if (chart === 'points') return kpis.length > 1 ? null : 'twoKpis';
  if (chart === 'bars') return hasOneUnit(explored, all) ? null : 'sameUnit';
  if (kpis.length > 1) return 'oneKpi';
  return chart === 'spread' || addsToWhole(explored, all) ? null : 'addsUp';
}

/** What is drawn: what was chosen where it fits, else what fits best. What adds up over time are bars, everything else a line. */
export function chartOf(explored: Explored, all: Kpis): ExploreChart {
  const { by, then, chart, kpis } = explored;
  if (chart !== null && misfitOf(chart, explored, all) === null) return chart;
  if (by === null) return 'number';
  const isSum = addsToWhole(explored, all);
  if (by === alongTime) return !isSum || kpis.length > 1 ? 'line' : then === null ? 'bars' : 'stacked';
  return misfitOf('bars', explored, all) === null ? 'bars' : 'table';
}
