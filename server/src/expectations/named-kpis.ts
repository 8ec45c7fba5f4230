import type { Subject } from '@leadline/contract';
import type { KpiRef } from '@leadline/kpi';
import type { KpiAssignment } from './read-assignments.ts';

/** KPIs that are looked at without having been given to anybody: what their targets say of a subject. */
export function namedKpis(subject: Subject, refs: readonly KpiRef[]): readonly KpiAssignment[] {
  return refs.map(({ id, variant }) => ({
    id: `${id} ${variant ?? ''}`.trim(),
    kpi: id,
    variant: variant ?? null,
    subject,
    goalId: null,
    isMandatory: false,
    isPrimary: false,
    weight: '1',
    cadence: null,
    ownerId: null,
    from: null,
    to: null,
    isDecidedHere: false,
  }));
}
