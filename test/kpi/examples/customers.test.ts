import { catalog } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, brief, type TestCompany, type TestRecord, times, worldOf } from '../../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

type Records = TestCompany['records'];
type Query = Parameters<typeof ask>[1];

const may = { period: { kind: 'named', name: '2026-05' } } as const;

async function cellOf(kpi: string, records: Records, query: Query = {}) {
  store = await openDuckdb(worldOf({ records }));
  const result = await ask(store, { kpi, ...may, ...query });
  return result.totals[0]!;
}

/** The value of May 2026 is the one the specification names. */
async function expectExample(kpi: string, records: Records, query: Query = {}) {
  const cell = await cellOf(kpi, records, query);
  expect(cell.value, JSON.stringify(cell)).toBe(catalog.entries.get(kpi)!.example!.value);
  return cell;
}

/** An account and one stretch of being a customer; by default since long and still, by purchases. */
const customer = (id: string, more: object = {}): TestRecord => ({
  id,
  account_id: id,
  from_on: '2025-02-01',
  since_on: '2025-02-01',
  basis: 'purchases',
  position: 1,
  ...more,
});
const left = (id: string, on: string, more: object = {}) => customer(id, { to_on: on, left_on: on, known_on: on, ...more });
/** Ended contract: over, and 31 days in which it may still be renewed. */
const ended = (id: string, on: string, known: string): readonly TestRecord[] => [
  customer(id, { basis: 'contract', to_on: on, left_on: on, known_on: known }),
  customer(`${id}-grace`, { account_id: id, basis: 'grace', from_on: on, to_on: known }),
];

describe('active and lost customers', () => {
  test('active_customers_count', async () => {
    const cell = await expectExample('active_customers_count', {
      customer_span: [
        ...times(140, (n) => customer(`c${n}`, { basis: 'contract' })),
        ...times(60, (n) => customer(`b${n}`, { to_on: '2026-09-01' })),
        left('gone', '2026-05-31'),
        customer('later', { from_on: '2026-06-01' }),
        ...ended('over', '2026-03-31', '2026-05-01'),
      ],
    });
    expect(cell.beside).toEqual({ under_contract: '140', recent_buyers: '60' });
  });

  test('active_customers_count: the level is that of the last day, at every level of the organisation', async () => {
    const cell = await cellOf(
      'active_customers_count',
      {
        user: [
          { id: 'anna', full_name: 'Anna' },
          { id: 'bence', full_name: 'Bence' },
        ],
        customer_span: [
          customer('a', { owner_user_id: 'anna', to_on: '2026-05-10' }),
          customer('a2', { account_id: 'a', owner_user_id: 'bence', from_on: '2026-05-10' }),
          customer('b', { owner_user_id: 'anna' }),
        ],
      },
      { by: ['month'], period: { kind: 'custom', from: '2026-03-01', to: '2026-06-01' } },
    );
    expect(cell.value).toBe('2');
    expect(brief(await ask(store!, { kpi: 'active_customers_count', ...may, by: ['person'] }))).toEqual(['Anna: 1', 'Bence: 1']);
    const april = await ask(store!, { kpi: 'active_customers_count', by: ['person'], period: { kind: 'named', name: '2026-04' } });
    expect(brief(april)).toEqual(['Anna: 2', 'Bence: 0']);
  });

  test('customers_lost_count: what may still be renewed is pending', async () => {
    const cell = await expectExample('customers_lost_count', {
      customer_span: [
        ...['x', 'y', 'z'].flatMap((id) => ended(id, '2026-05-10', '2026-06-10')),
        ...times(4, (n) => left(`s${n}`, '2026-05-20')),
        ...ended('may come', '2026-05-31', '2026-07-01'),
        left('earlier', '2026-04-30'),
        customer('back', { from_on: '2026-05-25', position: 2 }),
      ],
    });
    expect(cell.beside).toEqual({ pending: '1' });
    const active = await ask(store!, { kpi: 'active_customers_count', ...may });
    expect(active.totals[0]!.value).toBe('2');
  });

  test('customers_lost_count by reason', async () => {
    await cellOf('customers_lost_count', {
      competitor: [{ id: 'k', name: 'Rival' }],
      customer_span: [
        left('a', '2026-05-03', { left_reason: 'Ended business' }),
        left('b', '2026-05-04', { left_reason: 'Price', left_to_competitor_id: 'k' }),
      ],
    });
    expect(brief(await ask(store!, { kpi: 'customers_lost_count', ...may, by: ['lost_reason'] })).toSorted()).toEqual([
      'Ended business: 1',
      'Price: 1',
    ]);
    const others = await ask(store!, {
      kpi: 'customers_lost_count',
      ...may,
      filters: [{ dimension: 'lost_reason', members: ['Ended business'], exclude: true }],
      by: ['competitor'],
    });
    expect(brief(others)).toEqual(['Rival: 1']);
  });

  test('customer_churn_rate: customers won and lost within the period are not in it', async () => {
    const records: Records = {
      customer_span: [
        ...times(194, (n) => customer(`c${n}`)),
        ...times(6, (n) => left(`l${n}`, '2026-05-12')),
        left('short', '2026-05-28', { from_on: '2026-05-02', since_on: '2026-05-02' }),
        ...times(9, (n) => customer(`n${n}`, { from_on: '2026-05-08', since_on: '2026-05-08' })),
      ],
    };
    const cell = await expectExample('customer_churn_rate', records);
    expect(cell).toMatchObject({ numerator: '6', denominator: '200' });
    const before = await ask(store!, { kpi: 'customer_churn_rate', period: { kind: 'named', name: '2024-05' } });
    expect(before.totals[0]).toMatchObject({ value: null, reason: 'no_denominator' });
  });

  test('customer_retention_rate: left and returned inside the period counts as kept', async () => {
    const records: Records = {
      customer_span: [
        ...times(193, (n) => customer(`c${n}`)),
        left('back', '2026-05-05'),
        customer('back again', { account_id: 'back', from_on: '2026-05-20', since_on: '2026-05-20', position: 2 }),
        ...times(6, (n) => left(`l${n}`, '2026-05-12')),
        ...times(16, (n) => customer(`n${n}`, { from_on: '2026-05-08', since_on: '2026-05-08' })),
      ],
    };
    const cell = await expectExample('customer_retention_rate', records);
    expect(cell).toMatchObject({ numerator: '194', denominator: '200' });
    const active = await ask(store!, { kpi: 'active_customers_count', ...may });
    expect(active.totals[0]!.value).toBe('210');
    const lost = await ask(store!, { kpi: 'customer_churn_rate', ...may });
    expect(lost.totals[0]!.value).toBe('0.035');
  });

  test('average_relationship_length restarts after a break', async () => {
    const since = (id: string, from_on: string, more: object = {}) => customer(id, { from_on, since_on: from_on, ...more });
    const cell = await cellOf('average_relationship_length', {
      account: [{ id: 'c', became_customer_on: '2020-01-01' }],
      customer_span: [
        since('a', '2025-11-29'),
        since('b', '2024-11-29'),
        since('c', '2023-05-31', { position: 2 }),
        left('gone', '2026-01-01', { from_on: '2010-01-01', since_on: '2010-01-01' }),
      ],
    });
    expect(Number(cell.value).toFixed(1)).toBe(Number(catalog.entries.get('average_relationship_length')!.example!.value).toFixed(1));
    expect(Number(cell.beside!['median']).toFixed(1)).toBe('18.0');
    const all = await ask(store!, { kpis: [{ id: 'average_relationship_length', variant: 'since_first' }], ...may });
    expect(Number(all.totals[0]!.value).toFixed(1)).toBe('76.9');
  });
});

describe('average_relationship_length, expected in total', () => {
  const expected = (customer_span: readonly TestRecord[]) =>
    cellOf('average_relationship_length', { customer_span }, { kpis: [{ id: 'average_relationship_length', variant: 'expected' }] });
  /** Ten that left after 100 days, ten still there after 400: half of them stay on, as far as is known. */
  const leftAfter = (n: number, from: string, on: string) => left(`l${n}`, on, { from_on: from, since_on: from });
  const since = (n: number, from: string) => customer(`c${n}`, { from_on: from, since_on: from });

  test('the area under the curve of those that ended and those that go on, 60 months at most', async () => {
    const cell = await expected([
      ...times(10, (n) => leftAfter(n, '2025-01-01', '2025-04-11')),
      ...times(10, (n) => since(n, '2025-04-26')),
      leftAfter(99, '2026-01-01', '2026-06-10'),
    ]);
    expect(cell).toMatchObject({ n: 21, sample: 'interval', beside: { lost: '10', customers: '11' } });
    const days = 100 + (1826.25 - 100) * (11 / 21);
    expect(Number(cell.value)).toBeCloseTo(days / 30.4375, 6);
  });

  test('too few of them, or too few that ended, give no estimate', async () => {
    const few = await expected([...times(9, (n) => leftAfter(n, '2025-01-01', '2025-04-11')), ...times(10, (n) => since(n, '2025-04-26'))]);
    expect(few).toMatchObject({ value: null, reason: 'immature', n: 19 });
    const stay = await expected([...times(7, (n) => leftAfter(n, '2025-01-01', '2025-04-11')), ...times(30, (n) => since(n, '2025-04-26'))]);
    expect(stay).toMatchObject({ value: null, reason: 'immature' });
  });
});

describe('recurring revenue', () => {
  const contracts = (id: string, recurring: number, more: object = {}) => customer(id, { basis: 'contract', recurring, ...more });
  const change = (id: string, account_id: string, kind: string, monthly_delta: number, more: object = {}): TestRecord => ({
    id,
    account_id,
    contract_id: `k-${account_id}`,
    kind,
    monthly_delta,
    effective_on: '2026-05-11',
    ...more,
  });

  test('revenue_churn_rate: of the opening cohort only, coming back is not netted', async () => {
    const cell = await expectExample('revenue_churn_rate', {
      customer_span: [contracts('a', 60000), contracts('b', 40000), contracts('new', 5000, { from_on: '2026-05-02', since_on: '2026-05-02' })],
      contract_change: [
        change('1', 'a', 'churn', -2000),
        change('2', 'b', 'contraction', -1000),
        change('3', 'new', 'contraction', -700),
        change('4', 'a', 'reactivation', 500),
        change('5', 'b', 'churn', -900, { effective_on: '2026-05-31', known_on: '2026-07-01' }),
      ],
    });
    expect(cell).toMatchObject({ numerator: '3000', denominator: '100000' });
  });

  test('revenue_churn_rate without contracts: twelve months against the twelve before, customer by customer', async () => {
    const line = (id: string, account_id: string, net_amount: number, recognised_on: string): TestRecord => ({
      id,
      order_id: `o-${id}`,
      account_id,
      net_amount,
      recognised_on,
    });
    store = await openDuckdb(
      worldOf({
        records: {
          account: [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B' },
          ],
          order_line: [
            line('1', 'a', 1000, '2025-03-01'),
            line('2', 'a', 700, '2026-03-01'),
            line('3', 'b', 1000, '2025-03-01'),
            line('4', 'b', 1900, '2026-03-01'),
            line('5', 'c', 400, '2026-03-01'),
            line('6', 'd', 500, '2025-01-01'),
          ],
        },
      }),
    );
    const result = await ask(store, { kpis: [{ id: 'revenue_churn_rate', variant: 'trailing_year' }], ...may });
    expect(result.totals[0]).toMatchObject({ value: '0.32' });
  });

  const cohort: Records = {
    customer_span: [contracts('a', 6), contracts('b', 4), contracts('new', 5, { from_on: '2026-05-02', since_on: '2026-05-02' })],
    contract_change: [
      change('1', 'a', 'contraction', -0.6),
      change('2', 'b', 'churn', -0.9),
      change('3', 'a', 'expansion', 1.8),
      change('4', 'new', 'expansion', 3),
      change('5', 'a', 'indexation', 0.3),
      change('6', 'back', 'reactivation', 2),
    ],
  };

  test('grr', async () => {
    await expectExample('grr', cohort);
  });

  test('grr is capped customer by customer', async () => {
    const cell = await cellOf('grr', {
      customer_span: [contracts('a', 10), contracts('b', 10)],
      contract_change: [change('1', 'a', 'expansion', 20), change('2', 'a', 'churn', -30), change('3', 'b', 'expansion', 5)],
    });
    expect(cell.value).toBe('0.5');
  });

  test('nrr: price adjustments stand beside, customers new in the period or come back are left out', async () => {
    const cell = await expectExample('nrr', cohort);
    expect(cell.beside).toEqual({ expansion: '1.8', lost: '1.5', indexation: '0.3' });
    const with_indexation = await ask(store!, { kpis: [{ id: 'nrr', variant: 'with_indexation' }], ...may });
    expect(with_indexation.totals[0]!.value).toBe('1.06');
  });

  test('renewal_rate', async () => {
    const due = (id: string, more: object = {}): TestRecord => ({ id, ends_on: '2026-05-12', known_on: '2026-06-12', monthly: 10, ...more });
    const cell = await expectExample('renewal_rate', {
      contract: [
        ...times(14, (n) => due(`r${n}`, { renewed_on: '2026-05-13' })),
        due('early', { renewed_on: '2026-03-01' }),
        due('by itself', { renewed_on: '2026-05-12', is_auto_renewed: true }),
        ...times(3, (n) => due(`e${n}`)),
        due('pending', { ends_on: '2026-05-31', known_on: '2026-07-01' }),
        due('draft', { is_counted: false }),
        due('other month', { ends_on: '2026-04-30', known_on: '2026-05-31', renewed_on: '2026-05-01' }),
      ],
    });
    expect(cell).toMatchObject({ numerator: '16', denominator: '19', beside: { pending: '1', auto_renewed: '1' } });
    const byValue = await ask(store!, { kpis: [{ id: 'renewal_rate', variant: 'by_value' }], ...may });
    expect(byValue.totals[0]).toMatchObject({ numerator: '160', denominator: '190' });
  });
});

describe('more from customers we have', () => {
  const gain = (account_id: string, kind: string, more: object = {}): TestRecord => ({
    id: `${account_id}-${kind}`,
    account_id,
    kind,
    gained_on: '2026-05-09',
    ...more,
  });
  const base = (kind: string, count: number): Records => ({
    customer_span: [...times(200, (n) => customer(`c${n}`)), customer('new', { from_on: '2026-05-02', since_on: '2026-05-02' })],
    customer_gain: [
      ...times(count, (n) => gain(`c${n}`, kind)),
      gain('c0', kind, { id: 'twice', gained_on: '2026-05-20' }),
      gain('new', kind),
      gain('c99', kind, { gained_on: '2026-04-30' }),
      gain('c98', kind === 'upsell' ? 'new_product' : 'upsell'),
    ],
  });

  test('upsell_rate: customers new in the period are in neither part', async () => {
    const cell = await expectExample('upsell_rate', base('upsell', 14));
    expect(cell).toMatchObject({ numerator: '14', denominator: '200' });
  });

  test('upsell_rate by offers', async () => {
    const deal = (id: string, state: string): TestRecord => ({ id, type: 'upsell', state, closed_on: '2026-05-09' });
    store = await openDuckdb(
      worldOf({ records: { opportunity: [deal('a', 'won'), deal('b', 'lost'), deal('c', 'lost'), { ...deal('d', 'won'), type: 'renewal' }] } }),
    );
    const result = await ask(store, { kpis: [{ id: 'upsell_rate', variant: 'offers' }], ...may });
    expect(result.totals[0]).toMatchObject({ numerator: '1', denominator: '3' });
  });

  test('cross_sell_rate', async () => {
    await expectExample('cross_sell_rate', base('new_category', 18));
  });

  test('existing_customers_new_product_count', async () => {
    await expectExample('existing_customers_new_product_count', base('new_product', 10));
  });

  test('expansion_revenue: price adjustments stand beside, reductions are not netted', async () => {
    const cell = await expectExample('expansion_revenue', {
      contract_change: [
        { id: '1', contract_id: 'k', account_id: 'a', kind: 'expansion', monthly_delta: 300, effective_on: '2026-05-04' },
        { id: '2', contract_id: 'l', account_id: 'b', kind: 'expansion', monthly_delta: 150, effective_on: '2026-05-05' },
        { id: '3', contract_id: 'l', account_id: 'b', kind: 'indexation', monthly_delta: 40, effective_on: '2026-05-05' },
        { id: '4', contract_id: 'l', account_id: 'b', kind: 'contraction', monthly_delta: -90, effective_on: '2026-05-06' },
      ],
    });
    expect(cell.beside).toEqual({ contracts: '450', orders: null, indexation: '40' });
    const annual = await ask(store!, { kpis: [{ id: 'expansion_revenue', variant: 'annual' }], ...may });
    expect(annual.totals[0]!.value).toBe('5400');
  });

  test('expansion_revenue of orders, less what was refunded', async () => {
    const line = (id: string, line_type: string): TestRecord => ({
      id,
      order_id: `o-${id}`,
      line_type,
      net_amount: 100,
      recognised_on: '2026-05-04',
    });
    const cell = await cellOf('expansion_revenue', {
      order_line: [line('a', 'upsell'), line('b', 'cross_sell'), line('c', 'repeat'), { ...line('d', 'upsell'), reversed_on: '2026-05-09' }],
      refund: [
        { id: 'r', order_line_id: 'a', order_id: 'o-a', net_amount: 30, refunded_on: '2026-05-20' },
        { id: 's', order_line_id: 'c', order_id: 'o-c', net_amount: 30, refunded_on: '2026-05-20' },
      ],
    });
    expect(cell.value).toBe('170');
  });

  test('repeat_purchase_rate', async () => {
    const line = (id: string, account_id: string, is_repeat: boolean | null, recognised_on = '2026-05-04'): TestRecord => ({
      id,
      order_id: `o-${id}`,
      account_id,
      is_repeat,
      recognised_on,
    });
    const cell = await expectExample('repeat_purchase_rate', {
      order_line: [
        ...times(52, (n) => line(`r${n}`, `r${n}`, true)),
        line('again', 'r1', true, '2026-05-20'),
        ...times(28, (n) => line(`n${n}`, `n${n}`, null)),
        line('same day', 'n1', null),
        line('other month', 'x', true, '2026-04-30'),
      ],
    });
    expect(cell).toMatchObject({ numerator: '52', denominator: '80' });
  });

  test('repeat_purchase_rate of a cohort: second purchase within 90 days, once these have passed', async () => {
    store = await openDuckdb(
      worldOf({
        records: {
          account: [
            { id: 'a', became_customer_on: '2026-03-10', second_purchase_on: '2026-05-01' },
            { id: 'b', became_customer_on: '2026-03-10', second_purchase_on: '2026-06-14' },
            { id: 'c', became_customer_on: '2026-03-17' },
            { id: 'd', became_customer_on: '2026-03-18' },
            { id: 'e', became_customer_on: '2026-03-28', second_purchase_on: '2026-04-01' },
          ],
        },
      }),
    );
    const result = await ask(store, {
      kpis: [{ id: 'repeat_purchase_rate', variant: 'second_within_90_days' }],
      period: { kind: 'named', name: '2026-03' },
    });
    expect(result.totals[0]).toMatchObject({ numerator: '2', denominator: '4' });
  });
});
