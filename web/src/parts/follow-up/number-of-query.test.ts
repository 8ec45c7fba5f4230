import { expect, test } from 'vitest';
import { numberOfQuery } from './number-of-query.ts';

const june = { from: '2026-06-01', to: '2026-07-01' };
const kpis = [{ id: 'calls_made_count' }];
const all = { roles: [{ role: 'administrator' as const, team: null }] };
const lead = { roles: [{ role: 'team_lead' as const, team: 'team~0000000000000001' }] };
const only = (dimension: 'person' | 'team' | 'product', ...members: string[]) => ({ kpis, filters: [{ dimension, members }] });

test('a number of one person, team or place goes with the action, and of the organisation for who sees it all', () => {
  expect(numberOfQuery(only('person', 'user~1'), june, lead)).toEqual({
    kpi: 'calls_made_count',
    variant: null,
    ...june,
    subject: { scope: 'user', id: 'user~1' },
  });
  expect(numberOfQuery({ kpis }, june, all)!.subject).toEqual({ scope: 'organisation', id: null });
});

test('what is of something else, or of all time, is made without it', () => {
  expect(numberOfQuery({ kpis }, june, lead)).toBeNull();
  expect(numberOfQuery(only('product', 'product~1'), june, all)).toBeNull();
  expect(numberOfQuery(only('person', 'a', 'b'), june, all)).toBeNull();
  expect(numberOfQuery(only('team', 'unassigned'), june, all)).toBeNull();
  expect(numberOfQuery({ kpis }, { from: null, to: null }, all)).toBeNull();
  expect(numberOfQuery({ kpis, filters: [{ dimension: 'team', members: ['a'], exclude: true }] }, june, all)).toBeNull();
});
