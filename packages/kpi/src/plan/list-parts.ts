import type { Expression, Formula } from '../catalog/kpi.ts';
import { getMeasure, measureId } from '../measure/measures.ts';
import { all, type Predicate } from '../measure/predicate.ts';
import type { DecimalText } from '../result/decimal.ts';
import type { LeafUse } from './leaf-use.ts';

/** Records that make up a number, or one side of it. */
export interface Part {
  /** `numerator`, `denominator`, or the measure's id. */
  readonly part: string;
  readonly measure: string;
  readonly minus: boolean;
  readonly uses: readonly LeafUse[];
}

/**
 * The parts of a number: the same leaf uses that gave it, so that their records re-aggregate to it.
 * @param horizon days within which an event counts, as the evaluation found them
 */
export function listParts(formula: Formula, uses: readonly LeafUse[], horizon: DecimalText | undefined): readonly Part[] {
  const named = (name: string): readonly LeafUse[] => uses.filter((use) => use.name === name).slice(0, 1);
  const terms = (expression: Expression, part: string | undefined, prefix = ''): readonly Part[] =>
    expression.map(({ measure, minus }) => ({
      part: part ?? `${prefix}${measureId(measure)}`,
      measure: measureId(measure),
      minus: minus ?? false,
      uses: named(`${prefix}${measureId(measure)}`),
    }));
  const single = (measure: string, part = measure): Part => ({ part, measure, minus: false, uses: named(measure) });
  switch (formula.kind) {
    case 'total':
      return terms(formula.of, undefined);
    case 'ratio':
      return [...terms(formula.numerator, 'numerator'), ...terms(formula.denominator, 'denominator')];
    case 'median':
    case 'mean':
      return [single(measureId(formula.of))];
    case 'conversion':
      return [converted(single(formula.of, 'numerator'), horizon), single(formula.of, 'denominator')];
    case 'growth':
      return [...terms(formula.of, undefined, 'month:'), ...terms(formula.of, undefined, 'previous:')];
    case 'calculation':
      throw new Error('calculations have no parts yet');
    case 'forecast':
      return [single(formula.actual), single(formula.open)];
  }
}

/** Of the cohort those whose event came in time; an event before the start counts as at once. */
function converted(part: Part, horizon: DecimalText | undefined): Part {
  const { aggregate } = getMeasure(part.measure);
  if (aggregate.kind !== 'distribution') throw new Error(`${part.measure} is no distribution`);
  const { event, span } = aggregate;
  const inTime: Predicate = horizon === undefined || !span ? event : all(event, { kind: 'within', ...span, days: Math.floor(Number(horizon)) });
  return { ...part, uses: part.uses.map((use) => ({ ...use, also: use.also ? all(use.also, inTime) : inTime })) };
}
