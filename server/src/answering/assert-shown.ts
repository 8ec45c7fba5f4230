import { LeadlineError } from '@leadline/contract';
import { resolvePeriod, type AnswerEnv, type KpiQuery } from '@leadline/kpi';

const hidden = (): LeadlineError => new LeadlineError('forbidden', 'access.people_hidden');

/** A number that may not be shown is not explained either. @throws LeadlineError access.people_hidden */
export function assertShown({ veil, scope, period }: AnswerEnv, query: KpiQuery): void {
  if (veil && !veil(query, scope, [resolvePeriod(query.period, period)]).total) throw hidden();
}

/** Single records tell what single people have done: they are listed for oneself alone. @throws LeadlineError access.people_hidden */
export function assertOwn({ veil, scope, period }: AnswerEnv, query: KpiQuery): void {
  if (veil && !veil(query, scope, [resolvePeriod(query.period, period)]).own) throw hidden();
}
