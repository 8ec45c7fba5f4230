import { findPath } from '../measure/joins.ts';
import { getMeasure } from '../measure/measures.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import type { Calculation, MeasureUse } from './calculation.ts';
import { childrenOf, type Formulas } from './formulas.ts';
import type { Expression, Formula } from './kpi.ts';
import { listMeasures } from './list-measures.ts';

/** Whether everything a formula needs can be told apart by a dimension. Of alternatives one is enough. */
export function canReach(formula: Formula, dimension: MemberDimension, formulas: Formulas): boolean {
  switch (formula.kind) {
    case 'total':
      return allReach(dimension, formula.of, ...Object.values(formula.beside ?? {}));
    case 'ratio':
      return (
        allReach(dimension, formula.numerator, formula.denominator, ...Object.values(formula.beside ?? {})) &&
        (formula.besideMedian === undefined || termReaches({ measure: formula.besideMedian }, dimension))
      );
    case 'growth':
      return allReach(dimension, formula.of);
    case 'calculation':
      return [formula.of, ...Object.values(formula.beside ?? {})].every((of) => calculationReaches(of, dimension, formulas));
    default:
      return listMeasures(formula, formulas).every((measure) => findPath(measure.entity, dimension));
  }
}

const allReach = (dimension: MemberDimension, ...expressions: readonly Expression[]): boolean =>
  expressions.every((expression) => expression.every((term) => termReaches(term, dimension)));

function termReaches({ measure, without }: MeasureUse, dimension: MemberDimension): boolean {
  return without?.includes(dimension) === true || findPath(getMeasure(measure).entity, dimension) !== undefined;
}

function calculationReaches(node: Calculation, dimension: MemberDimension, formulas: Formulas): boolean {
  const reaches = (part: Calculation): boolean => calculationReaches(part, dimension, formulas);
  if (node.kind === 'measure') return termReaches(node, dimension);
  if (node.kind === 'kpi') return node.without?.includes(dimension) === true || canReach(formulas(node.id, node.variant), dimension, formulas);
  return node.kind === 'first' ? node.of.some(reaches) : childrenOf(node).every(reaches);
}
