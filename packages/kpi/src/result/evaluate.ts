import type { Formula } from '../catalog/kpi.ts';
import type { CellValue } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { evaluateCalculation } from './evaluate-calculation.ts';
import { evaluateConversion } from './evaluate-conversion.ts';
import { evaluateExperiment } from './evaluate-experiment.ts';
import { evaluateForecast } from './evaluate-forecast.ts';
import { evaluateGrowth } from './evaluate-growth.ts';
import { evaluateLifetime } from './evaluate-lifetime.ts';
import { evaluateMedian } from './evaluate-median.ts';
import { evaluateRatio } from './evaluate-ratio.ts';
import { evaluateSurvival } from './evaluate-survival.ts';
import { evaluateTotal } from './evaluate-total.ts';

/** One cell from its leaf numbers: exact decimals, or a reason why there is no value. */
export function evaluate(formula: Formula, input: CellInput): CellValue {
  switch (formula.kind) {
    case 'total':
      return evaluateTotal(formula, input);
    case 'ratio':
      return evaluateRatio(formula, input);
    case 'median':
    case 'mean':
      return evaluateMedian(formula, input);
    case 'conversion':
      return evaluateConversion(formula, input);
    case 'survival':
      return evaluateSurvival(formula, input);
    case 'lifetime':
      return evaluateLifetime(formula, input);
    case 'experiment':
      return evaluateExperiment(formula, input);
    case 'growth':
      return evaluateGrowth(formula, input);
    case 'calculation':
      return evaluateCalculation(formula, input);
    case 'forecast':
      return evaluateForecast(formula, input);
  }
}
