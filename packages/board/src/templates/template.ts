import type { BoardDocument, Place, Widget } from '@leadline/contract';
import type { KpiRef, MemberDimension, PeriodSpec } from '@leadline/kpi';

/** For whom a ready board is, in the order they are offered. */
export const boardTemplateIds = [
  'own_day',
  'team_week',
  'leadership',
  'chain',
  'two_blocks',
  'locations',
  'customers',
  'cycle',
  'activity',
  'opportunities',
  'conversion',
] as const;
export type BoardTemplateId = (typeof boardTemplateIds)[number];

/** A widget as a template knows it: without ids. */
export type Draft = WithoutIds<Widget>;
type WithoutIds<W> = W extends Widget ? Omit<W, 'id' | 'sectionId' | 'title' | 'filters'> : never;

/** The last part of the key of a section's words. */
export type SectionTitle = 'today' | 'month' | 'plan' | 'help' | 'people' | 'money' | 'customers' | 'effort' | 'chain' | 'operational' | 'outcome';

/** `title` null: none is shown. */
export interface DraftSection {
  readonly title: SectionTitle | null;
  readonly widgets: readonly Draft[];
}

const at = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h });
const ref = (id: string): KpiRef => ({ id });
export const week: PeriodSpec = { kind: 'this', grain: 'week' };
export const month: PeriodSpec = { kind: 'this', grain: 'month' };
export const year: PeriodSpec = { kind: 'trailing', count: 12, grain: 'month' };

interface Where {
  readonly place: readonly [number, number, number, number];
  readonly period?: PeriodSpec;
}
const common = ({ place, period }: Where) => ({ place: at(...place), period: period ?? null });

export const tile = (kpi: string, where: Where, goal: 'none' | 'bar' | 'gauge' | 'battery' = 'bar'): Draft => ({ ...common(where), kind: 'number', kpi: ref(kpi), goal, trend: goal !== 'gauge' }); // prettier-ignore
export const timeline = (kpis: readonly string[], where: Where, form: 'line' | 'bars' | 'combined' = 'line'): Draft => ({ ...common(where), kind: 'timeline', kpis: kpis.map(ref), grain: null, form, split: null, goal: false, cumulative: false }); // prettier-ignore
/** How it adds up towards the target. */
export const path = (kpi: string, where: Where): Draft => ({ ...common(where), kind: 'timeline', kpis: [ref(kpi)], grain: 'day', form: 'line', split: null, goal: true, cumulative: true }); // prettier-ignore
export const members = (kpi: string, by: MemberDimension, where: Where, form: 'bars' | 'share' = 'bars'): Draft => ({ ...common(where), kind: 'members', kpis: [ref(kpi)], by, form, top: 10 }); // prettier-ignore
export const table = (kpis: readonly string[], by: MemberDimension, where: Where, tone: 'none' | 'shade' = 'shade'): Draft => ({ ...common(where), kind: 'table', kpis: kpis.map(ref), by, across: null, tone, top: 50 }); // prettier-ignore
export const across = (kpi: string, by: MemberDimension, other: MemberDimension | 'month' | 'week', where: Where): Draft => ({ ...common(where), kind: 'table', kpis: [ref(kpi)], by, across: other, tone: 'shade', top: 50 }); // prettier-ignore
export const funnel = (where: Where): Draft => ({ ...common(where), kind: 'funnel' });
export const quadrant = (x: string, y: string, by: MemberDimension, where: Where): Draft => ({ ...common(where), kind: 'quadrant', across: ref(x), up: ref(y), by }); // prettier-ignore
export const distribution = (kpi: string, by: MemberDimension, where: Where): Draft => ({ ...common(where), kind: 'distribution', kpi: ref(kpi), by }); // prettier-ignore
export const standing = (kpis: readonly string[], where: Where): Draft => ({ ...common(where), kind: 'standing', kpis: kpis.map(ref) });
export const workload = (where: Where): Draft => ({ ...common(where), kind: 'workload' });
export const completed = (where: Where): Draft => ({ ...common(where), kind: 'completed', by: 'person' });
export const cohort = (show: 'kept' | 'revenue', where: Where): Draft => ({ ...common(where), kind: 'cohort', show, grain: 'month', count: 12 });
export const locations = (kpi: string, where: Where): Draft => ({ ...common(where), kind: 'locations', kpi: ref(kpi), by: 'location', goal: true, top: 30 }); // prettier-ignore
export const contest = (where: Where): Draft => ({ ...common(where), kind: 'contest' });
export const behind = (where: Where): Draft => ({ ...common(where), kind: 'behind' });
export const recognition = (where: Where): Draft => ({ ...common(where), kind: 'recognition' });
export const actions = (state: 'open' | 'done', where: Where): Draft => ({ ...common(where), kind: 'actions', state });

/** What a template needs of whoever makes a board of it. */
export interface Making {
  readonly newId: () => string;
  /** The title of a section. */
  readonly titleOf: (section: SectionTitle) => string;
}

/** A board's document from its sections. */
export function documentOf(sections: readonly DraftSection[], { newId, titleOf }: Making): BoardDocument {
  const kept = sections.map(({ title }) => ({ id: newId(), title: title === null ? null : titleOf(title), tab: null }));
  const widgets = sections.flatMap(({ widgets: drafts }, index) =>
    drafts.map((draft): Widget => ({ ...draft, id: newId(), sectionId: kept[index]!.id, title: null, filters: [] }) as Widget),
  );
  return { sections: kept, widgets, phoneOrder: [], period: null };
}
