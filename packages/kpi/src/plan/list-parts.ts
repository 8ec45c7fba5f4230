import type { MeasureRef, Moment } from '../catalog/calculation.ts';
import type { Expression, Formula } from '../catalog/kpi.ts';
import type { Measure } from '../measure/measure.ts';
import { getMeasure, measureId } from '../measure/measures.ts';
import { all, type Predicate } from '../measure/predicate.ts';
import type { DecimalText } from '../result/decimal.ts';
import { type LeafUse, measureName, termName } from './leaf-use.ts';
import { lifetimeEnds, medianTerm } from './list-uses.ts';

/** Records that make up a number, or one side of it. */
export interface Part {
  /** `numerator`, `denominator`, or the measure's id. */
  readonly part: string;
  readonly measure: Measure;
  readonly minus: boolean;
  readonly uses: readonly LeafUse[];
  /** Where it is not the period asked for. */
  readonly moment?: Moment;
}

/**
 * The parts of a number: the same leaf uses that gave it, so that their records re-aggregate to it.
 * @param horizon days within which an event counts, as the evaluation found them
 */
export function listParts(formula: Formula, uses: readonly LeafUse[], horizon: DecimalText | undefined): readonly Part[] {
  const named = (name: string): readonly LeafUse[] => uses.filter((use) => use.name === name).slice(0, 1);
  const terms = (expression: Expression, part: string | undefined, prefix = ''): readonly Part[] =>
    expression.map((term) => {
      const [use] = named(`${prefix}${termName(term)}`);
      return {
        part: part ?? use?.label ?? `${prefix}${measureId(term.measure)}`,
        measure: getMeasure(term.measure),
        minus: term.minus ?? false,
        ...(use ? ofUse(use) : { uses: [] }),
      };
    });
  const single = (measure: MeasureRef, part = measureId(measure), name = measureName(measure)): Part => ({
    part,
    measure: getMeasure(measure),
    minus: false,
    uses: named(name),
  });
  switch (formula.kind) {
    case 'total':
      return terms(formula.of, undefined);
    case 'ratio':
      return [...terms(formula.numerator, 'numerator'), ...terms(formula.denominator, 'denominator')];
    case 'median':
    case 'mean':
      return [single(formula.of, measureId(formula.of), termName(medianTerm(formula)))];
    case 'conversion':
      return [converted(single(formula.of, 'numerator'), horizon), single(formula.of, 'denominator')];
    case 'survival':
      return [single(formula.happened, 'numerator'), single(formula.observed, 'denominator')];
    case 'lifetime':
      return [...terms([lifetimeEnds(formula)], undefined), single(formula.open)];
    case 'experiment':
      return [single(formula.weeks)];
    case 'growth':
      return [...terms(formula.of, undefined, 'month:'), ...terms(formula.of, undefined, 'previous:')];
    case 'forecast':
      return [single(formula.actual), single(formula.open)];
    case 'calculation':
      return distinct(uses.map((use) => ({ part: use.label, measure: use.measure, minus: false, ...ofUse(use) })));
  }
}

const ofUse = (use: LeafUse): Pick<Part, 'uses' | 'moment'> => ({ uses: [use], ...(use.moment ? { moment: use.moment } : {}) });

/** Different measures may have the same name in a formula of one's own. */
function distinct(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    const before = parts.slice(0, index).filter((other) => other.part === part.part).length;
    return before === 0 ? part : { ...part, part: `${part.part} ${before + 1}` };
  });
}

/** Of the cohort those whose event came in time; an event before the start counts as at once. */
function converted(part: Part, horizon: DecimalText | undefined): Part {
  const { aggregate, id } = part.measure;
  if (aggregate.kind !== 'distribution') throw new Error(`${id} is no distribution`);
  const { event, span } = aggregate;
  const inTime: Predicate = horizon === undefined || !span ? event : all(event, { kind: 'within', ...span, days: Math.floor(Number(horizon)) });
  return { ...part, uses: part.uses.map((use) => ({ ...use, also: use.also ? all(use.also, inTime) : inTime })) };
}
