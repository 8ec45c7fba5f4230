import { describe, expect, test } from 'vitest';
import { getMeasure } from '../measure/measures.ts';
import { conditionsOfScope, type Condition } from './condition.ts';
import type { Leaf } from './leaf.ts';
import { mergePlans, sharedKey } from './merge-plans.ts';
import { planLeaf } from './plan-leaf.ts';
import { place } from './window.ts';

const june = place([{ from: '2026-06-01', to: '2026-07-01', end: '2026-07-01', isRunning: false }]);
const leaf = (measure: string, rest: Partial<Leaf> = {}): Leaf => ({
  measure: getMeasure(measure),
  windows: june,
  by: [],
  conditions: [],
  organisation: 'as_it_was',
  today: '2026-06-15',
  ...rest,
});
const condition = (dimension: Condition['dimension'], rest: Partial<Condition> = {}): Condition => ({
  dimension,
  members: ['7'],
  unassigned: false,
  exclude: false,
  isScope: false,
  ...rest,
});

describe('the plan of a leaf', () => {
  test('a total reads one table and carries nothing', () => {
    expect(planLeaf(leaf('won_revenue'))).toMatchObject({ entity: 'opportunity', isShared: false, base: [], joins: [], keys: [], conditions: [] });
  });

  test('shares count as soon as a person decides', () => {
    expect(planLeaf(leaf('won_revenue', { by: ['team'] })).isShared).toBe(true);
    expect(planLeaf(leaf('won_revenue', { conditions: conditionsOfScope({ kind: 'persons', persons: [7n] }) })).isShared).toBe(true);
    expect(planLeaf(leaf('won_revenue', { by: ['location'] })).isShared).toBe(false);
    expect(planLeaf(leaf('open_deals', { by: ['person'] })).isShared).toBe(false);
  });

  test('a person is looked up on the date of the event, a level on the last day, everybody today if asked so', () => {
    const on = (rest: Partial<Leaf>, measure = 'won_revenue') => planLeaf(leaf(measure, { by: ['team'], ...rest })).joins[0];
    expect(on({})).toMatchObject({ kind: 'membership', on: { kind: 'base' } });
    expect(on({ organisation: 'present' })).toMatchObject({ on: { kind: 'date', date: '2026-06-15' } });
    expect(on({}, 'open_deals')).toMatchObject({ on: { kind: 'date', date: '2026-06-30' } });
  });

  test('people and dates are carried only where the record has no place of its own', () => {
    expect(planLeaf(leaf('won_revenue', { by: ['location'] })).base).toEqual([
      { as: 'b0', start: { kind: 'column', column: 'location_id' } },
      { as: 'b1', start: { kind: 'owner' }, unless: 'location_id' },
      { as: 'b2', start: { kind: 'date' }, unless: 'location_id' },
    ]);
  });

  test('conditions on a column of the record go to the records, others to where the member is known', () => {
    const plan = planLeaf(leaf('won_revenue', { conditions: [condition('product'), condition('category', { members: ['Pumps'] })] }));
    expect(plan.where).toContainEqual({ kind: 'any', of: [{ kind: 'key_in', column: 'primary_product_id', keys: ['7'] }] });
    expect(plan.conditions).toMatchObject([{ key: { kind: 'joined', column: 'category' }, members: ['Pumps'] }]);
  });

  test('what a scope cannot reach shows nothing', () => {
    expect(planLeaf(leaf('acquisition_costs', { conditions: conditionsOfScope({ kind: 'persons', persons: [7n] }) })).where).toContainEqual({
      kind: 'any',
      of: [],
    });
  });
});

describe('shared statements', () => {
  test('sums and counts of the same records share one', () => {
    const [merged, ...others] = mergePlans([planLeaf(leaf('won_revenue')), planLeaf(leaf('won_deals_with_amount')), planLeaf(leaf('won_revenue'))]);
    expect(others).toEqual([]);
    expect(merged?.measures.map(({ id }) => id)).toEqual(['won_revenue', 'won_deals_with_amount']);
  });

  test('other filters, scopes, members or medians do not', () => {
    const plans = [
      leaf('won_revenue'),
      leaf('won_deals'),
      leaf('won_amounts'),
      leaf('won_revenue', { by: ['person'] }),
      leaf('won_revenue', { conditions: conditionsOfScope({ kind: 'persons', persons: [1n] }) }),
      leaf('won_revenue', { conditions: conditionsOfScope({ kind: 'persons', persons: [2n] }) }),
    ].map(planLeaf);
    expect(mergePlans(plans)).toHaveLength(plans.length);
    expect(new Set(plans.map(sharedKey)).size).toBe(plans.length);
  });
});
