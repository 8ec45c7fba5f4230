import { expect, it } from 'vitest';
import { funnelRows } from './funnel-rows.ts';

const rowsOf = (...values: (string | null)[]) => funnelRows(values.map((value, index) => ({ id: String(index), value })));

it('tells the share of all and of the step before', () => {
  expect(rowsOf('200', '100', '50').map((row) => [row.ofAll, row.ofPrevious])).toEqual([
    [1, null],
    [0.5, 0.5],
    [0.25, 0.5],
  ]);
});

it('gives no rate of a step that was not recorded', () => {
  const [, reached, customer] = rowsOf('200', null, '50');
  expect(reached).toMatchObject({ value: null, ofAll: null, ofPrevious: null });
  expect(customer).toMatchObject({ ofAll: 0.25, ofPrevious: null });
});

it('gives no rate above 100 %', () => {
  expect(rowsOf('200', '10', '50')[2]).toMatchObject({ ofAll: 0.25, ofPrevious: null, isWider: true });
});

it('has no shares of nothing', () => {
  expect(rowsOf('0', '0').map((row) => row.ofAll)).toEqual([null, null]);
});
