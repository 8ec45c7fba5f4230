import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { termName } from '../plan/leaf-use.ts';
import { lifetimeEnds } from '../plan/list-uses.ts';
import { kaplanMeier, restrictedMean } from '../statistics/kaplan-meier.ts';
import { besideOf, type CellValue, marksOf, noValue, sampleOf } from './cell.ts';
import type { CellInput } from './cell-input.ts';
import { divide } from './decimal.ts';
import { fewestCases, fewestEvents, observations } from './evaluate-survival.ts';
import { casesOf, totalOf } from './leaf-rows.ts';

const daysPerMonth = 30.4375;

/** Mean months until it ends, of those that have ended and those that go on; too few of them give no estimate (A5). */
export function evaluateLifetime(formula: Extract<Formula, { kind: 'lifetime' }>, input: CellInput): CellValue {
  const absence = input.absence(getMeasure(formula.open));
  if (absence) return noValue(absence);
  const [left, open] = [input.rows(termName(lifetimeEnds(formula))), input.rows(formula.open)];
  const cases = casesOf(left) + casesOf(open);
  const rest = { n: cases, sample: sampleOf(cases), ...besideOf({ lost: totalOf(left), customers: totalOf(open) }) };
  if (cases === 0) return noValue('no_denominator', rest);
  if (cases < fewestCases || casesOf(left) < fewestEvents) return noValue('immature', rest);
  const steps = kaplanMeier([...observations(left, true), ...observations(open, false)]);
  const mean = divide(restrictedMean(steps, formula.months * daysPerMonth), String(daysPerMonth));
  return { cell: { value: mean ?? '0', ...rest, ...marksOf(input.window) } };
}
