import type { Expression, Formula } from '../catalog/kpi.ts';
import type { Formulas } from '../catalog/formulas.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { calculationUses } from './calculation-uses.ts';
import { forecastUses } from './forecast-uses.ts';
import { growthUses } from './growth-uses.ts';
import { expressionUses, type LeafUse, organisationUse, termUse, use } from './leaf-use.ts';
import { fingerprint } from './merge-plans.ts';
import { isEmpty, type PlacedWindow } from './window.ts';

/** The leaf numbers a formula needs for these windows, each once: a measure may stand on both sides, and beside. What is needed anywhere is not optional. */
export function listUses(formula: Formula, placed: readonly PlacedWindow[], env: PeriodEnv, formulas: Formulas): readonly LeafUse[] {
  const uses = new Map<string, LeafUse>();
  for (const use of usesOf(formula, placed, env, formulas)) {
    const key = fingerprint({ ...use, isOptional: undefined });
    if (!uses.has(key) || !use.isOptional) uses.set(key, use);
  }
  return [...uses.values()];
}

export function usesOf(formula: Formula, placed: readonly PlacedWindow[], env: PeriodEnv, formulas: Formulas): readonly LeafUse[] {
  const windows = placed.filter(({ window }) => !isEmpty(window));
  const beside = (expressions: Readonly<Record<string, Expression>> | undefined): readonly LeafUse[] =>
    Object.values(expressions ?? {}).flatMap((expression) => expressionUses(expression, windows, env));
  switch (formula.kind) {
    case 'total':
      return [...expressionUses(formula.of, windows, env), ...beside(formula.beside)];
    case 'ratio':
      return [...ratioUses(formula, windows, env), ...beside(formula.beside)];
    case 'median':
    case 'mean':
      return [termUse(medianTerm(formula), windows, env), ...beside(formula.beside)];
    case 'conversion':
      return [use(formula.of, windows), ...(formula.delays ? [organisationUse(formula.delays)] : [])];
    case 'survival':
      return [formula.happened, formula.observed, formula.left, formula.open].map((measure) => use(measure, windows));
    case 'lifetime':
      return [termUse(lifetimeEnds(formula), windows, env), use(formula.open, windows)];
    case 'experiment':
      return [formula.weeks, formula.experiments].map((measure) => use(measure, windows));
    case 'growth':
      return growthUses(formula.of, windows, env);
    case 'forecast':
      return forecastUses(formula, placed, env);
    case 'calculation':
      return [formula.of, ...Object.values(formula.beside ?? {})].flatMap((of) => calculationUses(of, placed, env, formulas));
  }
}

/** Whatever has ended until the end of the period, however long ago. */
export function lifetimeEnds({ left }: Extract<Formula, { kind: 'lifetime' }>): Parameters<typeof termUse>[0] {
  return { measure: left, at: { kind: 'ever' } };
}

/** What a median reads of its measure. */
export function medianTerm({ of, p90 }: Extract<Formula, { kind: 'median' | 'mean' }>): Parameters<typeof termUse>[0] {
  return { measure: of, ...(p90 ? { read: 'p90' } : {}) };
}

function ratioUses(formula: Extract<Formula, { kind: 'ratio' }>, windows: readonly PlacedWindow[], env: PeriodEnv): readonly LeafUse[] {
  const { numerator, denominator, besideMedian, pending } = formula;
  return [
    ...expressionUses(numerator, windows, env),
    ...expressionUses(denominator, windows, env),
    ...(besideMedian ? [use(besideMedian, windows)] : []),
    ...(pending ? [use(pending.waiting, windows), ...(pending.delays ? [organisationUse(pending.delays)] : [])] : []),
  ];
}
