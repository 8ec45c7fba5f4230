import { minDate } from '../calendar/iso-date.ts';
import { catalog } from '../catalog/catalog.ts';
import { compileBounds } from '../compile/compile-lookups.ts';
import type { DataBounds } from '../plan/frame.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { needsBounds, planQuery, type QueryPlan } from '../plan/plan-query.ts';
import { place } from '../plan/window.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { StatementReader } from './read-statements.ts';

/** Plans questions; for all time on a time axis the first and last date of the records are looked up first. */
export function preparePlans(queries: readonly KpiQuery[], env: AnswerEnv, read: StatementReader): Promise<readonly QueryPlan[]> {
  return Promise.all(queries.map(async (query) => {
    const bounds = needsBounds(query) ? await readBounds(query, env, read) : undefined;
    return planQuery(query, env.scope, catalog, env.period, bounds);
  }));
}

async function readBounds(query: KpiQuery, env: AnswerEnv, read: StatementReader): Promise<DataBounds | undefined> {
  const whole = planQuery({ ...query, by: [] }, env.scope, catalog, env.period);
  const placed = place([whole.frames[0]!.total]);
  const uses = whole.kpis.flatMap((kpi) => listUses(kpi.formula, placed, env.period)).filter((use) => use.level === 'row');
  const plans = uses.flatMap((use) => leavesOf(use, { ...whole, conditions: [] }, [], env.period.today)).map(planLeaf);
  const rows = await Promise.all(plans.map((plan) => read(compileBounds(plan, env.dialect))));
  const ends = rows.flatMap((found) => found.flatMap(([from, to]) => (typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : [])));
  if (ends.length === 0) return undefined;
  const from = ends.map((end) => end.from).reduce(minDate);
  const to = ends.map((end) => end.to).reduce((a, b) => (a > b ? a : b));
  return { from: minDate(from, env.period.today), to: minDate(to, env.period.today) };
}

