import type { Window } from '../plan/window.ts';
import type { Cell, Mark, ReasonCode } from './kpi-result.ts';

/** A cell before it is compared, and the unit of measure its quantity turned out to have. */
export interface CellValue {
  readonly cell: Cell;
  readonly quantityUnit?: string;
}

/** G2: below 5 cases grey, below 30 with interval. */
export function sampleOf(cases: number): NonNullable<Cell['sample']> {
  return cases < 5 ? 'grey' : cases < 30 ? 'interval' : 'enough';
}

/** Shared by all cells that have nothing more to tell. */
const nothing = {};

export function marksOf(window: Window, ...others: readonly (Mark | false)[]): Pick<Cell, 'marks'> {
  if (!window.isRunning && others.length === 0) return nothing;
  const marks = [...(window.isRunning ? (['so_far'] as const) : []), ...others.filter((mark) => mark !== false)];
  return marks.length > 0 ? { marks } : {};
}

export function besideOf(beside: Readonly<Record<string, string | null>>): Pick<Cell, 'beside'> {
  return Object.keys(beside).length > 0 ? { beside } : nothing;
}

export function noValue(reason: ReasonCode, rest: Partial<Cell> = {}): CellValue {
  return { cell: { value: null, reason, ...rest } };
}
