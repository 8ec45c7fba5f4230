import { describe, expect, test } from 'vitest';
import { getEntity } from '../entity/index.ts';
import type { Measure } from '../measure/measure.ts';
import { between, exists } from '../measure/predicate.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { place } from '../plan/window.ts';
import { isColocated } from './colocated.ts';
import { compileLeaf } from './compile-leaf.ts';

const june = place([{ from: '2026-06-01', to: '2026-07-01', end: '2026-07-01', isRunning: false }]);
const sqlOf = (measure: Measure): string =>
  compileLeaf(planLeaf({ measure, windows: june, by: [], conditions: [], organisation: 'as_it_was', today: '2026-06-15' }), {
    name: 'duckdb',
    schema: 'll',
  }).statement.sql;
const orders: Measure = { id: 'm', entity: 'order', anchor: 'recognised_on', aggregate: { kind: 'count' }, unit: 'count' };

describe('statements of the newer kinds', () => {
  test('a record of another entity is looked for where both live', () => {
    const line = exists('order_line', 'key64', 'order_id', between('recognised_on', null, '2026-06-01'));
    expect(sqlOf({ ...orders, filter: line })).toContain(
      `exists (select 1 from "ll"."fact_order_line" as "e" where "e"."order_id" = "f"."key64" and "e"."root64" = "f"."root64" and "e"."recognised_on" < cast($`,
    );
    const other = exists('order', 'account_id', 'account_id', exists('refund', 'key64', 'order_id', { kind: 'all', of: [] }));
    expect(sqlOf({ ...orders, filter: other })).toContain(
      `exists (select 1 from "ll"."fact_order" as "e" where "e"."account_id" = "f"."account_id" and exists (select 1 from "ll"."fact_refund" as "ee" where "ee"."order_id" = "e"."key64"`,
    );
  });

  test('distinct counts of several months find them by day and aggregate nothing before; without a beginning, months are compared by their ends', () => {
    const buyers: Measure = { ...orders, aggregate: { kind: 'distinct', column: 'account_id' } };
    const months = (from: string | null) =>
      place([
        { from, to: '2026-06-01', end: '2026-06-01', isRunning: false },
        { from: '2026-06-01', to: '2026-07-01', end: '2026-07-01', isRunning: false },
      ]);
    const over = (from: string | null): string =>
      compileLeaf(planLeaf({ measure: buyers, windows: months(from), by: [], conditions: [], organisation: 'as_it_was', today: '2026-06-15' }), {
        name: 'duckdb',
        schema: 'll',
      }).statement.sql;
    expect(over('2026-05-01')).toContain('= "w"."on_date"');
    expect(over('2026-05-01')).toContain('1 as "n"');
    expect(over(null)).toContain('>= "w"."from_on"');
    expect(over('1900-01-01')).toContain('>= "w"."from_on"');
  });

  test('children, parents and siblings live together, others need not', () => {
    const [order, line, refund] = ['order', 'order_line', 'refund'].map(getEntity) as [never, never, never];
    expect(isColocated(order, 'key64', line, 'order_id')).toBe(true);
    expect(isColocated(line, 'order_id', order, 'key64')).toBe(true);
    expect(isColocated(line, 'key64', refund, 'order_line_id')).toBe(true);
    expect(isColocated(order, 'account_id', order, 'account_id')).toBe(false);
  });

  test('the 90th percentile is read from its two neighbours, by place', () => {
    const cycle: Measure = {
      ...orders,
      unit: 'days',
      aggregate: { kind: 'median', of: { kind: 'days', from: 'ordered_on', to: 'recognised_on' }, p90: true },
    };
    expect(sqlOf(cycle)).toContain(
      'max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))',
    );
    expect(sqlOf({ ...cycle, aggregate: { ...cycle.aggregate, p90: undefined } as never })).not.toContain('place');
  });

  test('time between moments is told in the unit of the measure, by whole seconds', () => {
    const response: Measure = {
      ...orders,
      entity: 'lead',
      anchor: 'created_on',
      unit: 'hours',
      aggregate: { kind: 'sum', of: { kind: 'minutes', from: 'created_at', to: 'first_attempt_at' } },
    };
    expect(sqlOf(response)).toMatch(
      /sum\(cast\(round\(cast\(cast\(floor\(extract\(epoch from "f"\."first_attempt_at"\)\) as bigint\) - .* \/ cast\(\$1 as integer\), 6\)/,
    );
  });
});
