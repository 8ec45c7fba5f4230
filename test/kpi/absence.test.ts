import { afterEach, expect, test } from 'vitest';
import { ask, type TestCompany, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function totalOf(kpi: string, company: TestCompany, period = '2026-06') {
  store = await openDuckdb(worldOf(company));
  return (await ask(store, { kpi, period: { kind: 'named', name: period } })).totals[0]!;
}

const line = { id: 'a', order_id: 'o', recognised_on: '2026-06-03' };
const deal = { id: 'd', state: 'open' };
const span = { id: 's', opportunity_id: 'd', kind: 'open', changed_on: '2026-05-01' };

test('amounts none of which can be converted are no value with the reason, not zero', async () => {
  const company = { records: { order_line: [{ ...line, net_amount: 10, net_amount_org: null }] } };
  expect(await totalOf('net_sales_revenue', company)).toMatchObject({ value: null, reason: 'no_rate' });
});

test('records none of which carries an amount are no value', async () => {
  expect(await totalOf('net_sales_revenue', { records: { order_line: [line] } })).toMatchObject({ value: null, reason: 'no_data' });
  expect(await totalOf('open_pipeline_value', { records: { opportunity: [deal], stage_change: [span] } })).toMatchObject({
    value: null,
    reason: 'no_data',
  });
});

test('a month without sales is zero where other months have amounts', async () => {
  const company = { records: { order_line: [{ ...line, net_amount: 10 }] } };
  expect((await totalOf('net_sales_revenue', company, '2026-05')).value).toBe('0');
});

test('nothing open is zero where deals carry amounts', async () => {
  const closed = { ...span, amount: 5, until_on: '2026-05-20' };
  const company = { records: { opportunity: [{ ...deal, state: 'won', amount: 5 }], stage_change: [closed] } };
  expect((await totalOf('open_pipeline_value', company)).value).toBe('0');
});
