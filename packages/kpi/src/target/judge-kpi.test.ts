import { describe, expect, test } from 'vitest';
import { aimOf, ownExpectationOf } from './aim-of.ts';
import { judgeKpi } from './judge-kpi.ts';

const revenue = { id: 'net_sales_revenue', direction: 'higher', unit: 'money' } as const;

describe('what a KPI is held against (§0.3)', () => {
  test('by direction, and by unit where there is no natural zero', () => {
    expect(aimOf(revenue, { value: '40000', lo: '30000', hi: '50000' })).toEqual({ kind: 'higher', target: '40000' });
    expect(aimOf({ ...revenue, id: 'refund_rate', direction: 'lower', unit: 'percent' }, { value: '0.03' })).toEqual({
      kind: 'lower',
      target: '0.03',
    });
    expect(aimOf({ id: 'nps', direction: 'higher', unit: 'points' }, { value: '40', baseline: '20' })).toEqual({
      kind: 'scale',
      target: '40',
      baseline: '20',
    });
    expect(aimOf({ id: 'net_profit', direction: 'higher', unit: 'money' }, { value: '5' })).toEqual({ kind: 'scale', target: '5' });
  });

  test('a range, with an end left open, and one end alone from a single value', () => {
    const range = { id: 'sales_cycle_length', direction: 'range', unit: 'days' } as const;
    expect(aimOf(range, { lo: '20', hi: '60' })).toEqual({ kind: 'range', lo: '20', hi: '60' });
    expect(aimOf(range, { hi: '60' })).toEqual({ kind: 'range', hi: '60' });
    expect(aimOf(range, { value: '20' })).toEqual({ kind: 'range', lo: '20' });
    expect(aimOf({ ...revenue, unit: 'percent', id: 'csat' }, { lo: '0.75', hi: '0.95' })).toEqual({ kind: 'range', lo: '0.75', hi: '0.95' });
  });

  test('nothing set, and what is no KPI, are not judged', () => {
    expect(aimOf(revenue, undefined)).toBeUndefined();
    expect(aimOf(revenue, {})).toBeUndefined();
    expect(aimOf({ ...revenue, direction: 'neutral' }, { value: '1' })).toBeUndefined();
  });

  test('a share of what was expected brings its target with it', () => {
    expect(aimOf({ id: 'quota_attainment', direction: 'higher', unit: 'percent' }, ownExpectationOf('quota_attainment'))).toEqual({
      kind: 'higher',
      target: '1',
    });
    expect(ownExpectationOf('net_sales_revenue')).toBeUndefined();
  });
});

describe('where somebody stands with a KPI', () => {
  const aim = { kind: 'higher', target: '120000' } as const;
  const running = { elapsedDays: '12', totalDays: '20', due: '72000', whole: '120000' };

  test('a running one goes by its pace (A11)', () => {
    const found = judgeKpi({ aim, cell: { value: '66000' }, isRunning: true, running });
    expect([found.attainment, found.isReached, found.gap, found.status]).toEqual(['0.55', false, '-54000', 'watch']);
    expect(found.pace).toMatchObject({ expected: '72000', requiredPerDay: '6750', soFarPerDay: '5500', runRate: '110000', isEarly: false });
  });

  test('a finished one by what was reached, and the unrounded value decides (G12)', () => {
    expect(judgeKpi({ aim, cell: { value: '119999.99' }, isRunning: false }).status).toBe('watch');
    expect(judgeKpi({ aim, cell: { value: '120000' }, isRunning: false }).status).toBe('reached');
  });

  test('what is reached before the end stays reached only where more is better', () => {
    expect(judgeKpi({ aim, cell: { value: '120000' }, isRunning: true, running }).status).toBe('reached');
    const lost = { kind: 'lower', target: '10' } as const;
    expect(judgeKpi({ aim: lost, cell: { value: '4' }, isRunning: true, running: { ...running, due: '6', whole: '10' } }).status).toBe('on_track');
    expect(judgeKpi({ aim: lost, cell: { value: '0' }, isRunning: true, running: { ...running, due: '6', whole: '10' } }).status).toBe('on_track');
  });

  test('an average has no pace: so far counts', () => {
    expect(judgeKpi({ aim: { kind: 'higher', target: '0.3' }, cell: { value: '0.28' }, isRunning: true })).toMatchObject({
      pace: null,
      status: 'watch',
    });
  });

  test('too early, too few cases, no target, no value', () => {
    const status = (more: object) => judgeKpi({ aim, cell: { value: '5' }, isRunning: true, running, ...more }).status;
    expect(status({ running: { ...running, elapsedDays: '0', due: '0' } })).toBe('too_early');
    expect(status({ running: { elapsedDays: '3', totalDays: '20', due: '18000', whole: '120000' } })).toBe('too_early');
    expect(status({ cell: { value: '5', sample: 'grey' } })).toBe('too_few');
    expect(status({ aim: undefined })).toBe('no_target');
    expect(status({ cell: { value: null } })).toBe('no_value');
    expect(status({ cell: undefined })).toBe('no_value');
  });

  test('a target of zero is met or not', () => {
    const zero = { kind: 'higher', target: '0' } as const;
    expect(judgeKpi({ aim: zero, cell: { value: '0' }, isRunning: false })).toMatchObject({ attainment: null, isReached: true, status: 'reached' });
    expect(judgeKpi({ aim: zero, cell: { value: '-1' }, isRunning: false })).toMatchObject({ attainment: null, isReached: false, status: 'behind' });
  });
});
