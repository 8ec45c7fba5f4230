import { usualSizes } from '@leadline/board';
import type { CatalogResponse, Widget, WidgetKind } from '@leadline/contract';
import { formKey } from '#web/lib/form-key.ts';

/** In the order of the gallery. */
export const widgetKinds = [
  'number',
  'timeline',
  'members',
  'table',
  'funnel',
  'cohort',
  'behind',
  'workload',
  'completed',
  'locations',
  'quadrant',
  'distribution',
  'standing',
  'actions',
  'recognition',
  'leaderboard',
  'contest',
  'calculation',
  'countdown',
  'text',
  'picture',
] as const satisfies readonly WidgetKind[];

/** What most people look at first, as far as it is switched on here. */
const wanted = ['net_sales_revenue', 'deals_won_count', 'win_rate', 'calls_made_count', 'meetings_held_count'] as const;

export interface NewWidget {
  readonly kind: WidgetKind;
  readonly sectionId: string;
  readonly catalog: CatalogResponse | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly text: string;
}

/** A widget that shows something useful at once. */
export function newWidget({ kind, sectionId, catalog, today, text }: NewWidget): Widget {
  const offered = (catalog?.kpis ?? []).filter(({ isOff }) => !isOff).map(({ id }) => id);
  const liked = [...wanted.filter((id) => offered.includes(id)), ...offered, ...wanted];
  const kpi = (at: number) => ({ id: liked[at]! });
  const common = { id: formKey(), title: null, sectionId, place: { x: 0, y: 0, ...usualSizes[kind] }, period: null, filters: [] };
  switch (kind) {
    case 'number':
      return { ...common, kind, kpi: kpi(0), goal: 'bar', trend: true };
    case 'timeline':
      return { ...common, kind, kpis: [kpi(0)], grain: null, form: 'bars', split: null, goal: false, cumulative: false };
    case 'members':
      return { ...common, kind, kpis: [kpi(0)], by: 'location', form: 'bars', top: 10 };
    case 'table':
      return { ...common, kind, kpis: [kpi(0), kpi(1), kpi(2)], by: 'person', across: null, tone: 'shade', top: 20 };
    case 'funnel':
    case 'recognition':
    case 'leaderboard':
    case 'contest':
    case 'behind':
      return { ...common, kind };
    case 'locations':
      return { ...common, kind, kpi: kpi(0), by: 'location', goal: true, top: 30 };
    case 'workload':
      return { ...common, kind, period: thisWeek };
    case 'completed':
      return { ...common, kind, by: 'person', period: thisWeek };
    case 'cohort':
      return { ...common, kind, show: 'kept', grain: 'month', count: 12 };
    case 'quadrant':
      return { ...common, kind, across: kpi(3), up: kpi(1), by: 'person' };
    case 'distribution':
      return { ...common, kind, kpi: kpi(1), by: 'person' };
    case 'calculation':
      return { ...common, kind, left: kpi(0), operation: 'divide', right: kpi(1), as: 'same' };
    case 'standing':
      return { ...common, kind, kpis: [kpi(0), kpi(1), kpi(2)] };
    case 'actions':
      return { ...common, kind, state: 'open' };
    case 'countdown':
      return { ...common, kind, day: endOfMonth(today) };
    case 'text':
      return { ...common, kind, text };
    case 'picture':
      return { ...common, kind, pictureId: '', alt: '', caption: null, fit: 'contain' };
  }
}

const thisWeek = { kind: 'this', grain: 'week' } as const;

function endOfMonth(today: string): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
