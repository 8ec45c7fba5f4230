import { describe, expect, test } from 'vitest';
import type { Measure } from '../measure/measure.ts';
import { all, any, between, exists, fromToday, never, not, present, windowEnd, windowStart } from '../measure/predicate.ts';
import { fixMeasure, fixPredicate, isWindowed, readsLastDay } from './fix-window.ts';

const june = { from: '2026-06-01', to: '2026-06-16', today: '2026-06-15' };
const allTime = { from: null, to: null, today: '2026-06-15' };

describe('conditions that refer to the window', () => {
  test('take its dates, also moved by days and within other conditions', () => {
    expect(fixPredicate(between('a_on', windowStart(-30), windowEnd()), june)).toEqual(between('a_on', '2026-05-02', '2026-06-16'));
    const nested = all(not(any(exists('order', 'key64', 'account_id', between('b_on', null, windowStart())))), between('c_on', fromToday(), null));
    expect(fixPredicate(nested, june)).toEqual(
      all(not(any(exists('order', 'key64', 'account_id', between('b_on', null, '2026-06-01')))), between('c_on', '2026-06-15', null)),
    );
  });

  test('nothing lies before all time or after it, and a missing date does not lie in it', () => {
    expect(fixPredicate(between('a_on', null, windowStart()), allTime)).toEqual(never);
    expect(fixPredicate(between('a_on', windowEnd(), null), allTime)).toEqual(never);
    expect(fixPredicate(between('a_on', windowStart(), windowEnd()), allTime)).toEqual(present('a_on'));
  });

  test('only measures with such conditions are bound to their window, and only they change', () => {
    const measure: Measure = { id: 'm', entity: 'order', anchor: 'recognised_on', aggregate: { kind: 'count' }, unit: 'count' };
    const bound: Measure = { ...measure, requires: [{ keep: between('a_on', windowStart(), null), reason: 'no_date' }] };
    expect([isWindowed(measure), isWindowed(bound), isWindowed({ ...measure, filter: between('a_on', fromToday(), null) })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(fixMeasure(measure, june)).toBe(measure);
    expect(fixMeasure(bound, june).requires?.[0]?.keep).toEqual(between('a_on', '2026-06-01', null));
  });

  test('ages at the last day are bound to it as well', () => {
    const age: Measure = {
      id: 'age',
      entity: 'stage_change',
      anchor: 'changed_on',
      unit: 'days',
      aggregate: { kind: 'sum', of: { kind: 'days', from: 'changed_on', to: 'as_of' } },
    };
    expect(readsLastDay(age)).toBe(true);
    expect(readsLastDay({ ...age, aggregate: { kind: 'count' } })).toBe(false);
  });
});
