import type { MeasureUse, Reading } from '../catalog/calculation.ts';
import type { Measure } from '../measure/measure.ts';
import { getMeasure } from '../measure/measures.ts';
import { shiftWindow } from '../plan/moment.ts';
import { termName } from '../plan/leaf-use.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { type DecimalText, divide, isZero } from './decimal.ts';
import { middleOf } from './middle.ts';
import type { ReasonCode } from './kpi-result.ts';
import { casesOf, type LeafRow, totalOf } from './leaf-rows.ts';

/** What one measure gives in a formula. */
export interface TermValue {
  readonly value: DecimalText | null;
  /** Why there is no value. */
  readonly reason?: ReasonCode;
  readonly cases: number;
  /** The units met, where the measure keeps units apart. */
  readonly units: readonly (string | null)[];
}

/** @param prefix as in the names of the leaf uses */
export function readTerm(term: MeasureUse, input: CellInput, prefix = ''): TermValue {
  const name = prefix === '' ? termName(term) : prefix + termName(term);
  const measure = getMeasure(term.measure);
  if (!input.isReachable(name)) return { value: null, reason: 'dimension_not_available', cases: 0, units: [] };
  if (isBeyond(term, input)) return { value: null, reason: 'not_meaningful', cases: 0, units: [] };
  const rows = input.rows(name);
  const cases = casesOf(rows);
  const units = unitsOf(rows);
  const absence = cases === 0 ? input.absence(measure) : undefined;
  if (absence) return { value: null, reason: absence, cases, units };
  const value = readRows(rows, measure, readingOf(term, measure), input);
  return value === undefined ? { value: null, reason: 'no_denominator', cases, units } : { value, cases, units };
}

/** Units of what is not zero. */
function unitsOf(rows: readonly LeafRow[]): readonly (string | null)[] {
  const found: (string | null)[] = [];
  for (const { apart, total } of rows) if (!found.includes(apart) && !isZero(total)) found.push(apart);
  return found;
}

/** Nothing is like all time but earlier; but before its beginning, and after the end of what is past, there was and is nothing. */
function isBeyond({ at }: MeasureUse, { window, period }: CellInput): boolean {
  return at !== undefined && at.kind !== 'start' && at.kind !== 'rest' && shiftWindow(window, at, period) === undefined;
}

export function readingOf({ read }: Pick<MeasureUse, 'read'>, { aggregate }: Measure): Reading {
  return read ?? (aggregate.kind === 'median' ? 'median' : 'total');
}

/** @returns undefined where a statistic has no case */
export function readRows(
  rows: readonly LeafRow[],
  measure: Measure,
  reading: Reading,
  input: Pick<CellInput, 'minorExponent'>,
): DecimalText | undefined {
  switch (reading) {
    case 'cases':
      return String(casesOf(rows));
    case 'total':
      return inUnit(measure, totalOf(rows), input);
    case 'mean':
      return divide(inUnit(measure, totalOf(rows), input), String(casesOf(rows)));
    default: {
      const value = middleOf(rows)?.[reading];
      return value === undefined ? undefined : inUnit(measure, value, input);
    }
  }
}
