import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DataBounds } from '../plan/frame.ts';
import { planQuery } from '../plan/plan-query.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import { type PlacedPlan, placePlan } from './evaluate-plan.ts';
import { createRecent } from './recent.ts';

type Plans = ReturnType<typeof createRecent<string, PlacedPlan>>;

/** Of questions asked lately: boards ask them again whenever their data change. Nothing in a plan comes from the data but the days given here. */
const recent = new WeakMap<Catalog, WeakMap<WorkCalendar, Plans>>();

/** Most plans kept of one catalog and calendar. */
const most = 256;

function plansOf(catalog: Catalog, calendar: WorkCalendar): Plans {
  const byCalendar = recent.get(catalog) ?? new WeakMap<WorkCalendar, Plans>();
  recent.set(catalog, byCalendar);
  const plans = byCalendar.get(calendar) ?? createRecent<string, PlacedPlan>(most);
  byCalendar.set(calendar, plans);
  return plans;
}

/** The plan of a question with its leaves. @throws KpiIssueError unknown_period */
export function recallPlan(query: KpiQuery, env: AnswerEnv, bounds: DataBounds | undefined): PlacedPlan {
  const { calendar, ...days } = env.period;
  const key = JSON.stringify([query, env.scope, days, bounds ?? null], (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return plansOf(catalogOf(env), calendar)(key, () => placePlan(planQuery(query, env.scope, catalogOf(env), env.period, bounds), env));
}
