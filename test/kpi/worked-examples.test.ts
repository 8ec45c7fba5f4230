import { answerQuery, catalog, plainCalendar } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, envOf, times, type TestCompany, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function open(company: TestCompany): Promise<Store> {
  store = await openDuckdb(worldOf(company));
  return store;
}

/** The value of June 2026 is the one the specification names. */
async function expectExample(kpi: string, company: TestCompany, query: Parameters<typeof ask>[1] = {}) {
  const result = await ask(await open(company), { kpi, ...query });
  const [cell] = result.totals;
  expect(cell?.value, JSON.stringify(cell)).toBe(catalog.entries.get(kpi)!.example!.value);
  return cell!;
}

const line = (id: string, net_amount: number, on = '2026-06-03') => ({ id, order_id: `o-${id}`, net_amount, recognised_on: on });
const opportunity = (id: string, rest: object) => ({ id, ...rest }) as { id: string };

describe('worked examples of the specification', () => {
  test('net_sales_revenue', async () => {
    await expectExample('net_sales_revenue', {
      records: {
        order_line: [line('a', 10000), line('b', 4000), line('earlier', 800, '2026-05-02')],
        refund: [{ id: 'r', order_line_id: 'earlier', order_id: 'o-earlier', net_amount: 500, refunded_on: '2026-06-09' }],
      },
    });
  });

  test('refund_rate', async () => {
    await expectExample('refund_rate', {
      records: {
        order_line: [line('a', 10000), line('b', 4000), line('earlier', 800, '2026-05-02')],
        refund: [{ id: 'r', order_line_id: 'earlier', order_id: 'o-earlier', net_amount: 500, refunded_on: '2026-06-09' }],
      },
    });
  });

  test('sales_volume_units', async () => {
    const result = await expectExample('sales_volume_units', {
      records: {
        product: [{ id: 'p', base_unit: 'piece' }],
        order_line: [
          { ...line('a', 1), quantity: 100, product_id: 'p' },
          { ...line('b', 1), quantity: 20, product_id: 'p' },
        ],
        refund: [{ id: 'r', order_line_id: 'a', order_id: 'o-a', quantity: 5, product_id: 'p', refunded_on: '2026-06-09' }],
      },
    });
    expect(result.value).toBe('115');
  });

  test('deals_won_count: a reopened deal has no won date', async () => {
    await expectExample('deals_won_count', {
      records: { opportunity: [opportunity('a', { state: 'won', won_on: '2026-06-03' }), opportunity('b', { state: 'open' })] },
    });
  });

  test('win_rate', async () => {
    const cell = await expectExample('win_rate', {
      records: {
        opportunity: [
          ...times(12, (n) => ({ id: `w${n}`, state: 'won', won_on: '2026-06-03', closed_on: '2026-06-03' })),
          ...times(18, (n) => ({ id: `l${n}`, state: 'lost', lost_on: '2026-06-04', closed_on: '2026-06-04' })),
          { id: 'open', state: 'open' },
        ],
      },
    });
    expect(cell).toMatchObject({ numerator: '12', denominator: '30', n: 30, sample: 'enough' });
  });

  test('average_deal_size', async () => {
    const won = (id: string, won_amount: number) => ({ id, state: 'won', won_on: '2026-06-03', won_amount });
    await expectExample('average_deal_size', { records: { opportunity: [won('a', 10000), won('b', 20000), won('c', 60000)] } });
  });

  test('average_deal_size shows the median where one deal is far larger', async () => {
    const won = (id: string, won_amount: number) => ({ id, state: 'won', won_on: '2026-06-03', won_amount });
    const result = await ask(await open({ records: { opportunity: [won('a', 100), won('b', 200), won('c', 3000)] } }), { kpi: 'average_deal_size' });
    expect(result.totals[0]).toMatchObject({ value: '1100', beside: { median: '200', largest: '3000' }, n: 3, sample: 'grey' });
  });

  test('sales_cycle_length', async () => {
    const starts = ['2026-05-27', '2026-05-20', '2026-05-16', '2026-05-08', '2026-04-11'];
    const cell = await expectExample('sales_cycle_length', {
      records: { opportunity: starts.map((cycle_start_on, n) => ({ id: `d${n}`, state: 'won', won_on: '2026-06-10', cycle_start_on })) },
    });
    expect(cell).toMatchObject({ beside: { mean: '30.6' }, n: 5, sample: 'interval' });
  });

  test('open_pipeline_value is the level at the end of the month', async () => {
    await expectExample(
      'open_pipeline_value',
      {
        records: {
          opportunity: times(12, (n) => ({ id: `d${n}`, state: 'open', amount: 22000 })),
          stage_change: [
            ...times(10, (n) => ({ id: `c${n}`, opportunity_id: `d${n}`, kind: 'open', changed_on: '2026-04-02', amount: 22000 })),
            { id: 'gone', opportunity_id: 'd10', kind: 'open', changed_on: '2026-04-02', until_on: '2026-05-30', amount: 22000 },
            { id: 'later', opportunity_id: 'd11', kind: 'open', changed_on: '2026-06-02', amount: 22000 },
          ],
        },
      },
      { period: { kind: 'named', name: '2026-05' } },
    );
  });

  test('weighted_pipeline_forecast', async () => {
    const stages = [
      ['s60', 0.6],
      ['s35', 0.35],
      ['s10', 0.1],
    ] as const;
    const open = [
      ['a', 40000, 's60'],
      ['b', 25000, 's35'],
      ['c', 15000, 's35'],
      ['d', 60000, 's10'],
    ] as const;
    const cell = await expectExample('weighted_pipeline_forecast', {
      records: {
        stage: stages.map(([id, default_probability]) => ({ id, name: id, kind: 'open', default_probability })),
        opportunity: [
          { id: 'won', state: 'won', won_on: '2026-06-05', won_amount: 66000 },
          ...open.map(([id, amount]) => ({ id, state: 'open', amount, expected_close_on: '2026-06-25' })),
        ],
        stage_change: open.map(([id, , stage]) => ({ id: `c${id}`, opportunity_id: id, kind: 'open', to_stage_id: stage, changed_on: '2026-05-02' })),
      },
    });
    expect(cell).toMatchObject({ marks: ['so_far', 'assumed'], beside: { actual: '66000', expected: '44000' } });
  });

  test('new_contacts_count', async () => {
    await expectExample('new_contacts_count', {
      records: {
        lead: [
          ...times(45, (n) => ({ id: `l${n}`, created_on: '2026-06-02' })),
          ...times(4, (n) => ({ id: `d${n}`, created_on: '2026-06-02', duplicate_of_id: 'l1', is_counted: false })),
          { id: 'test', created_on: '2026-06-02', is_test: true, is_counted: false },
        ],
      },
    });
  });

  test('lead_conversion_rate', async () => {
    const cell = await expectExample(
      'lead_conversion_rate',
      {
        records: {
          lead: [
            ...times(30, (n) => ({
              id: `c${n}`,
              created_on: '2026-03-02',
              attempted_on: '2026-03-03',
              customer_on: '2026-03-12',
              days_to_customer: 10,
            })),
            ...times(170, (n) => ({ id: `o${n}`, created_on: '2026-03-02', attempted_on: '2026-03-03' })),
            { id: 'never', created_on: '2026-03-02', customer_on: '2026-03-12', days_to_customer: 10 },
          ],
        },
      },
      { period: { kind: 'named', name: '2026-03' } },
    );
    expect(cell.interval?.map((value) => Number(value).toFixed(4))).toEqual(['0.1071', '0.2061']);
    expect(cell.beside).toEqual({ horizon_days: '30', pending: '0' });
    expect(cell.marks).toBeUndefined();
  });

  test('lead_to_opportunity_rate', async () => {
    const cell = await expectExample(
      'lead_to_opportunity_rate',
      {
        records: {
          lead: times(120, (n) => ({
            id: `l${n}`,
            created_on: '2026-03-02',
            ...(n < 18 ? { converted_opportunity_id: 'd', qualified_on: '2026-03-09' } : {}),
          })),
        },
      },
      { period: { kind: 'named', name: '2026-03' } },
    );
    expect(cell.interval?.map((value) => Number(value).toFixed(4))).toEqual(['0.0970', '0.2247']);
    expect(cell.beside).toEqual({ pending: '0' });
  });

  test('calls_made_count', async () => {
    const call = { kind: 'call', direction: 'outbound', status: 'completed', started_on: '2026-06-02' };
    await expectExample('calls_made_count', { records: { activity: times(42, (n) => ({ id: `c${n}`, ...call, is_redial: n < 2 })) } });
  });

  test('meetings_held_count: two colleagues at one meeting', async () => {
    const meeting = { kind: 'meeting', status: 'completed', started_on: '2026-06-02' };
    const company: TestCompany = {
      records: {
        user: [
          { id: 'anna', full_name: 'Anna' },
          { id: 'bence', full_name: 'Bence' },
        ],
        activity: [
          ...times(5, (n) => ({ id: `m${n}`, ...meeting, user_id: 'anna' })),
          { id: 'x', ...meeting, user_id: 'anna', shared_id: 's' },
          { id: 'y', ...meeting, user_id: 'bence', shared_id: 's' },
        ],
      },
    };
    await expectExample('meetings_held_count', company);
    const byPerson = await ask(store!, { kpi: 'meetings_held_count', by: ['person'] });
    expect(byPerson.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value])).toEqual([
      ['Anna', '6'],
      ['Bence', '1'],
    ]);
    expect(byPerson.totals[0]!.value).toBe('6');
  });

  test('new_customers_count', async () => {
    const cell = await expectExample('new_customers_count', {
      records: {
        account: [
          ...times(11, (n) => ({ id: `a${n}`, became_customer_on: '2026-06-02' })),
          { id: 'refunded', first_purchase_reversed: true },
          ...times(2, (n) => ({ id: `b${n}`, became_customer_on: '2024-06-02', won_back_on: '2026-06-05' })),
        ],
      },
    });
    expect(cell.beside).toEqual({ winbacks: '2' });
  });

  test('customer_acquisition_cost', async () => {
    const cost = (id: string, amount: number, effective_share: number) => ({
      id,
      category: 'advertising',
      cost_on: '2026-06-01',
      amount,
      effective_share,
    });
    await expectExample('customer_acquisition_cost', {
      records: {
        cost_entry: [cost('a', 12000, 1), cost('b', 12000, 0.5)],
        account: times(12, (n) => ({ id: `a${n}`, became_customer_on: '2026-06-02' })),
      },
    });
  });

  test('monthly_sales_growth', async () => {
    const cell = await expectExample(
      'monthly_sales_growth',
      {
        records: { order_line: [line('a', 110000, '2026-05-08'), line('b', 100000, '2026-04-08')] },
      },
      { period: { kind: 'named', name: '2026-05' } },
    );
    expect(cell.beside).toMatchObject({ difference: '10000', year_on_year: null });
    expect(Number(cell.beside!['adjusted'])).toBeCloseTo(110000 / 21 / (100000 / 22) - 1, 10);
  });

  test('monthly_sales_growth per working day: 20 days against 22 are +21.0 %', async () => {
    const dayOff = { on: '2026-05-04', workFraction: 0, kind: 'company_day_off', status: 'official' } as const;
    const calendar = { ...plainCalendar, companyDays: [dayOff] };
    const own = await open({ records: { order_line: [line('a', 110000, '2026-05-08'), line('b', 100000, '2026-04-08')] } });
    const env = envOf(own);
    const result = await answerQuery(
      { kpis: [{ id: 'monthly_sales_growth' }], period: { kind: 'named', name: '2026-05' } },
      { ...env, period: { ...env.period, calendar } },
      own,
    );
    expect(result.totals[0]).toMatchObject({ value: '0.1', beside: { adjusted: '0.21' } });
  });
});
