import { getMeasure } from '../measure/measures.ts';
import type { Measure } from '../measure/measure.ts';
import type { Calculation, MeasureRef } from './calculation.ts';
import { childrenOf, type Formulas } from './formulas.ts';
import type { Expression, Formula } from './kpi.ts';

const refsOf = (...expressions: readonly Expression[]): readonly MeasureRef[] => expressions.flatMap((terms) => terms.map((term) => term.measure));

function refs(formula: Formula, formulas: Formulas): readonly MeasureRef[] {
  switch (formula.kind) {
    case 'total':
      return refsOf(formula.of, ...Object.values(formula.beside ?? {}));
    case 'ratio':
      return [
        ...refsOf(formula.numerator, formula.denominator, ...Object.values(formula.beside ?? {})),
        ...(formula.besideMedian ? [formula.besideMedian] : []),
      ];
    case 'median':
    case 'mean':
      return [formula.of, ...refsOf(...Object.values(formula.beside ?? {}))];
    case 'conversion':
      return [formula.of];
    case 'survival':
      return [formula.happened, formula.observed, formula.left, formula.open];
    case 'lifetime':
      return [formula.left, formula.open];
    case 'experiment':
      return [formula.weeks, formula.experiments];
    case 'growth':
      return refsOf(formula.of);
    case 'forecast':
      return [formula.actual, formula.open];
    case 'calculation':
      return [formula.of, ...Object.values(formula.beside ?? {})].flatMap((of) => refsIn(of, formulas));
  }
}

function refsIn(node: Calculation, formulas: Formulas): readonly MeasureRef[] {
  if (node.kind === 'measure') return [node.measure];
  return node.kind === 'kpi' ? refs(formulas(node.id, node.variant), formulas) : childrenOf(node).flatMap((child) => refsIn(child, formulas));
}

/** The measures a formula groups and filters, those of KPIs it uses included; those it only learns rates from are not among them. */
export function listMeasures(formula: Formula, formulas: Formulas): readonly Measure[] {
  return [...new Set(refs(formula, formulas))].map(getMeasure);
}

export function listMeasuresIn(node: Calculation, formulas: Formulas): readonly Measure[] {
  return [...new Set(refsIn(node, formulas))].map(getMeasure);
}
