import type { Measure } from '../measure/measure.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { IsoDate, MemberDimension } from '../query/kpi-query.ts';
import type { Condition } from './condition.ts';
import type { PlacedWindow } from './window.ts';

/** One measure at one level: the logical question a statement answers. */
export interface Leaf {
  readonly measure: Measure;
  readonly windows: readonly PlacedWindow[];
  readonly by: readonly MemberDimension[];
  readonly conditions: readonly Condition[];
  readonly organisation: 'as_it_was' | 'present';
  readonly today: IsoDate;
  /** A further condition on the records. */
  readonly also?: Predicate;
  /** The date of the records is wanted as well. */
  readonly isDated?: true;
}

export function isAdditive(measure: Measure): boolean {
  return measure.aggregate.kind !== 'distinct' && measure.aggregate.kind !== 'median';
}

export function isLevel(measure: Measure): boolean {
  return measure.until !== undefined;
}
