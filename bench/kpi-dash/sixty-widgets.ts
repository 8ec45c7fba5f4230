import { questionsOf } from '../../server/src/widgets/questions.ts';
import type { Widget } from '@leadline/contract';
import type { KpiQuery, PeriodEnv, PeriodSpec } from '@leadline/kpi';

const month: PeriodSpec = { kind: 'named', name: '2026-05' };
const year: PeriodSpec = { kind: 'custom', from: '2025-05-01', to: '2026-06-01' };
const kpis = ['net_sales_revenue', 'deals_won_count', 'win_rate', 'opportunities_created_count', 'new_contacts_count', 'calls_made_count', 'open_pipeline_value', 'refund_rate'] as const; // prettier-ignore
const common = { title: null, sectionId: 's', place: { x: 0, y: 0, w: 3, h: 3 }, period: null, filters: [] };
const ref = (id: string) => ({ id });

/** Sixty widgets of all kinds, as a large board has them: tiles with their past, lines, bars, tables, points. */
export function sixtyWidgets(): readonly Widget[] {
  const all: Omit<Widget, 'id'>[] = [];
  const add = (widget: Omit<Widget, 'id'>): void => void all.push(widget);
  for (const kpi of kpis) add({ ...common, kind: 'number', kpi: ref(kpi), goal: 'none', trend: true, period: month } as Omit<Widget, 'id'>);
  for (const kpi of kpis)
    add({ ...common, kind: 'timeline', kpis: [ref(kpi)], grain: 'month', form: 'line', split: null, goal: false, cumulative: false, period: year } as Omit<Widget, 'id'>); // prettier-ignore
  for (const by of ['team', 'location', 'person'] as const)
    for (const kpi of kpis.slice(0, 6))
      add({ ...common, kind: 'members', kpis: [ref(kpi)], by, form: 'bars', top: 10, period: month } as Omit<Widget, 'id'>);
  for (const by of ['team', 'person', 'location'] as const)
    for (const count of [2, 3, 4]) add({ ...common, kind: 'table', kpis: kpis.slice(0, count).map(ref), by, across: null, tone: 'shade', top: 50, period: month } as Omit<Widget, 'id'>); // prettier-ignore
  for (const split of ['team', 'location'] as const)
    for (const kpi of kpis.slice(0, 4))
      add({ ...common, kind: 'timeline', kpis: [ref(kpi)], grain: 'month', form: 'stacked', split, goal: false, cumulative: false, period: year } as Omit<Widget, 'id'>); // prettier-ignore
  for (const by of ['person', 'team', 'location'] as const)
    for (const up of ['deals_won_count', 'net_sales_revenue', 'opportunities_created_count'])
      add({ ...common, kind: 'quadrant', across: ref('calls_made_count'), up: ref(up), by, period: month } as Omit<Widget, 'id'>);
  return all.slice(0, 60).map((widget, index) => ({ ...widget, id: `w${index}` }) as Widget);
}

/** What each of them asks. */
export const questionsOfSixty = (env: PeriodEnv): readonly (readonly KpiQuery[])[] =>
  sixtyWidgets().map((widget) => questionsOf(widget, { period: month, compare: ['previous_period', 'previous_year'] }, env));
