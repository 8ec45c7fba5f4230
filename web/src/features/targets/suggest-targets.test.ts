import type { GridKpi, TargetReview } from '@leadline/contract';
import { expect, test } from 'vitest';
import { makeDraft } from '#web/features/targets/draft.ts';
import type { FillForm } from '#web/features/targets/fill-plan.ts';
import { makeSheet } from '#web/features/targets/sheet.ts';
import { binsOf, percentileOf, roundedFor, suggestTargets } from '#web/features/targets/suggest-targets.ts';

const kpi: GridKpi = { id: 'calls_made_count', unit: 'count', decimals: 0, direction: 'higher', rollup: 'sum', isProrated: true, maySink: false };
const past: Readonly<Record<string, readonly number[]>> = {
  a: [10, 20, 30, 40, 50],
  b: [100, 100, 100],
  c: [1, 2],
  d: [5, 6, 7],
  e: [300, 300, 300],
};
const people = Object.entries(past).map(([id, values]) => ({
  subject: { scope: 'user' as const, id },
  name: id,
  role: id === 'd' ? ('farmer' as const) : ('hunter' as const),
  values: values.map(String),
}));
const review = { kpi, people } as unknown as TargetReview;
const sheet = makeSheet(
  {
    kpis: [kpi],
    periods: [{ id: '2026-07', from: '2026-07-01', to: '2026-08-01', isLocked: false }],
    whole: null,
    rows: people.map(({ subject, name }) => ({ subject, name, team: null, depth: 0, mayChange: true })),
    cells: [],
    counting: [],
  } as never,
  makeDraft(undefined, 'x', () => undefined),
);
const suggest = (form: Partial<FillForm>, lines = [0, 1, 2, 3, 4], of = review) =>
  suggestTargets(sheet, { ask: null, lines, periods: [0] }, { past: 'own', percentile: 50, ...form } as FillForm, of);

test('the percentile is linear between neighbours', () => {
  expect([percentileOf([10, 20, 30], 50), percentileOf([10, 20], 25), percentileOf([7], 90), percentileOf([], 50)]).toEqual([20, 12.5, 7, undefined]);
});

test('each by the own past; who has fewer than three periods gets nothing', () => {
  const found = suggest({});
  expect(found.cells.map(({ subject, levels }) => [subject, levels.value])).toEqual([
    [0, '30'],
    [1, '100'],
    [3, '6'],
    [4, '300'],
  ]);
  expect([found.met, found.of, found.target]).toEqual([3 + 3 + 2 + 3, 14, undefined]);
});

test('one by the own past, that of the role, or that of all, with and without the two strongest', () => {
  expect(suggest({ percentile: 80 }, [0])).toMatchObject({ target: '42', met: 1, of: 5, withoutTopTwo: undefined });
  expect(suggest({ past: 'role' }, [3])).toMatchObject({ target: '6', withoutTopTwo: undefined });
  expect(suggest({ past: 'all' }, [0])).toMatchObject({ target: '35', withoutTopTwo: '9', of: 16 });
  expect(suggest({ past: 'all' }).cells).toHaveLength(5);
});

test('where less is better the hard target is the low one', () => {
  const lower = { ...review, kpi: { ...kpi, direction: 'lower' as const } };
  expect(suggest({ percentile: 80 }, [0], lower)).toMatchObject({ target: '18', met: 1 });
});

test('figures are round', () => {
  expect(roundedFor({ ...kpi, unit: 'money' }, 1_234_567)).toBe('1230000');
  expect(roundedFor({ ...kpi, unit: 'percent', decimals: 1 }, 0.31456)).toBe('0.315');
  expect(roundedFor(kpi, 12.5)).toBe('13');
  expect(binsOf([1, 2, 9, 10, 10])).toEqual([
    { from: 0, to: 2, count: 1 },
    { from: 2, to: 4, count: 1 },
    { from: 4, to: 6, count: 0 },
    { from: 6, to: 8, count: 0 },
    { from: 8, to: 10, count: 1 },
    { from: 10, to: 12, count: 2 },
  ]);
  expect(binsOf([4, 4])).toEqual([{ from: 4, to: 4, count: 2 }]);
});
