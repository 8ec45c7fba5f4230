import { LeadlineError } from '@leadline/contract';
import { resolvePeriod, type KpiRef, type PeriodSpec } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { readAssignments } from './read-assignments.ts';
import type { Scoring } from './scoring.ts';
import { readFirm } from '#server/firm/read-firm.ts';

/** Everything scorecards of a period are worked out from. @throws LeadlineError scorecards.endless for a stretch without bounds */
export async function scoringOf(asking: Asking, spec: PeriodSpec, history: boolean, kpis?: readonly KpiRef[]): Promise<Scoring> {
  const [answering, firm, assignments] = await Promise.all([answeringOf(asking), readFirm(asking), readAssignments(asking)]);
  const period = resolvePeriod(spec, answering.env.period);
  if (period.from === null || period.to === null) throw new LeadlineError('invalid', 'scorecards.endless');
  return { asking, answering, firm, assignments, period, history, kpis };
}
