import type { SaveTargets, TargetReview } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** Attainment of ten people in May 2026, as in A10; nobody of April, so that one of the two periods says nothing. */
const reached = [42, 55, 61, 66, 72, 78, 85, 93, 104, 131];

let app: TestApp;
const idOf = (index: number): string => recordId('user', keyOf('user', 'test', `u${index}`));
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });

beforeAll(async () => {
  app = await openTestApp();
  const deals = (index: number, count: number) =>
    Array.from({ length: count }, (_, deal) =>
      item('opportunity', `d${index}-${deal}`, {
        name: 'Deal',
        owner_user_id: `u${index}`,
        stage_id: 'won',
        amount: 10,
        currency: 'USD',
        created_at: '2026-05-01',
        decided_at: '2026-05-12',
      }),
    );
  await sendItems(app, [
    item('team', 'T', { name: 'T' }),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    ...[...reached, 100, 100].flatMap((count, index) => [
      item('user', `u${index}`, { full_name: `P${String(index).padStart(2, '0')}` }),
      item('assignment', `a${index}`, {
        user_id: `u${index}`,
        team_id: 'T',
        sales_role: 'hunter',
        is_primary: true,
        ...(index === 10 ? { ramp_start_on: '2026-04-20' } : {}),
        ...(index === 11 ? { valid_from: '2026-05-20' } : {}),
      }),
      ...deals(index, count),
    ]),
  ]);
  const subjects: SaveTargets['subjects'] = [
    ...[...reached, 100, 100].map((_, index) => ({ scope: 'user' as const, id: idOf(index) })),
    { scope: 'organisation', id: null },
  ];
  const cells = subjects.map(({ scope }, subject) => ({ kpi: 0, subject, period: 0, value: scope === 'user' ? '100' : '1000', basedOn: 0 }));
  const answer = await app.post('/api/targets', {
    kpis: ['deals_won_count'],
    subjects,
    periods: [{ from: '2026-05-01', to: '2026-06-01' }],
    cells,
    from: null,
    currency: null,
  });
  expect(answer.json()).toMatchObject({ isSaved: true });
}, 120_000);
afterAll(() => app.close());

test('the targets of a finished period are judged by what was reached of them; newcomers and who was there too short are left out', async () => {
  const answer = await app.post('/api/targets/review', { kpi: 'deals_won_count', grain: 'month', team: null, periods: 2 });
  expect(answer.statusCode, answer.body).toBe(200);
  const { last, before, isConfirmed, people, periods } = answer.json<TargetReview>();
  expect(last).toMatchObject({
    period: '2026-05',
    verdict: 'too_high',
    isSure: false,
    people: 10,
    reached: 2,
    share: '0.2',
    median: '0.75',
    factor: '0.696',
    assigned: '1.2',
  });
  expect([Number(last.p10).toFixed(3), Number(last.p90).toFixed(3)]).toEqual(['0.537', '1.067']);
  expect(last.withoutTopTwo).toMatchObject({ verdict: 'too_high', people: 8, reached: 0 });
  expect(Number(last.topTwoShare).toFixed(3)).toBe((235 / 787).toFixed(3));
  expect([before.verdict, isConfirmed, periods]).toEqual(['not_enough_data', false, ['2026-04', '2026-05']]);
  expect(people.find(({ name }) => name === 'P09')!.values).toEqual(['0', '131']);
  expect(people.find(({ name }) => name === 'P11')!.values).toEqual([]);
});
