import { daysBetween } from '../calendar/iso-date.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Calculation } from '../catalog/calculation.ts';
import { childrenOf } from '../catalog/formulas.ts';
import { listMeasuresIn } from '../catalog/list-measures.ts';
import { getMeasure } from '../measure/measures.ts';
import type { MeasureUnit } from '../measure/measure.ts';
import { isLeafOf, kpiName, sumName } from '../plan/calculation-uses.ts';
import { shiftWindow } from '../plan/moment.ts';
import type { CellInput } from './cell-input.ts';
import { add, compare, type DecimalText, divide, isZero, median, multiply, power, round, subtract, sum } from './decimal.ts';
import { evaluate } from './evaluate.ts';
import type { Mark, ReasonCode } from './kpi-result.ts';
import { readTerm } from './read-term.ts';

type Of<K extends Calculation['kind']> = Extract<Calculation, { kind: K }>;

/** What a step of a calculation gives: a value, or the reason why there is none. */
export interface Calculated {
  readonly value: DecimalText | null;
  readonly reason?: ReasonCode;
  /** Number of cases behind it, where it counts cases at all: time and positions are no cases. */
  readonly cases?: number;
  readonly marks: readonly Mark[];
  /** Units of measure met. */
  readonly units: readonly (string | null)[];
}

const known = (value: DecimalText): Calculated => ({ value, marks: [], units: [] });
const unknown = (reason: ReasonCode): Calculated => ({ value: null, reason, marks: [], units: [] });

/** What was worked out for a cell, by step; null where no step stands twice in the formula. */
type Steps = Map<Calculation, Calculated> | null;

/** No value stays no value through every step but `first`, which takes the next, and sums over members, which pass over it. */
export function calculate(node: Calculation, input: CellInput, steps: Steps = stepsOf(input)): Calculated {
  const known = steps?.get(node);
  if (known) return known;
  const value = stepOf(node, input, steps);
  steps?.set(node, value);
  return value;
}

/** Sides of a division are shown, and what stands twice in a formula is worked out once for every cell. */
const made = new WeakMap<CellInput, Map<Calculation, Calculated>>();

function stepsOf(input: CellInput): Map<Calculation, Calculated> {
  const steps = made.get(input) ?? new Map<Calculation, Calculated>();
  made.set(input, steps);
  return steps;
}

function stepOf(node: Calculation, input: CellInput, steps: Steps): Calculated {
  switch (node.kind) {
    case 'number':
      return numberValue(node);
    case 'none':
      return unknown(node.reason);
    case 'calendar':
      return calendarValue(node.of, input);
    case 'measure':
      return measureValue(node, input);
    case 'kpi':
      return kpiValue(node, input);
    case 'first':
      return firstValue(node, input, steps);
    case 'when':
      return whenValue(node, input, steps);
    case 'sum_over':
      return sumOverMembers(node, input);
    case 'power':
      return powerValue(calculate(node.of, input, steps), node.exponent);
    case 'round':
      return roundedValue(calculate(node.of, input, steps), node.decimals);
    case 'marked':
      return markedValue(node, input, steps);
    default:
      return combined(
        node.kind,
        node.of.map((part) => calculate(part, input, steps)),
      );
  }
}

/** Every member asks for them again. */
const numbers = new WeakMap<Calculation, Calculated>();

function numberValue(node: Of<'number'>): Calculated {
  const value = numbers.get(node) ?? known(add(node.value, '0'));
  numbers.set(node, value);
  return value;
}

/** Units in which a measure counts no cases but time or positions. */
const uncounted: ReadonlySet<MeasureUnit> = new Set(['days', 'minutes', 'hours', 'months', 'fte']);

/** It is made for every member: its shapes are few and written out. */
function measureValue(node: Of<'measure'>, input: CellInput): Calculated {
  const { unit } = getMeasure(node.measure);
  const term = readTerm(node, input);
  const units = unit === 'quantity' ? term.units : nothing;
  const [value, reason] = units.length > 1 ? [null, 'mixed_units' as const] : [term.value, term.reason];
  const { cases } = term;
  if (node.read === undefined && uncounted.has(unit)) return reason ? { value, reason, marks: nothing, units } : { value, marks: nothing, units };
  return reason ? { value, reason, cases, marks: nothing, units } : { value, cases, marks: nothing, units };
}

const nothing: readonly never[] = [];

function kpiValue(node: Of<'kpi'>, input: CellInput): Calculated {
  const window = shiftWindow(input.window, node.at, input.period);
  if (!window) return unknown('not_meaningful');
  const { cell, quantityUnit } = evaluate(input.formulas(node.id, node.variant), input.inside(kpiName(node), window));
  return {
    value: cell.value,
    ...(cell.reason ? { reason: cell.reason } : {}),
    ...(cell.n === undefined ? {} : { cases: cell.n }),
    marks: (cell.marks ?? []).filter((mark) => mark !== 'so_far'),
    units: quantityUnit === undefined ? [] : [quantityUnit],
  };
}

/** What could not be told is not mentioned where another has a value. */
function firstValue({ of }: Of<'first'>, input: CellInput, steps: Steps): Calculated {
  const parts: Calculated[] = [];
  for (const part of of) {
    const one = calculate(part, input, steps);
    if (one.value !== null) return one;
    parts.push(one);
  }
  return parts.find(({ reason }) => reason !== 'dimension_not_available') ?? parts[0] ?? unknown('no_data');
}

function whenValue({ test, then, otherwise }: Of<'when'>, input: CellInput, steps: Steps): Calculated {
  const [left, right] = [calculate(test.of[0], input, steps), calculate(test.of[1], input, steps)];
  if (left.value === null || right.value === null) return left.value === null ? left : right;
  const chosen = calculate(isMet(test.is, compare(left.value, right.value)) ? then : otherwise, input, steps);
  if (left.marks.length + right.marks.length === 0) return chosen;
  return { ...chosen, marks: [...left.marks, ...right.marks, ...chosen.marks] };
}

function powerValue(base: Calculated, exponent: number): Calculated {
  return base.value === null ? base : { ...base, value: power(base.value, exponent) };
}

function roundedValue(of: Calculated, decimals: number): Calculated {
  return of.value === null ? of : { ...of, value: add(round(of.value, decimals), '0') };
}

/** What cannot be tested is not marked. */
function markedValue({ of, mark, test }: Of<'marked'>, input: CellInput, steps: Steps): Calculated {
  const made = calculate(of, input, steps);
  const [left, right] = test.of.map((part) => calculate(part, input, steps)) as [Calculated, Calculated];
  const isMarked = left.value !== null && right.value !== null && isMet(test.is, compare(left.value, right.value));
  return isMarked && made.value !== null ? { ...made, marks: [...new Set([...made.marks, mark])] } : made;
}

function isMet(is: Of<'when'>['test']['is'], order: number): boolean {
  switch (is) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
}

type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'least' | 'greatest';

function combined(kind: Operation, parts: readonly Calculated[]): Calculated {
  const missing = parts.find(({ value }) => value === null);
  const counts = parts.flatMap(({ cases }) => cases ?? []);
  const rest = {
    ...(counts.length > 0 ? { cases: counts.reduce((total, count) => total + count, 0) } : {}),
    marks: [...new Set(parts.flatMap(({ marks }) => marks))],
    units: [...new Set(parts.flatMap(({ units }) => units))],
  };
  if (missing) return { ...rest, value: null, reason: missing.reason ?? 'no_data' };
  const value = operate(
    kind,
    parts.map((part) => part.value!),
  );
  return value === undefined ? { ...rest, value: null, reason: 'no_denominator' } : { ...rest, value };
}

function operate(kind: Operation, [first = '0', ...rest]: readonly DecimalText[]): DecimalText | undefined {
  const second = rest[0] ?? '0';
  switch (kind) {
    case 'add':
      return add(first, second);
    case 'subtract':
      return subtract(first, second);
    case 'multiply':
      return multiply(first, second);
    case 'divide':
      return divide(first, second);
    case 'least':
      return rest.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
    case 'greatest':
      return rest.reduce((greatest, value) => (compare(value, greatest) > 0 ? value : greatest), first);
  }
}

/** Members without a value add nothing; no members are zero, unless nothing is known of anybody. */
function sumOverMembers(node: Of<'sum_over'>, input: CellInput): Calculated {
  const steps = (): Steps => (hasTwice(node.of) ? new Map<Calculation, Calculated>() : null);
  const parts = input.each(sumName(node), node.dimensions, isLeafOf(node.of)).map((member) => calculate(node.of, member, steps()));
  if (parts.length === 0) return node.take === 'median' ? unknown('no_data') : emptySum(node, input);
  const values = parts.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return { ...unknown(parts[0]!.reason ?? 'no_data'), cases: 0 };
  return {
    value: node.take === 'median' ? (median([...values].sort(compare)) ?? '0') : sum(values),
    ...(isTime(node.of) ? {} : { cases: values.filter((value) => !isZero(value)).length }),
    marks: [...new Set(parts.flatMap(({ marks }) => marks))],
    units: [...new Set(parts.flatMap(({ units }) => units))],
  };
}

/** Whether a step stands in more than one place of a formula. */
function hasTwice(node: Calculation): boolean {
  const known = twice.get(node) ?? new Set(stepsIn(node)).size < stepsIn(node).length;
  twice.set(node, known);
  return known;
}

const twice = new WeakMap<Calculation, boolean>();

const stepsIn = (node: Calculation): readonly Calculation[] => [node, ...childrenOf(node).flatMap(stepsIn)];

/** Minutes of five kinds of work are no five cases. */
const isTime = (of: Calculation): boolean => of.kind === 'measure' && of.read === undefined && uncounted.has(getMeasure(of.measure).unit);

function emptySum(node: Of<'sum_over'>, input: CellInput): Calculated {
  const reasons = listMeasuresIn(node.of, input.formulas).map((measure) => input.absence(measure));
  const isAbsent = reasons.length > 0 && reasons.every((reason) => reason !== undefined);
  return { ...(isAbsent ? unknown(reasons[0] ?? 'no_data') : known('0')), cases: 0 };
}

function calendarValue(of: Of<'calendar'>['of'], { window: { from, to, end }, period }: CellInput): Calculated {
  const last = of.startsWith('elapsed') ? to : end;
  if (from === null || last === null) return unknown('not_meaningful');
  return known(of.endsWith('working_days') ? String(workingDays(period.calendar, from, last)) : String(daysBetween(from, last)));
}
