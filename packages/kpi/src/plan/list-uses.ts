import type { Expression, Formula } from '../catalog/kpi.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { measureId } from '../measure/measures.ts';
import { forecastUses } from './forecast-uses.ts';
import { growthUses } from './growth-uses.ts';
import { expressionUses, type LeafUse, organisationUse, use } from './leaf-use.ts';
import { fingerprint } from './merge-plans.ts';
import { isEmpty, type PlacedWindow } from './window.ts';

/** The leaf numbers a formula needs for these windows, each once: a measure may stand on both sides, and beside. */
export function listUses(formula: Formula, placed: readonly PlacedWindow[], env: PeriodEnv): readonly LeafUse[] {
  const uses = usesOf(formula, placed, env);
  return [...new Map(uses.map((use) => [fingerprint(use), use])).values()];
}

function usesOf(formula: Formula, placed: readonly PlacedWindow[], env: PeriodEnv): readonly LeafUse[] {
  const windows = placed.filter(({ window }) => !isEmpty(window));
  const beside = (expressions: Readonly<Record<string, Expression>> | undefined): readonly LeafUse[] =>
    Object.values(expressions ?? {}).flatMap((expression) => expressionUses(expression, windows));
  switch (formula.kind) {
    case 'total':
      return [...expressionUses(formula.of, windows), ...beside(formula.beside)];
    case 'ratio':
      return [...ratioUses(formula, windows), ...beside(formula.beside)];
    case 'median':
    case 'mean':
      return [use(measureId(formula.of), windows)];
    case 'conversion':
      return [use(formula.of, windows), ...(formula.delays ? [organisationUse(formula.delays)] : [])];
    case 'growth':
      return growthUses(formula.of, windows, env);
    case 'calculation':
      throw new Error('calculations are not planned yet');
    case 'forecast':
      return forecastUses(formula, placed, env);
  }
}

function ratioUses(formula: Extract<Formula, { kind: 'ratio' }>, windows: readonly PlacedWindow[]): readonly LeafUse[] {
  const { numerator, denominator, besideMedian, pending } = formula;
  return [
    ...expressionUses(numerator, windows),
    ...expressionUses(denominator, windows),
    ...(besideMedian ? [use(besideMedian, windows)] : []),
    ...(pending ? [use(pending.waiting, windows), ...(pending.delays ? [organisationUse(pending.delays)] : [])] : []),
  ];
}
