import { expect, test } from 'vitest';
import { getMeasure } from '../measure/measures.ts';
import type { Leaf } from './leaf.ts';
import { mergeWindows } from './merge-windows.ts';

function leafOf(measure: string, month: string, next: string): Leaf {
  const window = { from: `${month}-01`, to: `${next}-01`, end: `${next}-01`, spec: { kind: 'named', name: month } } as const;
  return {
    measure: getMeasure(measure),
    windows: [{ ordinal: 0, window: { ...window, isRunning: false } }],
    by: [],
    conditions: [],
    organisation: 'as_it_was',
    today: '2026-11-20',
  };
}

const scansOf = (measure: string): number =>
  mergeWindows([leafOf(measure, '2026-09', '2026-10'), leafOf(measure, '2026-10', '2026-11'), leafOf(measure, '2026-11', '2026-12')]).size;

test('events and amounts in force of several months are read in one scan', () => {
  expect(scansOf('won_deals')).toBe(1);
  expect(scansOf('open_deals')).toBe(1);
});

test('different ones in force are counted at each moment of its own: what went cannot be deducted from them', () => {
  expect(scansOf('customers_in_work')).toBe(3);
});
