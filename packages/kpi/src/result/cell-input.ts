import type { Formulas } from '../catalog/formulas.ts';
import type { Measure } from '../measure/measure.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
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
  /** Whether the leaf can be told apart and filtered as asked. */
  readonly isReachable: (name: string) => boolean;
  /** Why the measure has no value anywhere (G1: no data is not zero); undefined where it has. */
  readonly absence: (measure: Measure) => ReasonCode | undefined;
  /** What another KPI within the formula is made from: leaves whose names begin with this, in a window of its own. */
  readonly inside: (name: string, window: Window) => CellInput;
  /** One input for every member that one of these leaves has anything of within the cell. */
  readonly each: (name: string, dimensions: readonly MemberDimension[], isAsked: (leaf: string) => boolean) => readonly CellInput[];
  /** Of the KPIs the formula uses. */
  readonly formulas: Formulas;
  readonly window: Window;
  readonly period: PeriodEnv;
  readonly minorExponent: number;
  readonly stageDefaults: StageDefaults;
}

/** A stored total in the unit people read. */
export function inUnit({ unit }: Pick<Measure, 'unit'>, total: DecimalText, { minorExponent }: Pick<CellInput, 'minorExponent'>): DecimalText {
  return unit === 'money' ? toMajorUnits(total, minorExponent) : total;
}
