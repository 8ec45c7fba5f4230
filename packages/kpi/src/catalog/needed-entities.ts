import type { EntityId } from '../entity/entity.ts';
import { getMeasure } from '../measure/measures.ts';
import type { Calculation, MeasureRef } from './calculation.ts';
import { childrenOf, type Formulas } from './formulas.ts';
import type { Expression, Formula } from './kpi.ts';
import { listMeasures } from './list-measures.ts';

/** Kinds of records a number cannot do without: of each group at least one. What is only deducted or shown beside may be missing. */
export type Needs = readonly (readonly EntityId[])[];

export function listNeeds(formula: Formula, formulas: Formulas): Needs {
  const needs = needsOf(formula, formulas);
  return [...new Map(needs.map((group) => [[...group].sort().join(' '), group])).values()];
}

function needsOf(formula: Formula, formulas: Formulas): Needs {
  switch (formula.kind) {
    case 'total':
    case 'growth':
      return ofExpression(formula.of);
    case 'ratio':
      return [...ofExpression(formula.numerator), ...ofExpression(formula.denominator)];
    case 'median':
    case 'mean':
    case 'conversion':
      return [entityOf(formula.of)];
    case 'forecast':
      return [entityOf(formula.open)];
    case 'calculation':
      return ofCalculation(formula.of, formulas);
    default:
      return listMeasures(formula, formulas).map((measure) => [measure.entity]);
  }
}

const entityOf = (measure: MeasureRef): readonly EntityId[] => [getMeasure(measure).entity];
const ofExpression = (terms: Expression): Needs => terms.filter(({ minus }) => !minus).map(({ measure }) => entityOf(measure));

function ofCalculation(node: Calculation, formulas: Formulas): Needs {
  switch (node.kind) {
    case 'measure':
      return [entityOf(node.measure)];
    case 'kpi':
      return needsOf(formulas(node.id, node.variant), formulas);
    case 'subtract':
      return ofCalculation(node.of[0], formulas);
    case 'first':
      return [[...new Set(node.of.flatMap((part) => ofCalculation(part, formulas).flat()))]].filter((group) => group.length > 0);
    default:
      return childrenOf(node).flatMap((part) => ofCalculation(part, formulas));
  }
}

/** The kinds of records that are missing, one name for each group. */
export function listMissing(needs: Needs, isThere: (entity: EntityId) => boolean): readonly EntityId[] {
  return [...new Set(needs.filter((group) => !group.some(isThere)).map((group) => group[0]!))];
}
