import type { MeasureRef, MeasureUse, Moment } from '../catalog/calculation.ts';
import type { Expression } from '../catalog/kpi.ts';
import { getMeasure, measureId } from '../measure/measures.ts';
import type { Measure } from '../measure/measure.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import { momentText, shiftWindow } from './moment.ts';
import type { PlacedWindow } from './window.ts';

/** A leaf number a formula needs, and the name it asks for it by. */
export interface LeafUse {
  readonly name: string;
  /** What people know it by: KPIs it is used through, the measure, the moment. */
  readonly label: string;
  readonly measure: Measure;
  readonly moment?: Moment;
  readonly windows: readonly PlacedWindow[];
  /**
   * `organisation`: a rate of the whole organisation over all time, such as the chance of a stage. It is the same for everybody,
   * so that a person's number is the same whoever looks at it; it never comes with records.
   */
  readonly level: 'row' | 'organisation';
  /** A further condition on the records. */
  readonly also?: Predicate;
  /** Dimensions that neither group nor filter it; the scope always does. */
  readonly without?: readonly MemberDimension[];
  /** Dimensions it is told apart by beyond those of the question. */
  readonly over?: readonly MemberDimension[];
  /** Where it cannot be told apart as asked it has no value, instead of being in the way. */
  readonly isOptional?: true;
}

const allTime: readonly PlacedWindow[] = [{ ordinal: 0, window: { from: null, to: null, end: null, isRunning: false } }];

export const use = (ref: MeasureRef, windows: readonly PlacedWindow[], name = measureName(ref)): LeafUse => ({
  name,
  label: measureId(ref),
  measure: getMeasure(ref),
  windows,
  level: 'row',
});

/** Of a distribution only the cases whose event came: that is what delays are learnt from. */
export function organisationUse(ref: MeasureRef): LeafUse {
  const { aggregate } = getMeasure(ref);
  const also = aggregate.kind === 'distribution' ? { also: aggregate.event } : {};
  return { ...use(ref, allTime, `organisation:${measureName(ref)}`), level: 'organisation', ...also };
}

/** Tells measures apart within a formula, those that only it uses by what they say. */
export const measureName = (ref: MeasureRef): string => (typeof ref === 'string' ? ref : JSON.stringify(ref));

/** Tells the terms of a formula apart. */
export function termName(term: MeasureUse): string {
  const known = termNames.get(term);
  if (known !== undefined) return known;
  const name = measureName(term.measure) + suffixOf(term);
  termNames.set(term, name);
  return name;
}

/** Terms belong to formulas, which do not change: every cell asks for their names. */
const termNames = new WeakMap<MeasureUse, string>();

export function suffixOf({ at, without = [], read }: Pick<MeasureUse, 'at' | 'without' | 'read'>): string {
  const whole = without.length > 0 ? `/${[...without].sort().join(',')}` : '';
  return `${at ? `@${momentText(at)}` : ''}${whole}${read === 'p90' ? '#p90' : ''}`;
}

export function termUse(term: MeasureUse, windows: readonly PlacedWindow[], env: PeriodEnv, prefix = ''): LeafUse {
  const { at, without = [], read } = term;
  const measure = getMeasure(term.measure);
  return {
    ...use(term.measure, shiftAll(windows, at, env), `${prefix}${termName(term)}`),
    measure: read === 'p90' ? withP90(measure) : measure,
    label: `${prefix}${measure.id}${suffixOf({ ...(at ? { at } : {}), without })}`,
    ...(at ? { moment: at } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

/** The same measure with its 90th percentile. */
export function withP90(measure: Measure): Measure {
  return measure.aggregate.kind === 'median' ? { ...measure, aggregate: { ...measure.aggregate, p90: true } } : measure;
}

export const expressionUses = (expression: Expression, windows: readonly PlacedWindow[], env: PeriodEnv, prefix = ''): readonly LeafUse[] =>
  expression.map((term) => termUse(term, windows, env, prefix));

/** Windows at another moment, each in the row of its own; those without one are left out. */
export function shiftAll(windows: readonly PlacedWindow[], at: Moment | undefined, env: PeriodEnv): readonly PlacedWindow[] {
  return windows.flatMap(({ ordinal, window }) => {
    const moved = shiftWindow(window, at, env);
    return moved ? [{ ordinal, window: moved }] : [];
  });
}
