import { expect, it } from 'vitest';
import { numberQuery } from '#web/lib/search.ts';
import { numberAddress, type NumberOfBoard } from './number-address.ts';

const plain: NumberOfBoard = { opens: { kpi: 'win_rate', where: [] }, widget: { period: null, filters: [] }, own: {}, only: undefined, period: null };
const quarter = { kind: 'this', grain: 'quarter' } as const;
const month = { kind: 'this', grain: 'month' } as const;

it('leads to the number as the widget counts it', () => {
  expect(numberAddress(plain)).toEqual({ kpi: 'win_rate' });
  const address = numberAddress({
    ...plain,
    opens: { kpi: 'win_rate', variant: 'by_value', where: ['person:p1', 'month:2026-10'] },
    widget: {
      period: quarter,
      filters: [
        { dimension: 'region', members: ['n', 's'] },
        { dimension: 'category', members: ['c'], exclude: true },
      ],
    },
    only: ['product:x'],
  });
  expect(address).toEqual({
    kpi: 'win_rate',
    variant: 'by_value',
    where: ['period:this-quarter', 'product:x', 'person:p1', 'month:2026-10'],
    in: ['region:n', 'region:s'],
    not: ['category:c'],
  });
  const query = numberQuery({}, address, month);
  expect(query.period, 'the month that was pressed').toEqual({ kind: 'named', name: '2026-10' });
  expect(query.filters, 'regions with what lies below them, what is left out without, what was pressed alone').toEqual([
    { dimension: 'region', members: ['n', 's'] },
    { dimension: 'category', members: ['c'], exclude: true },
    { dimension: 'product', members: ['x'], alone: true },
    { dimension: 'person', members: ['p1'], alone: true },
  ]);
});

it('takes the period of the board where the reader has chosen none', () => {
  expect(numberAddress({ ...plain, period: quarter }).where).toEqual(['period:this-quarter']);
  expect(numberAddress({ ...plain, period: quarter, own: { period: 'this-year' } }).where).toBeUndefined();
});

it('does not widen what was pressed by what may be shown', () => {
  const opens = { kpi: 'win_rate', where: ['region:n'] };
  expect(numberAddress({ ...plain, opens, widget: { period: null, filters: [{ dimension: 'region', members: ['n', 's'] }] }, only: ['region:s'] }).where).toEqual(['region:n']); // prettier-ignore
});
