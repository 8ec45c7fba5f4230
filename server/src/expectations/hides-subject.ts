import type { Subject } from '@leadline/contract';
import type { AnswerEnv, ResolvedPeriod } from '@leadline/kpi';
import { filterOf } from './wanted-numbers.ts';

/** Whether numbers of somebody, or of a group, may not be shown to whoever asks, wherever they were kept (docs/decisions/0026). */
export function hidesSubject({ veil, scope }: Pick<AnswerEnv, 'veil' | 'scope'>, subject: Subject, periods: readonly ResolvedPeriod[] = []): boolean {
  if (!veil) return false;
  const filter = filterOf(subject);
  const counted = scope.kind === 'persons' && subject.scope !== 'user' ? ({ kind: 'all' } as const) : scope;
  return !veil({ filters: filter ? [filter] : [] }, counted, periods).total;
}
