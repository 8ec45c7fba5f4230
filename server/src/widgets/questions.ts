import type { BoardScope, Widget, WidgetOf } from '@leadline/contract';
import { funnelSources } from '@leadline/board';
import { daysBetween, resolvePeriod, type Dimension, type KpiQuery, type PeriodEnv, type TimeGrain } from '@leadline/kpi';

/** How many members a chart along time is split into before the rest stands together. */
export const mostSplit = 5;

/**
 * What a widget asks of the engine, in the order its answer is read in (WidgetAnswer). Widgets that show no numbers ask nothing.
 * @throws KpiIssueError unknown_period
 */
export function questionsOf(widget: Widget, scope: BoardScope, env: PeriodEnv): readonly KpiQuery[] {
  const base = baseOf(widget, scope);
  switch (widget.kind) {
    case 'number':
      return numberQuestions(widget, { ...base, ...compareOf(scope) }, base, env);
    case 'timeline':
      return timelineQuestions(widget, base, env);
    case 'members':
      return [{ ...base, ...(widget.form === 'share' ? {} : compareOf(scope)), kpis: widget.kpis, by: [widget.by], ...most(widget.top) }];
    case 'table':
      return tableQuestions(widget, base, scope);
    case 'funnel':
      return [{ ...base, kpis: funnelSources.map(({ ref }) => ref) }];
    case 'quadrant':
      return [{ ...base, kpis: [widget.across, widget.up], by: [widget.by], ...most(200) }];
    case 'distribution':
      return [{ ...base, kpis: [widget.kpi], by: [widget.by], limit: 5000 }];
    case 'calculation':
      return [{ ...base, kpis: [widget.left, widget.right] }];
    case 'locations':
      return locationQuestions(widget, { ...base, ...compareOf(scope) });
    case 'completed':
      return [{ ...base, kpis: finished, by: [widget.by], sort: { by: 'label' }, limit: 500 }];
    case 'workload':
    case 'cohort':
    case 'standing':
    case 'behind':
    case 'actions':
    case 'recognition':
    case 'leaderboard':
    case 'contest':
    case 'countdown':
    case 'text':
    case 'picture':
      return [];
  }
}

/** What records say was finished. */
const finished = ['deals_won_count', 'meetings_held_count', 'visits_completed_count'].map((id) => ({ id }));

type Base = Pick<KpiQuery, 'period' | 'filters' | 'organisation'>;

/** The widget's own period before the board's; its filters besides those of the board. */
export function baseOf(widget: Widget, scope: BoardScope): Base {
  const filters = [...(scope.filters ?? []), ...widget.filters];
  return {
    period: widget.period ?? scope.period,
    ...(filters.length > 0 ? { filters } : {}),
    ...(scope.organisation ? { organisation: scope.organisation } : {}),
  };
}

const compareOf = ({ compare }: BoardScope): Pick<KpiQuery, 'compare'> => (compare && compare.length > 0 ? { compare } : {});
const most = (limit: number): Pick<KpiQuery, 'sort' | 'limit'> => ({ sort: { by: 0, descending: true }, limit });

function numberQuestions({ kpi, trend }: WidgetOf<'number'>, base: KpiQueryBase, past: Base, env: PeriodEnv): readonly KpiQuery[] {
  const value: KpiQuery = { ...base, kpis: [kpi] };
  return trend ? [value, { ...past, kpis: [kpi], by: [grainOf(past, env)], limit: 1000 }] : [value];
}

type KpiQueryBase = Base & Pick<KpiQuery, 'compare'>;

function timelineQuestions({ kpis, grain, split }: WidgetOf<'timeline'>, base: Base, env: PeriodEnv): readonly KpiQuery[] {
  const axis = grain ?? grainOf(base, env);
  if (split === null) return [{ ...base, kpis, by: [axis], limit: 5000 }];
  const first = kpis.slice(0, 1);
  return [
    { ...base, kpis: first, by: [axis, split], limit: 5000 },
    { ...base, kpis: first, by: [split], ...most(mostSplit) },
    { ...base, kpis: first, by: [axis], limit: 5000 },
  ];
}

/** The period before stands beside where the board compares with nothing; of regions none where the KPI knows none. */
function locationQuestions({ kpi, by, top }: WidgetOf<'locations'>, base: KpiQueryBase): readonly KpiQuery[] {
  const compared: KpiQuery = { compare: ['previous_period'], ...base, kpis: [kpi] };
  const first: KpiQuery = { ...compared, by: [by], ...most(top) };
  return by === 'region'
    ? [first]
    : [first, { ...base, kpis: [kpi], by: ['region', 'location'], limit: 2000 }, { ...compared, by: ['region'], limit: 500 }];
}

function tableQuestions({ kpis, by, across, top }: WidgetOf<'table'>, base: Base, scope: BoardScope): readonly KpiQuery[] {
  const rows: KpiQuery = { ...base, kpis, by: [by], ...most(top) };
  if (across === null) return [{ ...rows, ...compareOf(scope) }];
  const first = kpis.slice(0, 1);
  const cells: KpiQuery = { ...base, kpis: first, by: [by, across] as readonly Dimension[], limit: 5000 };
  return [{ ...rows, kpis: first }, cells, { ...base, kpis: first, by: [across], limit: 60 }];
}

/** How finely time is cut where the widget does not say. */
export function grainOf({ period }: Pick<KpiQuery, 'period'>, env: PeriodEnv): TimeGrain {
  const { from, to } = resolvePeriod(period, env);
  if (from === null || to === null) return 'month';
  const days = daysBetween(from, to);
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month';
}
