import type { BoardScope, WidgetOf } from '@leadline/contract';
import { answerCohorts, catalogFor, type CohortMatrix } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import type { Answering } from '#server/answering/answer-env.ts';
import { assertShown } from '#server/answering/assert-shown.ts';
import type { Asking } from '#server/context.ts';
import { baseOf } from './questions.ts';

/** Cohorts up to the end of the widget's period, in the scope of who looks. @throws KpiIssueError; LeadlineError access.people_hidden */
export async function cohortsOf(
  asking: Asking,
  { env, reader, own }: Answering,
  scope: BoardScope,
  widget: WidgetOf<'cohort'>,
): Promise<CohortMatrix> {
  const base = baseOf(widget, scope);
  assertMayCompare(asking.principal, asking.scope, [base]);
  assertShown(env, { kpis: [], ...base });
  const { show, grain, count } = widget;
  const catalog = catalogFor({ kpis: [], ...base }, env, own);
  return answerCohorts({ ...base, show, grain, count }, { ...env, catalog }, reader);
}
