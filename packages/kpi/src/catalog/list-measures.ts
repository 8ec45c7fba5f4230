import { getMeasure } from '../measure/measures.ts';
import type { Measure } from '../measure/measure.ts';
import type { MeasureRef } from './calculation.ts';
import type { Expression, Formula } from './kpi.ts';

const idsOf = (...expressions: readonly Expression[]): readonly MeasureRef[] => expressions.flatMap((terms) => terms.map((term) => term.measure));

function ids(formula: Formula): readonly MeasureRef[] {
  switch (formula.kind) {
    case 'total':
      return idsOf(formula.of, ...Object.values(formula.beside ?? {}));
    case 'ratio':
      return [
        ...idsOf(formula.numerator, formula.denominator, ...Object.values(formula.beside ?? {})),
        ...(formula.besideMedian ? [formula.besideMedian] : []),
      ];
    case 'median':
    case 'mean':
    case 'conversion':
      return [formula.of];
    case 'growth':
      return idsOf(formula.of);
    case 'calculation':
      throw new Error('calculations are not listed yet');
    case 'forecast':
      return [formula.actual, formula.open];
  }
}

/** The measures a formula groups and filters; those it only learns rates from are not among them. */
export function listMeasures(formula: Formula): readonly Measure[] {
  return [...new Set(ids(formula))].map(getMeasure);
}
