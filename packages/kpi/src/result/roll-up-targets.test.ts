import { describe, expect, test } from 'vitest';
import { rollUpTargets, type TargetRow, type TargetScope } from './roll-up-targets.ts';

const row = (scope: TargetScope, holder: string, month: number, value: string, months = 1): TargetRow => ({
  scope,
  holder,
  ...stretch(month, months),
  value,
});
const stretch = (month: number, months: number) => ({ from: firstOf(month), to: firstOf(month + months) });
const firstOf = (month: number): string => `2026-${String(month).padStart(2, '0')}-01`;
const quarter = { ...stretch(1, 3) };
const team = { scope: 'team', holder: 'north', ...quarter } as const;
const people = ['anna', 'bence'].flatMap((holder) => [1, 2, 3].map((month) => row('person', holder, month, String(month * 100))));

describe('targets of a level from those below it', () => {
  test('sums: over people and time', () => {
    const sales = { id: 'net_sales_revenue', targets: 'sum' } as const;
    expect(rollUpTargets(sales, people, team)).toBe('1200');
    expect(rollUpTargets(sales, people, { scope: 'person', holder: 'anna', ...quarter })).toBe('600');
    expect(rollUpTargets(sales, people, { ...team, ...stretch(2, 1) })).toBe('400');
  });

  test("a level's own target counts, not those below it besides; a quarter's holds those of its months", () => {
    const sales = { id: 'net_sales_revenue', targets: 'sum' } as const;
    expect(rollUpTargets(sales, [...people, row('team', 'north', 1, '1500', 3)], team)).toBe('1500');
    expect(rollUpTargets(sales, [...people, row('person', 'anna', 1, '900', 3)], team)).toBe('1500');
    expect(rollUpTargets(sales, [...people, row('team', 'north', 1, '1300', 3)], { scope: 'organisation', holder: '', ...quarter })).toBe('1300');
  });

  test('levels: over people, of each the last', () => {
    const pipeline = { id: 'open_pipeline_value', targets: 'last' } as const;
    expect(rollUpTargets(pipeline, people, team)).toBe('600');
    expect(rollUpTargets(pipeline, people.slice(0, 5), team)).toBe('500');
  });

  test('shares and other ratios: set for every level of its own, refused where they were set for others only', () => {
    const rate = { id: 'win_rate', targets: 'recompute' } as const;
    expect(rollUpTargets(rate, [row('team', 'north', 1, '0.4', 3), ...people], team)).toBe('0.4');
    const refused = expect.objectContaining({ issue: { code: 'targets_not_additive', parameters: { kpi: 'win_rate' } } });
    const asked = (rows: readonly TargetRow[], level: Parameters<typeof rollUpTargets>[2]) => () => rollUpTargets(rate, rows, level);
    expect(asked(people, team)).toThrow(refused);
    expect(asked([row('team', 'north', 1, '0.4', 3)], { scope: 'person', holder: 'anna', ...quarter })).toThrow(refused);
    expect(asked([row('team', 'north', 1, '0.4', 3)], { ...team, ...stretch(1, 1) })).toThrow(refused);
  });

  test('no target is no target, not zero', () => {
    for (const targets of ['sum', 'last', 'recompute'] as const) expect(rollUpTargets({ id: 'k', targets }, [], team)).toBeUndefined();
    expect(
      rollUpTargets({ id: 'k', targets: 'sum' }, [row('team', 'north', 1, '5', 3)], { scope: 'person', holder: 'anna', ...quarter }),
    ).toBeUndefined();
  });
});
