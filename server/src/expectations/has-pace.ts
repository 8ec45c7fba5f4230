import { underlyingOf } from './ask-numbers.ts';
import type { KpiAssignment } from './read-assignments.ts';
import { refOfKpi } from './wanted-numbers.ts';

/** What adds up has a pace; pace itself is one. */
export function hasPace(assignment: KpiAssignment): boolean {
  return assignment.kpi !== 'pace_index' && underlyingOf(refOfKpi(assignment)) !== undefined;
}
