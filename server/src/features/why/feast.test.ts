import type { WhyResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** Days of won deals of 100 each. Tết was on 29 January 2025 and on 17 February 2026. */
const won = ['2025-01-10', '2025-01-20', '2025-01-22', '2025-02-05', '2025-02-20', '2026-02-03', '2026-02-04', '2026-02-26'];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    ...won.map((day) =>
      item('opportunity', day, { name: day, stage_id: 'won', amount: 100, currency: 'USD', created_at: '2025-01-02', decided_at: day }),
    ),
  ]);
});
afterAll(() => app.close());

async function ask(country: string, name: string, compare: string): Promise<WhyResponse> {
  const organization = (await app.get('/api/organization')).json<object>();
  expect((await app.ask({ method: 'PUT', url: '/api/organization', payload: { ...organization, country } })).statusCode).toBe(200);
  const answer = await app.post('/api/why', { query: { kpis: [{ id: 'deals_won_count' }], period: { kind: 'named', name } }, compare });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<WhyResponse>();
}

test('a month with Tết stands beside the same days from Tết a year before', async () => {
  const { before, after, feast } = await ask('VN', '2026-02', 'previous_year');
  expect([before.value, after.value]).toEqual(['2', '3']);
  expect(feast).toEqual({
    feast: 'tet',
    now: '2026-02-17',
    before: '2025-01-29',
    from: '2025-01-13',
    to: '2025-02-10',
    change: { state: 'flat', value: '3', difference: '0', ratio: '0' },
  });
});

test.each([
  ['VN', '2026-02', 'previous_period'],
  ['RU', '2026-02', 'previous_year'],
  ['VN', '2026-05', 'previous_year'],
])('where nothing moved nothing is said: %s, %s beside the %s', async (country, name, compare) => {
  expect((await ask(country, name, compare)).feast).toBeNull();
});
