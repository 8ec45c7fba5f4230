import type { Expression } from '../catalog/kpi.ts';
import { getMeasure, measureId } from '../measure/measures.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { PlacedWindow } from './window.ts';

/** A leaf number a formula needs, and the name it asks for it by. */
export interface LeafUse {
  readonly name: string;
  readonly measure: string;
  readonly windows: readonly PlacedWindow[];
  /**
   * `organisation`: a rate of the whole organisation over all time, such as the chance of a stage. It is the same for everybody,
   * so that a person's number is the same whoever looks at it; it never comes with records.
   */
  readonly level: 'row' | 'organisation';
  /** A further condition on the records. */
  readonly also?: Predicate;
}

const allTime: readonly PlacedWindow[] = [{ ordinal: 0, window: { from: null, to: null, end: null, isRunning: false } }];

export const use = (measure: string, windows: readonly PlacedWindow[], name = measure): LeafUse => ({ name, measure, windows, level: 'row' });

/** Of a distribution only the cases whose event came: that is what delays are learnt from. */
export function organisationUse(measure: string): LeafUse {
  const { aggregate } = getMeasure(measure);
  const also = aggregate.kind === 'distribution' ? { also: aggregate.event } : {};
  return { name: `organisation:${measure}`, measure, windows: allTime, level: 'organisation', ...also };
}

export const expressionUses = (expression: Expression, windows: readonly PlacedWindow[], prefix = ''): readonly LeafUse[] =>
  expression.map(({ measure }) => use(measureId(measure), windows, `${prefix}${measureId(measure)}`));
