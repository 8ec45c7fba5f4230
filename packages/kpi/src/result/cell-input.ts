import { getMeasure } from '../measure/measures.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { Window } from '../plan/window.ts';
import { type DecimalText, toMajorUnits } from './decimal.ts';
import type { ReasonCode } from './kpi-result.ts';
import type { LeafRow } from './leaf-rows.ts';

/** Chances of stages as the organisation has set them, by key64. */
export type StageDefaults = ReadonlyMap<string, DecimalText>;

/** What a cell is made from. */
export interface CellInput {
  /** Leaf rows of this cell by the name the formula asked for them. */
  readonly rows: (name: string) => readonly LeafRow[];
  /** Why the measure has no value anywhere (G1: no data is not zero); undefined where it has. */
  readonly absence: (measure: string) => ReasonCode | undefined;
  readonly window: Window;
  readonly period: PeriodEnv;
  readonly minorExponent: number;
  readonly stageDefaults: StageDefaults;
}

/** A stored total in the unit people read. */
export function inUnit(measure: string, total: DecimalText, input: CellInput): DecimalText {
  return getMeasure(measure).unit === 'money' ? toMajorUnits(total, input.minorExponent) : total;
}
