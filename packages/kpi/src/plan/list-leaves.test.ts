import { describe, expect, test } from 'vitest';
import { calculated, divide, first, kpi, measure, sumOver } from '../catalog/calculate.ts';
import { plainCalendar } from '../calendar/work-calendar.ts';
import { catalog, formulasOf } from '../catalog/catalog.ts';
import type { Calculation } from '../catalog/calculation.ts';
import type { KpiQuery, MemberDimension } from '../query/kpi-query.ts';
import { leavesOf } from './list-leaves.ts';
import { listUses } from './list-uses.ts';
import { planQuery } from './plan-query.ts';
import { place } from './window.ts';

const env = { today: '2026-06-15', dataThrough: '2026-06-15', fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: plainCalendar } as const;
const query: KpiQuery = {
  kpis: [{ id: 'net_sales_revenue' }],
  period: { kind: 'named', name: '2026-05' },
  filters: [{ dimension: 'category', members: ['Pumps'] }],
};

function leaves(of: Calculation, by: readonly MemberDimension[] = []) {
  const plan = planQuery({ ...query, by }, { kind: 'persons', persons: [7n] }, catalog, env);
  const uses = listUses(calculated(of), place([plan.frames[0]!.total]), env, formulasOf(catalog));
  return uses.map((use) => ({ name: use.name, label: use.label, leaves: leavesOf(use, plan, by, env.today) }));
}
const briefly = (...asked: Parameters<typeof leaves>) =>
  leaves(...asked).map(({ label, leaves: found }) => [
    label,
    ...found.map((leaf) => `${leaf.by.join()} where ${leaf.conditions.map(({ dimension, isScope }) => dimension + (isScope ? '!' : '')).join()}`),
  ]);

describe('leaves of calculations', () => {
  test('equal uses are read once; every moment has its own', () => {
    const sales = measure('sales_recognised');
    expect(briefly(divide(sales, sales))).toEqual([['sales_recognised', ' where person!,category']]);
    expect(leaves(measure('sales_recognised', { at: { kind: 'start' } }))[0]!.leaves[0]!.windows[0]!.window).toMatchObject({
      from: null,
      to: '2026-05-01',
    });
  });

  test('what is left aside neither groups nor filters; the scope always does', () => {
    expect(briefly(measure('sales_recognised', { without: ['category', 'person'] }), ['person'])).toEqual([
      ['sales_recognised/category,person', ' where person!'],
    ]);
    expect(briefly(kpi('refund_rate', { without: ['category'] }))[0]).toEqual(['refund_rate/category>refunds', ' where person!']);
  });

  test('sums over members are told apart by them, without the records of nobody', () => {
    expect(briefly(sumOver(['account'], measure('sales_recognised')), ['person'])).toEqual([
      ['each:account>sales_recognised', 'person,account where person!,category,account'],
    ]);
  });

  test('an alternative that cannot be filtered as asked is left out', () => {
    expect(briefly(first(measure('media_costs'), measure('refunds')))).toEqual([['media_costs'], ['refunds', ' where person!,category']]);
    expect(() => leaves(measure('media_costs'))).toThrow('media_costs');
  });
});
