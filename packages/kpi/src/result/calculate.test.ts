import { describe, expect, test } from 'vitest';
import { plainCalendar } from '../calendar/work-calendar.ts';
import {
  add,
  atStart,
  calculated,
  days,
  divide,
  first,
  greatest,
  kpi,
  least,
  measure,
  multiply,
  none,
  num,
  subtract,
  sumOver,
  test as is,
  when,
} from '../catalog/calculate.ts';
import type { Calculation } from '../catalog/calculation.ts';
import type { Formula } from '../catalog/kpi.ts';
import type { Measure } from '../measure/measure.ts';
import { windowOf } from '../plan/window.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import { calculate } from './calculate.ts';
import type { CellInput } from './cell-input.ts';
import { evaluate } from './evaluate.ts';
import type { LeafRow } from './leaf-rows.ts';

const period = {
  today: '2026-06-15',
  dataThrough: '2026-06-15',
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: 'start',
  calendar: plainCalendar,
} as const;
const row = (total: string, cases: number): LeafRow => ({ apart: null, total, cases });
const made = (id: string, unit: Measure['unit'] = 'count'): Measure => ({
  id,
  entity: 'order',
  anchor: 'recognised_on',
  aggregate: { kind: 'count' },
  unit,
});
const [calls, deals, staff, unknown] = [made('calls'), made('deals'), made('staff', 'fte'), made('unknown')];
const use = (of: Measure) => measure(of);

const numbers: Readonly<Record<string, LeafRow>> = { calls: row('8', 8), deals: row('2', 2), staff: row('1.5', 30) };
const formulas: Readonly<Record<string, Formula>> = {
  rate: { kind: 'ratio', numerator: [{ measure: deals }], denominator: [{ measure: calls }] },
};

/** Rows by the id of the measure the name is about; two members have the numbers each. */
function inputOf(rows: Readonly<Record<string, LeafRow>> = numbers): CellInput {
  const idIn = (name: string): string => /"id":"(\w+)"/.exec(name)?.[1] ?? name;
  const input: CellInput = {
    rows: (name) => (rows[idIn(name)] ? [rows[idIn(name)]!] : []),
    isReachable: () => true,
    absence: (of) => (of.id === 'unknown' ? 'no_rate' : undefined),
    inside: () => input,
    each: () => [inputOf({ ...rows, deals: row('0', 0) }), inputOf(rows)],
    formulas: (id) => formulas[id]!,
    window: windowOf(resolvePeriod({ kind: 'named', name: '2026-06' }, period)),
    period,
    minorExponent: 2,
    stageDefaults: new Map(),
  };
  return input;
}
const valueOf = (of: Calculation): string | undefined => {
  const { value, reason } = calculate(of, inputOf());
  return value ?? reason;
};

describe('steps of a calculation', () => {
  test('arithmetic is exact', () => {
    expect(valueOf(add(num('0.1'), num('0.2'), use(deals)))).toBe('2.3');
    expect(valueOf(subtract(use(calls), use(deals), num(1)))).toBe('5');
    expect(valueOf(multiply(use(staff), use(staff)))).toBe('2.25');
    expect(valueOf(divide(use(deals), use(calls)))).toBe('0.25');
    expect([valueOf(least(use(calls), use(deals), num(3))), valueOf(greatest(num(-1), use(deals)))]).toEqual(['2', '2']);
  });

  test('no value is not zero, and says why', () => {
    expect(valueOf(add(use(calls), use(unknown)))).toBe('no_rate');
    expect(valueOf(greatest(use(calls), use(unknown)))).toBe('no_rate');
    expect(valueOf(divide(use(calls), subtract(use(deals), use(deals))))).toBe('no_denominator');
    expect(valueOf(first(use(unknown), none('no_target'), use(deals)))).toBe('2');
    expect(valueOf(first(use(unknown), none('no_target')))).toBe('no_rate');
  });

  test('cases are told apart by comparing; what cannot be compared has no value', () => {
    const compared = (sign: Parameters<typeof is>[1]) => valueOf(when(is(use(deals), sign, num(2)), num(1), num(0)));
    expect((['<', '<=', '=', '<>', '>=', '>'] as const).map(compared)).toEqual(['0', '1', '1', '0', '1', '0']);
    expect(valueOf(when(is(use(unknown), '>', num(0)), num(1), num(0)))).toBe('no_rate');
  });

  test('days of the period, all of them and those counted', () => {
    expect((['days', 'elapsed_days', 'working_days', 'elapsed_working_days'] as const).map((of) => valueOf(days(of)))).toEqual([
      '30',
      '15',
      '22',
      '11',
    ]);
  });

  test('members are worked out one by one; those without a value are passed over', () => {
    expect(valueOf(sumOver(['person'], divide(use(calls), use(deals))))).toBe('4');
    expect(valueOf(sumOver(['person'], when(is(use(deals), '>', num(0)), num(1), num(0))))).toBe('1');
    expect(valueOf(sumOver(['person'], use(unknown)))).toBe('no_rate');
  });
});

describe('a calculation as a cell', () => {
  const cellOf = (formula: Formula) => evaluate(formula, inputOf()).cell;

  test('a division shows its sides, its cases and, of shares, the interval', () => {
    const cell = cellOf(calculated(divide(use(deals), use(calls)), { isShare: true, beside: { cost: use(staff) } }));
    expect(cell).toMatchObject({
      value: '0.25',
      numerator: '2',
      denominator: '8',
      n: 8,
      sample: 'interval',
      beside: { cost: '1.5' },
      marks: ['so_far'],
    });
    expect(cell.interval?.map((end) => end.slice(0, 6))).toEqual(['0.0714', '0.5907']);
  });

  test('time and positions are no cases; the members of a sum are', () => {
    expect(cellOf(calculated(divide(use(calls), use(staff))))).not.toHaveProperty('n');
    expect(cellOf(calculated(divide(num(1), sumOver(['person'], use(deals)))))).toMatchObject({ n: 1, denominator: '2' });
  });

  test('another KPI keeps its cases', () => {
    expect(cellOf(calculated(kpi('rate')))).toMatchObject({ value: '0.25' });
    expect(cellOf(calculated(divide(num(1), kpi('rate', { at: atStart }))))).toMatchObject({ value: '4', n: 8 });
  });
});
