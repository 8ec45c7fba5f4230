import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { besideOf, type CellValue, marksOf, noValue } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { add, type DecimalText, divide, multiply, sum } from './decimal.ts';
import { type LeafRow, totalOf } from './leaf-rows.ts';

type Forecast = Extract<Formula, { kind: 'forecast' }>;

/** Fewer decided visits of a stage say too little about its chance (A12). */
const visitsForChance = 30;

export interface Chance {
  readonly chance: DecimalText;
  /** Not from own history: the chance set for the stage, else that of all stages. */
  readonly isAssumed: boolean;
}

/** The chance of winning from a stage (key64 as text, null: none). */
export function chanceOf(stage: string | null, formula: Forecast, input: CellInput): Chance {
  const visits = input.rows(`organisation:${formula.visits}`);
  const won = input.rows(`organisation:${formula.wonVisits}`);
  const own = rateOf(
    visits.filter((row) => row.apart === stage),
    won.filter((row) => row.apart === stage),
  );
  if (own !== undefined) return { chance: own, isAssumed: false };
  const set = stage === null ? undefined : input.stageDefaults.get(stage);
  return { chance: set ?? rateOf(visits, won) ?? '0', isAssumed: true };
}

function rateOf(visits: readonly LeafRow[], won: readonly LeafRow[]): DecimalText | undefined {
  const total = totalOf(visits);
  return Number(total) >= visitsForChance ? divide(totalOf(won), total) : undefined;
}

/** Reached so far, and what open cases are worth by their chance. */
export function evaluateForecast(formula: Forecast, input: CellInput): CellValue {
  const [reached, pending] = [getMeasure(formula.actual), getMeasure(formula.open)];
  const absence = input.absence(reached);
  if (absence && input.absence(pending)) return noValue(absence);
  const actual = inUnit(reached, totalOf(input.rows(formula.actual)), input);
  const open = input.rows(formula.open).map((row) => ({ amount: inUnit(pending, row.total, input), ...chanceOf(row.apart, formula, input) }));
  const expected = sum(open.map(({ amount, chance }) => multiply(amount, chance)));
  const beside = { actual, expected, open: sum(open.map(({ amount }) => amount)) };
  return {
    cell: { value: add(actual, expected), ...besideOf(beside), ...marksOf(input.window, open.some(({ isAssumed }) => isAssumed) && 'assumed') },
  };
}
