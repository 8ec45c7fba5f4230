import { expect, test } from 'vitest';
import { plainCalendar } from '../calendar/work-calendar.ts';
import { catalog } from '../catalog/catalog.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import { midJune as env } from './answer-env.fixture.ts';
import type { AnswerEnv } from './answer-env.ts';
import { recallPlan } from './recall-plan.ts';

const query: KpiQuery = { kpis: [{ id: 'win_rate' }], by: ['person'], period: { kind: 'this', grain: 'month' } };

test('the same question has the same plan, also after data have come', () => {
  const later = { ...env, asOf: { ...env.asOf, dataVersion: '2' } };
  expect(recallPlan(structuredClone(query), later, undefined)).toBe(recallPlan(query, env, undefined));
});

test.each<[string, KpiQuery, AnswerEnv]>([
  ['a scope', query, { ...env, scope: { kind: 'persons', persons: [1n] } }],
  ['another scope', query, { ...env, scope: { kind: 'persons', persons: [2n] } }],
  ['another day', query, { ...env, period: { ...env.period, today: '2026-06-17' } }],
  ['data through another day', query, { ...env, period: { ...env.period, dataThrough: '2026-06-10' } }],
  ['another fiscal year', query, { ...env, period: { ...env.period, fiscalYearStartMonth: 7 } }],
  ['another calendar', query, { ...env, period: { ...env.period, calendar: { ...plainCalendar } } }],
  ['another catalog', query, { ...env, catalog: { ...catalog } }],
  ['another period', { ...query, period: { kind: 'previous', grain: 'month' } }, env],
  ['a filter', { ...query, filters: [{ dimension: 'person', members: ['unassigned'] }] }, env],
])('%s has a plan of its own', (_, asked, other) => {
  expect(recallPlan(asked, other, undefined)).not.toBe(recallPlan(query, env, undefined));
});
