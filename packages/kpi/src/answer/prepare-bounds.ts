import { maxDate, minDate } from '../calendar/iso-date.ts';
import { isOpenTo } from '../catalog/catalog.ts';
import { compileBounds } from '../compile/compile-lookups.ts';
import type { DataBounds } from '../plan/frame.ts';
import { isLevel } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { needsBounds, planQuery } from '../plan/plan-query.ts';
import { place } from '../plan/window.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import type { StatementReader } from './read-statements.ts';

/** First and last date of the records of questions for all time on a time axis; for others they are not needed. */
export function prepareBounds(queries: readonly KpiQuery[], env: AnswerEnv, read: StatementReader): Promise<readonly (DataBounds | undefined)[]> {
  return Promise.all(queries.map(async (query) => (needsBounds(query) ? readBounds(query, env, read) : undefined)));
}

async function readBounds(query: KpiQuery, env: AnswerEnv, read: StatementReader): Promise<DataBounds | undefined> {
  const { today, dataThrough } = env.period;
  const plan = planQuery({ ...query, by: [] }, env.scope, catalogOf(env), env.period);
  const open = plan.kpis.filter((kpi) =>
    isOpenTo(kpi, [...(query.by ?? []), ...plan.conditions.filter(({ isScope }) => !isScope).map(({ dimension }) => dimension)]),
  );
  const uses = open
    .flatMap((kpi) => listUses(kpi.formula, place([plan.frames[0]!.total]), env.period, kpi.formulas))
    .filter((use) => use.level === 'row');
  const leaves = uses.flatMap((use) => leavesOf(use, plan, [], today)).map((leaf) => ({ ...leaf, isDated: true as const }));
  const rows = await Promise.all(leaves.map((leaf) => read(compileBounds(planLeaf(leaf), env.dialect))));
  const dates = rows.flatMap((found) => found.flat().filter((date) => typeof date === 'string'));
  if (dates.length === 0) return undefined;
  const lasting = leaves.some(({ measure }) => isLevel(measure)) ? [minDate(today, dataThrough ?? today)] : [];
  return { from: minDate(dates.reduce(minDate), today), to: minDate([...dates, ...lasting].reduce(maxDate), today) };
}
