import type { ScorecardResponse, TargetReview } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** Targets in forints of a firm that counts in dollars, at 400 forints a dollar: 400,000 are 1,000, 40,000 are 100. */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const names = ['anna', 'béla', 'cili', 'dani', 'emma'];
beforeAll(async () => {
  app = await openTestApp();
  const may = { period_from: '2026-05-01', period_to: '2026-05-31', currency: 'HUF', revision: 1 };
  const target = (kpi: string, user: string, value: number, more = {}) =>
    item('target', `${kpi} ${user}`, { kpi, user_id: user, ...may, value, ...more });
  await sendItems(app, [
    ...['2026-05-01', '2026-05-10'].map((on) => item('fx_rate', on, { base: 'USD', quote: 'HUF', rate_on: on, rate: '400' })),
    ...names.flatMap((name) => [
      item('user', name, { full_name: name }),
      item('assignment', name, { user_id: name, sales_role: 'hunter', is_primary: true }),
      target('net_sales_revenue', name, 400_000, { lo: 200_000 }),
      item('order', name, { seller_user_id: name, ordered_at: '2026-05-10', status: 'confirmed', currency: 'USD' }),
      item('order_line', name, { order_id: name, net_amount: 500, quantity: 1, currency: 'USD' }),
    ]),
    target('average_order_value', 'anna', 40_000),
    ...['net_sales_revenue', 'average_order_value'].map((kpi) =>
      item('kpi_assignment', kpi, { kpi, scope: 'role', sales_role: 'hunter', obligation: 'mandatory' }),
    ),
  ]);
});
afterAll(() => app.close());

test('targets in another currency are told and judged in that of the number', async () => {
  const [person] = (await app.get('/api/members/person?search=anna')).json<{ members: { id: string }[] }>().members;
  const answer = await app.post('/api/scorecards', { subject: { scope: 'user', id: person!.id }, period: { kind: 'named', name: '2026-05' } });
  const lines = new Map(answer.json<ScorecardResponse>().lines.map((line) => [line.ref.id, line]));
  const [sales, average] = [lines.get('net_sales_revenue')!, lines.get('average_order_value')!];
  expect([sales.cell.value, sales.target!.value, sales.target!.minimum, sales.target!.full, sales.attainment]).toEqual([
    '500',
    '1000',
    '500',
    null,
    '0.5',
  ]);
  expect([average.cell.value, average.target!.value, average.attainment]).toEqual(['500', '100', '5']);
});

test('and so is whether they were right', async () => {
  const answer = await app.post('/api/targets/review', { kpi: 'net_sales_revenue', team: null, grain: 'month', periods: 12 });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json<TargetReview>().last).toMatchObject({ people: 5, median: '0.5', reached: 0, verdict: 'too_high' });
});
