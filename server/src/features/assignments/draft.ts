import type { KpiTerms, Subject } from '@leadline/contract';
import { Decimal } from 'decimal.js';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { kpiKeyOf, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { newPlace, type Place } from '#server/firm/items.ts';

/** Assignments as they will be, until all of it is decided. */
export interface Draft {
  readonly all: () => readonly KpiAssignment[];
  readonly of: (subject: Subject) => readonly KpiAssignment[];
  readonly put: (assignment: KpiAssignment) => KpiAssignment;
  readonly add: (assignment: Omit<KpiAssignment, 'id' | 'isDecidedHere'>) => KpiAssignment;
  readonly remove: (id: string) => void;
  /** New and changed ones; `place` is that of a new one. */
  readonly puts: () => readonly { readonly assignment: KpiAssignment; readonly place: Place | undefined }[];
  readonly removed: () => readonly KpiAssignment[];
}

export function makeDraft(before: readonly KpiAssignment[]): Draft {
  const all = new Map(before.map((one) => [one.id, one]));
  const places = new Map<string, Place>();
  const changed = new Set<string>();
  const removed = new Map<string, KpiAssignment>();
  const put = (assignment: KpiAssignment): KpiAssignment => {
    all.set(assignment.id, assignment);
    changed.add(assignment.id);
    return assignment;
  };
  return {
    all: () => [...all.values()],
    of: (subject) => [...all.values()].filter((one) => keyOfSubject(one.subject) === keyOfSubject(subject)),
    put,
    add: (assignment) => {
      const { id, ...place } = newPlace('kpi_assignment');
      places.set(id, place);
      return put({ ...assignment, id, isDecidedHere: true });
    },
    remove: (id) => {
      removed.set(id, all.get(id)!);
      all.delete(id);
      changed.delete(id);
    },
    puts: () => [...changed].map((id) => ({ assignment: all.get(id)!, place: places.get(id) })),
    removed: () => [...removed.values()],
  };
}

type Terms = Pick<KpiAssignment, 'isMandatory' | 'isPrimary' | 'weight' | 'cadence' | 'ownerId' | 'goalId'>;

export function termsOf({ weight, ...terms }: KpiTerms): Terms {
  return { ...terms, weight: new Decimal(weight).toDecimalPlaces(4).toString() };
}

const first = '0000-01-01';
const last = '9999-12-31';
export const startOf = ({ from }: Pick<KpiAssignment, 'from'>): string => from ?? first;
export const endOf = ({ to }: Pick<KpiAssignment, 'to'>): string => to ?? last;
export const overlap = (a: Pick<KpiAssignment, 'from' | 'to'>, b: Pick<KpiAssignment, 'from' | 'to'>): boolean =>
  startOf(a) < endOf(b) && startOf(b) < endOf(a);
export const isSameKpi = (a: Pick<KpiAssignment, 'kpi' | 'variant'>, b: Pick<KpiAssignment, 'kpi' | 'variant'>): boolean =>
  kpiKeyOf(a) === kpiKeyOf(b);

/** Other terms from a day on: what began before ends there and goes on as a new one; what begins that day or later is changed itself. */
export function changeTermsFrom(draft: Draft, assignment: KpiAssignment, from: string, terms: Partial<Terms>): KpiAssignment {
  if (startOf(assignment) >= from) return draft.put({ ...assignment, ...terms });
  draft.put({ ...assignment, to: from });
  const { id: _id, isDecidedHere: _here, ...rest } = assignment;
  return draft.add({ ...rest, ...terms, from });
}
