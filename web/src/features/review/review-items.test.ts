import type { ScoreLine } from '@leadline/contract';
import { expect, test } from 'vitest';
import { addDays } from '#web/lib/dates.ts';
import { byWeek, mondayOf, reviewItems, weeksShown, type ReviewSources } from './review-items.ts';

const meeting = (id: string, dueOn: string, over: object = {}) =>
  ({ id, dueOn, heldOn: null, state: 'planned', isExcused: false, mine: 'manager', employee: { id: 'a', name: id }, manager: null, ...over }) as unknown as ReviewSources['meetings'][number]; // prettier-ignore
const action = (id: string, dueOn: string, answers: readonly (string | null)[], asks: number | null = null) =>
  ({
    id,
    title: id,
    owner: { id: 'a', name: 'A' },
    dueOn,
    state: 'open',
    agreedOn: '2026-06-30',
    isMine: true,
    asks,
    results: [30, 60, 90].map((stage, at) => ({ stage, dueOn: addDays('2026-06-30', stage), answer: answers[at] ?? null })),
  }) as unknown as ReviewSources['actions'][number];
const line = (cadence: string) => ({ cadence, target: {}, period: { from: '2026-07-01' } }) as unknown as ScoreLine;
const sources = (over: Partial<ReviewSources>): ReviewSources => ({
  today: '2026-07-15',
  me: 'a',
  meetings: [],
  actions: [],
  goals: [],
  lines: [],
  kpiName: ({ cadence }) => String(cadence),
  ...over,
});

test('what is overdue comes first, then week by week, and nothing beyond the weeks shown', () => {
  const items = reviewItems(
    sources({ meetings: [meeting('later', '2026-07-31'), meeting('late', '2026-06-30', { state: 'overdue' }), meeting('far', '2026-12-31')] }),
  );
  expect(byWeek(items, '2026-07-15').map(({ from, items: own }) => [from, own.map(({ key }) => key)])).toEqual([
    [null, ['late']],
    ['2026-07-27', ['later']],
  ]);
});

test('held, excused and closed meetings are not due; of follow-ups only those still to be answered', () => {
  const meetings = [meeting('a', '2026-07-20', { state: 'held' }), meeting('b', '2026-07-20', { isExcused: true }), meeting('c', '2026-07-20', { state: 'closed' })]; // prettier-ignore
  expect(reviewItems(sources({ meetings }))).toEqual([]);
  const stages = (...given: Parameters<typeof action>) =>
    reviewItems(sources({ today: '2026-08-25', actions: [action(...given)] })).flatMap(({ days }) => days ?? []);
  expect(stages('x', '2026-08-01', [null])).toEqual([30, 60, 90]);
  expect(stages('x', '2026-08-01', ['going_on'])).toEqual([60, 90]);
  expect(stages('x', '2026-08-01', [null, null], 60)).toEqual([60, 90]);
});

test('own KPIs are looked at on the first day after each stretch of their rhythm, at every turn of the year', () => {
  const days = (today: string) =>
    reviewItems(sources({ today, lines: ['weekly', 'monthly', 'quarterly'].map(line) })).map(({ on, title }) => [title, on]);
  expect(days('2026-12-31')).toEqual([
    ['monthly', '2027-01-01'],
    ['quarterly', '2027-01-01'],
    ['weekly', '2027-01-04'],
  ]);
  expect(days('2028-02-29')).toEqual([
    ['monthly', '2028-03-01'],
    ['weekly', '2028-03-06'],
    ['quarterly', '2028-04-01'],
  ]);
  for (let at = 0; at < 800; at += 1) {
    const today = addDays('2027-01-01', at);
    expect(mondayOf(today) <= today && addDays(mondayOf(today), 7) > today).toBe(true);
    for (const [, on] of days(today)) expect(on! > today && on! < addDays(mondayOf(today), weeksShown * 7)).toBe(true);
  }
});

test('own KPIs without a target are due since the first day of the stretch, in one line', () => {
  const without = (cadence: string) => ({ ...line(cadence), target: null }) as ScoreLine;
  const found = reviewItems(sources({ lines: [line('monthly'), without('weekly'), without('yearly')] })).filter(({ kind }) => kind === 'target');
  expect(found.map(({ on, title, link }) => [on, title, link])).toEqual([['2026-07-01', 'weekly, yearly', { to: '/today/targets' }]]);
  expect(reviewItems(sources({ lines: [line('monthly')] })).some(({ kind }) => kind === 'target')).toBe(false);
});
