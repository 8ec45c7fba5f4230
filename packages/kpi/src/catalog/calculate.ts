import type { MemberDimension } from '../query/kpi-query.ts';
import type { DecimalText } from '../result/decimal.ts';
import type { Mark, ReasonCode } from '../result/kpi-result.ts';
import type { Calculation, MeasureRef, MeasureUse, Moment } from './calculation.ts';
import type { Formula } from './kpi.ts';

type Of<K extends Calculation['kind']> = Extract<Calculation, { kind: K }>;
type Test = Of<'when'>['test'];
type Options = Partial<Pick<MeasureUse, 'read' | 'at' | 'without'>>;

export const num = (value: number | DecimalText): Calculation => ({ kind: 'number', value: String(value) });
export const measure = (of: MeasureRef, options: Options = {}): Calculation => ({ kind: 'measure', measure: of, ...options });
export const kpi = (id: string, options: Partial<Pick<Of<'kpi'>, 'variant' | 'at' | 'without'>> = {}): Calculation => ({
  kind: 'kpi',
  id,
  ...options,
});

const chain =
  (kind: 'add' | 'multiply') =>
  (first: Calculation, ...rest: readonly Calculation[]): Calculation =>
    rest.reduce<Calculation>((left, right) => ({ kind, of: [left, right] }), first);
export const add = chain('add');
export const multiply = chain('multiply');
export const subtract = (from: Calculation, ...parts: readonly Calculation[]): Calculation =>
  parts.reduce<Calculation>((left, right) => ({ kind: 'subtract', of: [left, right] }), from);
export const divide = (numerator: Calculation, denominator: Calculation): Calculation => ({ kind: 'divide', of: [numerator, denominator] });

export const least = (...of: readonly Calculation[]): Calculation => ({ kind: 'least', of });
export const greatest = (...of: readonly Calculation[]): Calculation => ({ kind: 'greatest', of });
/** The first that has a value. */
export const first = (...of: readonly Calculation[]): Calculation => ({ kind: 'first', of });
/** What is given back, where anything ever was: without any such record nothing. */
export const less = (from: Calculation, part: Calculation): Calculation => subtract(from, first(part, num(0)));
export const test = (left: Calculation, is: Test['is'], right: Calculation): Test => ({ is, of: [left, right] });
export const when = (condition: Test, then: Calculation, otherwise: Calculation): Calculation => ({ kind: 'when', test: condition, then, otherwise });
export const power = (of: Calculation, exponent: number): Calculation => ({ kind: 'power', of, exponent });
export const marked = (mark: Mark, condition: Test, of: Calculation): Calculation => ({ kind: 'marked', mark, test: condition, of });
export const none = (reason: ReasonCode): Calculation => ({ kind: 'none', reason });
export const days = (of: Of<'calendar'>['of']): Calculation => ({ kind: 'calendar', of });
export const sumOver = (dimensions: readonly MemberDimension[], of: Calculation): Calculation => ({ kind: 'sum_over', dimensions, of });
/** The value of the member in the middle. */
export const medianOver = (dimensions: readonly MemberDimension[], of: Calculation): Calculation => ({
  kind: 'sum_over',
  dimensions,
  of,
  take: 'median',
});

/** When the period began. */
export const atStart: Moment = { kind: 'start' };
export const previous = (count = 1): Moment => ({ kind: 'previous', count });
export const yearBefore: Moment = { kind: 'year_before' };
export const lastDays = (count: number): Moment => ({ kind: 'trailing', count, grain: 'day' });
export const lastMonths = (count: number): Moment => ({ kind: 'trailing', count, grain: 'month' });
/** 0 is the month the period ends in. */
export const monthBack = (count: number): Moment => ({ kind: 'month_back', count });
export const ever: Moment = { kind: 'ever' };
/** With the days not counted yet. */
export const whole: Moment = { kind: 'whole' };
export const rest: Moment = { kind: 'rest' };

/** A formula of a KPI. */
export const calculated = (
  of: Calculation,
  options: Partial<Pick<Extract<Formula, { kind: 'calculation' }>, 'beside' | 'isShare' | 'score'>> = {},
): Formula => ({
  kind: 'calculation',
  of,
  ...options,
});
