import type { Subject } from '@leadline/contract';
import { addDays, type KpiRef, type ResolvedPeriod } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import type { Firm } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import type { KpiAssignment } from './read-assignments.ts';

/** What a scorecard is worked out from. */
export interface Scoring {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly assignments: readonly KpiAssignment[];
  readonly period: ResolvedPeriod;
  /** With the values of the periods before. */
  readonly history: boolean;
  /** These instead of the sets the subjects were given. */
  readonly kpis?: readonly KpiRef[] | undefined;
}

/** The day a set is taken from: the last one counted. */
export function dayOf({ period, firm }: Pick<Scoring, 'period' | 'firm'>): string {
  return period.to === null || period.isRunning || period.to > firm.today ? firm.today : addDays(period.to, -1);
}

/** Who had left by the end is judged by the set of their last day, who is still to come by that of their first. */
export function dayInRole({ firm, period }: Scoring, subject: Subject, day: string): string {
  const stints = subject.scope === 'user' ? (firm.stints.get(subject.id) ?? []) : [];
  if (stints.length === 0 || mainOn(stints, day) !== undefined) return day;
  const left = stints.flatMap(({ to }) => (to !== null && to <= day && to > (period.from ?? '') ? [addDays(to, -1)] : [])).sort();
  const comes = stints.flatMap(({ from }) => (from !== null && from > day && (period.to === null || from < period.to) ? [from] : [])).sort();
  return left.at(-1) ?? comes[0] ?? day;
}
