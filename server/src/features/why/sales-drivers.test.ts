import type { WhyResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** The products of A1.5 in April and May: A 100 at 10 → 120 at 9.5, B 50 at 20 → 40 at 21; C is new. */
const sales = [
  ['2026-04', 'A', 'acme', 100, 1000],
  ['2026-04', 'B', 'duna', 50, 1000],
  ['2026-05', 'A', 'acme', 120, 1140],
  ['2026-05', 'B', 'hue', 40, 840],
  ['2026-05', 'C', null, 5, 70],
  ['2026-03', 'A', 'hue', 1, 10],
] as const;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  await sendItems(app, [
    ...['A', 'B', 'C'].map((id) => item('product', id, { name: id, base_unit: 'piece' })),
    ...['acme', 'duna', 'hue'].map((id) => item('account', id, { name: id })),
    ...sales.flatMap(([month, product, account, quantity, amount], at) => [
      item('order', String(at), { ordered_at: `${month}-10`, status: 'confirmed', currency: 'USD', ...(account ? { account_id: account } : {}) }),
      item('order_line', String(at), { order_id: String(at), product_id: product, quantity, net_amount: amount, currency: 'USD' }),
    ]),
  ]);
});
afterAll(() => app.close());

const why = async (kpi: string): Promise<WhyResponse> =>
  (await app.post('/api/why', { query: { kpis: [{ id: kpi }], period: { kind: 'named', name: '2026-05' } } })).json<WhyResponse>();
const rounded = (value: string): number => Math.round(Number(value) * 100) / 100;

test('units, mix and prices of products make up the change of sales (A1.5)', async () => {
  const { products, before, after } = await why('net_sales_revenue');
  expect([before.value, after.value]).toEqual(['2000', '2050']);
  expect((['volume', 'mix', 'price', 'added', 'dropped'] as const).map((part) => rounded(products![part]))).toEqual([133.33, -133.33, -20, 70, 0]);
});

test('customers who came, came back, grew and went, and sales without one (A1.6)', async () => {
  const { customers } = await why('net_sales_revenue');
  const { opening, added, wonBack, expansion, contraction, lost, unknown, closing } = customers!;
  expect([opening, added, wonBack, expansion, contraction, lost, unknown, closing].map(Number)).toEqual([2000, 0, 840, 140, 0, 1000, 70, 1980]);
  expect(customers!.customers).toEqual({ added: 0, wonBack: 1, expansion: 1, contraction: 0, lost: 1 });
});

test('of other numbers there are none', async () => {
  expect(await why('deals_won_count')).toMatchObject({ products: null, customers: null });
});
