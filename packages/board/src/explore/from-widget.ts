import type { Widget } from '@leadline/contract';
import type { KpiRef, MemberDimension } from '@leadline/kpi';
import { funnelSources } from '../funnel.ts';
import { isTime } from '../drawing/point.ts';
import { alongTime, type Explored } from './explored.ts';

const nothing: Omit<Explored, 'kpis' | 'filters'> = { by: null, then: null, grain: null, chart: null, goal: true, sum: false, top: null };

/** What exploring begins with from a widget; null: it shows no KPI that could be looked at in another way. */
export function exploredOfWidget(widget: Widget): Explored | null {
  const seen = seenOf(widget);
  return seen === null ? null : { ...nothing, filters: widget.filters, ...seen };
}

type Seen = Pick<Explored, 'kpis'> & Partial<Explored>;

const two = (kpis: readonly KpiRef[]): readonly KpiRef[] => kpis.slice(0, 2);

function seenOf(widget: Widget): Seen | null {
  switch (widget.kind) {
    case 'number':
      return { kpis: [widget.kpi], goal: widget.goal !== 'none' };
    case 'timeline':
      return timelineOf(widget);
    case 'members':
      return { kpis: widget.form === 'grouped' ? two(widget.kpis) : widget.kpis.slice(0, 1), by: widget.by, chart: widget.form === 'share' ? 'shares' : 'bars', top: widget.top }; // prettier-ignore
    case 'table':
      return tableOf(widget);
    case 'quadrant':
      return { kpis: [widget.across, widget.up], by: widget.by, chart: 'points' };
    case 'distribution':
      return { kpis: [widget.kpi], by: widget.by, chart: 'spread' };
    case 'calculation':
      return { kpis: [widget.left, widget.right] };
    case 'funnel':
      return { kpis: [funnelSources[0]!.ref], by: alongTime };
    case 'standing':
      return { kpis: widget.kpis.slice(0, 1) };
    default:
      return null;
  }
}

type Of<Kind extends Widget['kind']> = Extract<Widget, { kind: Kind }>;

function timelineOf({ kpis, grain, form, split, goal, cumulative }: Of<'timeline'>): Seen {
  const chart = form === 'line' ? 'line' : form === 'stacked' && split !== null ? 'stacked' : 'bars';
  return { kpis: split === null ? two(kpis) : kpis.slice(0, 1), by: alongTime, then: split, grain, chart, goal, sum: cumulative };
}

function tableOf({ kpis, by, across, top }: Of<'table'>): Seen {
  const then = across === null ? null : isTime(across) ? alongTime : (across as MemberDimension);
  const grain = then === alongTime ? (across as Explored['grain']) : null;
  return { kpis: across === null ? two(kpis) : kpis.slice(0, 1), by, then, grain, chart: 'table', top };
}
