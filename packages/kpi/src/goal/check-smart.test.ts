import { describe, expect, test } from 'vitest';
import { checkSmart, isSmart, type SmartGoal, type SmartPart } from './check-smart.ts';

const calendarYear = { fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start' } as const;
const linked: SmartPart = { title: 'Sales', kind: 'linked_kpi', kpi: 'net_sales_revenue', start: '0', target: '120', tasks: 0, weight: '1', history: '100' }; // prettier-ignore
const goal: SmartGoal = {
  title: 'Sell more in Győr',
  horizon: 'operational',
  owner: 'here',
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  parent: null,
  parts: [linked],
  below: 0,
  stretch: '',
};
const faults = (over: Partial<SmartGoal>, fiscal: Parameters<typeof checkSmart>[1] = calendarYear) =>
  Object.values(checkSmart({ ...goal, ...over }, fiscal)).flatMap((list) => list.map(({ code, part }) => (part === undefined ? code : `${code} ${part}`))); // prettier-ignore
const withPart = (over: Partial<SmartPart>) => faults({ parts: [linked, { ...linked, history: null, ...over }] });

test('a goal that says what, who, how much, for what and until when is taken', () => {
  expect(isSmart(checkSmart(goal, calendarYear))).toBe(true);
});

describe('each letter has its test', () => {
  test('specific: what in at least two words, an owner who is here, parts with names', () => {
    expect(faults({ title: ' Sales – ' })).toEqual(['short_title']);
    expect(faults({ owner: 'none' })).toEqual(['no_owner']);
    expect(faults({ owner: 'left' })).toEqual(['owner_left']);
    expect(withPart({ title: ' ' })).toEqual(['unnamed_part 1']);
  });

  test('measurable: parts with a start and a target, or tasks; goals below measure too', () => {
    expect(faults({ parts: [], parent: { startsOn: null, endsOn: null }, stretch: 'We know how' })).toEqual(['no_parts']);
    expect(faults({ parts: [], parent: { startsOn: null, endsOn: null }, stretch: 'We know how', below: 2 })).toEqual([]);
    expect(withPart({ start: null })).toEqual(['no_start 1']);
    expect(withPart({ target: null })).toEqual(['no_target 1']);
    expect(withPart({ start: '120' })).toEqual(['no_way 1']);
    expect(withPart({ kpi: null })).toEqual(['no_kpi 1']);
    expect(withPart({ kind: 'task_list' })).toEqual(['no_tasks 1']);
    expect(withPart({ kind: 'task_list', tasks: 1, start: null, target: null })).toEqual([]);
    expect(withPart({ kind: 'yes_no', start: null, target: null })).toEqual([]);
    expect(withPart({ weight: '0' })).toEqual(['no_weight 1']);
  });

  test('achievable: within a quarter beyond the best tenth that was, else somebody says why it can be done', () => {
    expect(faults({ parts: [{ ...linked, target: '125' }] })).toEqual([]);
    expect(checkSmart({ ...goal, parts: [{ ...linked, target: '126' }] }, calendarYear).achievable).toEqual([{ code: 'beyond_history', part: 0, limit: '125' }]); // prettier-ignore
    expect(faults({ parts: [{ ...linked, target: '126' }], stretch: 'A second shop opens' })).toEqual([]);
    expect(faults({ parts: [{ ...linked, history: null }] })).toEqual(['not_said']);
    const sinking = { ...linked, start: '0.2', target: '0.07', history: '0.1' };
    expect(faults({ parts: [sinking] })).toEqual(['beyond_history 0']);
    expect(faults({ parts: [{ ...sinking, target: '0.08' }] })).toEqual([]);
    expect(checkSmart({ ...goal, parts: [{ ...linked, start: '-20', target: '-5', history: '-10' }] }, calendarYear).achievable).toEqual([{ code: 'beyond_history', part: 0, limit: '-7.5' }]); // prettier-ignore
  });

  test('relevant: serves a goal above or a KPI, or is strategic itself', () => {
    const parts = [{ ...linked, kind: 'number', kpi: null, history: null } as const];
    expect(faults({ parts, stretch: 'We know how' })).toEqual(['serves_nothing']);
    expect(faults({ parts, stretch: 'We know how', horizon: 'strategic' })).toEqual([]);
    expect(faults({ parts, stretch: 'We know how', parent: { startsOn: null, endsOn: null } })).toEqual([]);
  });

  test('time-bound: both days, within the fiscal year, of strategic goals within three, and within the goal above', () => {
    expect(faults({ endsOn: null })).toEqual(['no_dates']);
    expect(faults({ endsOn: '2026-06-30' })).toEqual(['end_before_start']);
    expect(faults({ endsOn: '2027-01-01' })).toEqual(['beyond_year']);
    expect(faults({ endsOn: '2028-12-31', horizon: 'strategic' })).toEqual([]);
    expect(faults({ endsOn: '2029-01-01', horizon: 'strategic' })).toEqual(['beyond_frame']);
    const fromJuly = { fiscalYearStartMonth: 7, fiscalYearNamedBy: 'end' } as const;
    expect(faults({ endsOn: '2027-06-30' }, fromJuly)).toEqual([]);
    expect(checkSmart({ ...goal, endsOn: '2027-07-01' }, fromJuly).timely).toEqual([{ code: 'beyond_year', day: '2027-06-30' }]);
    expect(checkSmart({ ...goal, parent: { startsOn: '2026-01-01', endsOn: '2026-11-30' } }, calendarYear).timely).toEqual([{ code: 'outside_parent', day: '2026-11-30' }]); // prettier-ignore
    expect(faults({ parent: { startsOn: '2026-08-01', endsOn: null } })).toEqual(['outside_parent']);
  });
});
