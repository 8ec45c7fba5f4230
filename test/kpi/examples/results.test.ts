import { describe, expect, test } from 'vitest';
import { examples } from '../../fixtures/kpi-example.ts';
import { ask, brief, idOf, times } from '../../fixtures/kpi-store.ts';

const { open, expectExample } = examples();

const line = (id: string, values: object) => ({ id, order_id: `o-${id}`, recognised_on: '2026-06-03', ...values });
const deal = (id: string, state: 'won' | 'lost', values: object) => ({
  id,
  state,
  closed_on: '2026-06-10',
  ...(state === 'won' ? { won_on: '2026-06-10' } : { lost_on: '2026-06-10' }),
  ...values,
});

describe('worked examples: results', () => {
  test('average_order_value', async () => {
    await expectExample('average_order_value', {
      records: {
        order: times(4, (n) => ({ id: `o-${n}`, recognised_on: '2026-06-03' })),
        order_line: times(4, (n) => line(String(n), { net_amount: 250 })),
      },
    });
  });

  test('value_win_rate', async () => {
    const cell = await expectExample('value_win_rate', {
      records: {
        opportunity: [
          deal('a', 'won', { decided_amount: 300 }),
          deal('b', 'lost', { decided_amount: 400 }),
          deal('c', 'lost', { decided_amount: 200 }),
        ],
      },
    });
    expect(cell).toMatchObject({ numerator: '300', denominator: '900', n: 3, sample: 'grey' });
  });

  test('average_discount_rate leaves lines without a list price out', async () => {
    await expectExample('average_discount_rate', {
      records: {
        order_line: [line('a', { list_price: 100, quantity: 10, net_amount: 920 }), line('b', { quantity: 1, net_amount: 50 })],
      },
    });
  });

  test('gross_profit and gross_margin_rate leave lines without cost out of both parts', async () => {
    const company = {
      records: {
        order_line: [line('a', { net_amount: 14000, cost: 8400 }), line('b', { net_amount: 777 })],
        refund: [{ id: 'r', order_line_id: 'a', order_id: 'o-a', net_amount: 500, cost_restored: 300, refunded_on: '2026-06-09' }],
      },
    };
    expect(await expectExample('gross_profit', company)).toMatchObject({ beside: { covered_revenue: '13500' } });
    await expectExample('gross_margin_rate', company);
  });

  test('stage_duration', async () => {
    const visit = (id: string, visit_days: number, until_on = '2026-06-05') => ({
      id,
      opportunity_id: id,
      kind: 'open',
      changed_on: '2026-05-01',
      until_on,
      visit_days,
    });
    await expectExample('stage_duration', {
      records: { stage_change: [visit('a', 2), visit('b', 4), visit('c', 9), visit('later', 50, '2026-07-01')] },
    });
  });

  test('stage_conversion_rate: what may still move on is pending', async () => {
    const entry = (visit_outcome: string, from: string, until: string | null) => (n: number) => ({
      id: `${visit_outcome}${n}`,
      opportunity_id: `${visit_outcome}${n}`,
      to_stage_id: 's',
      kind: 'open',
      is_first_visit: true,
      visit_outcome,
      changed_on: from,
      until_on: until,
    });
    const cell = await expectExample('stage_conversion_rate', {
      records: {
        stage: [{ id: 's', kind: 'open' }],
        stage_change: [
          ...times(22, entry('moved_on', '2026-06-01', '2026-06-11')),
          ...times(8, entry('lost', '2026-06-01', '2026-06-11')),
          ...times(10, entry('open', '2026-06-02', null)),
        ],
      },
    });
    expect(cell).toMatchObject({ numerator: '22', denominator: '30', n: 30, beside: { pending: '10' }, marks: ['so_far', 'immature'] });
  });

  test('net_profit', async () => {
    const entry = (id: string, amount: number, status = 'final') => ({ id, line: id, period_month: '2026-06-01', amount, status });
    const cell = await expectExample('net_profit', {
      records: {
        finance_entry: [entry('revenue', 13500), entry('cogs', 8100), entry('opex', 3000), entry('interest', 100), entry('tax', 300, 'provisional')],
      },
    });
    expect(cell.beside).toEqual({ provisional_entries: '1' });
  });

  test('market_share: an estimate for a longer period than asked for is none', async () => {
    const company = {
      records: {
        order_line: [line('a', { net_amount: 2_400_000, recognised_on: '2026-02-03' })],
        market_size: [{ id: 'm', value: 20_000_000, period_from: '2026-01-01', period_to: '2026-04-01', last_on: '2026-03-31' }],
      },
    };
    await expectExample('market_share', company, { period: { kind: 'custom', from: '2026-01-01', to: '2026-04-01' } });
    const month = await ask(await open(company), { kpi: 'market_share', period: { kind: 'named', name: '2026-01' } });
    expect(month.totals[0]).toMatchObject({ value: null, reason: 'no_denominator' });
  });

  const shops = {
    location: [
      { id: 'A', name: 'A' },
      { id: 'B', name: 'B' },
      { id: 'web', name: 'web' },
    ],
    product: [
      { id: 'p', name: 'p', base_unit: 'piece' },
      { id: 'q', name: 'q', base_unit: 'piece' },
    ],
  };

  test('location_revenue_share', async () => {
    const company = {
      records: {
        ...shops,
        order_line: [
          line('1', { net_amount: 300, location_id: 'A' }),
          line('2', { net_amount: 500, location_id: 'B' }),
          line('3', { net_amount: 200, location_id: 'web' }),
        ],
      },
    };
    const store = await open(company);
    const result = await ask(store, { kpi: 'location_revenue_share', by: ['location'], sort: { by: 'label' } });
    expect(brief(result)).toEqual(['A: 0.3', 'B: 0.5', 'web: 0.2']);
    expect(result.totals[0]!.value).toBe('1');
    await expectExample('location_revenue_share', company, { filters: [{ dimension: 'location', members: [idOf('location', 'A')] }] });
  });

  test('regional_demand_index', async () => {
    const sold = (id: string, product_id: string, location_id: string, net_amount: number) =>
      line(id, { product_id, location_id, net_amount, quantity: 40 });
    const company = {
      records: { ...shops, order_line: [sold('1', 'p', 'A', 300), sold('2', 'q', 'A', 700), sold('3', 'p', 'B', 200), sold('4', 'q', 'B', 1300)] },
    };
    const filters = [
      { dimension: 'location', members: [idOf('location', 'A')] },
      { dimension: 'product', members: [idOf('product', 'p')] },
    ] as const;
    await expectExample('regional_demand_index', company, { filters });
    const result = await ask(await open(company), { kpi: 'regional_demand_index', by: ['location', 'product'], sort: { by: 'label' } });
    expect(brief(result)[0]).toBe('A, p: 1.5');
  });

  test('pipeline_velocity takes its rates from the last 90 days', async () => {
    const won = times(50, (n) => deal(`w${n}`, 'won', { won_amount: 50000, cycle_start_on: '2026-04-11' }));
    const lost = times(150, (n) => deal(`l${n}`, 'lost', {}));
    const open = times(100, (n) => ({ id: `o${n}`, opportunity_id: `o${n}`, kind: 'open', changed_on: '2026-06-01' }));
    await expectExample('pipeline_velocity', {
      records: { opportunity: [...won, ...lost, ...times(100, (n) => ({ id: `o${n}`, state: 'open' }))], stage_change: open },
    });
  });

  test('competitor_price_index: medians of each competitor, then of the competitors; products nobody looked up are left out', async () => {
    const product = (id: string, price: number, units: number) => line(id, { product_id: id, quantity: units, list_price: price, net_amount: 1 });
    const seen = (id: string, product_id: string, unit_price: number, competitor_id = 'c', observed_on = '2026-06-10') => ({
      id,
      product_id,
      competitor_id,
      unit_price,
      observed_on,
      is_comparable: true,
    });
    await expectExample('competitor_price_index', {
      records: {
        product: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
        competitor: [{ id: 'c' }, { id: 'd' }, { id: 'e' }],
        order_line: [product('a', 10, 100), product('b', 20, 50), product('c', 5, 200), product('d', 777, 3)],
        competitor_price: [
          ...[8, 9.5, 30].map((price, n) => seen(`a${n}`, 'a', price)),
          seen('a-old', 'a', 1, 'c', '2026-05-20'),
          { ...seen('a-promo', 'a', 1), is_comparable: false },
          ...['c', 'd', 'e'].map((competitor, n) => seen(`b${n}`, 'b', [20, 21, 90][n]!, competitor)),
          seen('c1', 'c', 5.5),
        ],
      },
    });
  });

  test('promotion_uplift: one experiment at a time, with its interval', async () => {
    const week = (side: string, when: string, values: readonly number[]) =>
      values.map((revenue, n) => ({
        id: `${side}-${when}-${n}`,
        experiment_id: 'e',
        location_id: side,
        is_control: side === 'control',
        is_after: when === 'after',
        week: n,
        closed_on: '2026-06-10',
        revenue,
        slot: `${side}:${side}:${when}:${n}`,
      }));
    const company = {
      records: {
        experiment: [{ id: 'e' }, { id: 'f' }],
        experiment_week: [
          ...week('treated', 'before', [102, 98, 105, 100, 104]),
          ...week('treated', 'after', [118, 121, 116, 123]),
          ...week('control', 'before', [100, 97, 103, 101, 102]),
          ...week('control', 'after', [103, 104, 101, 106]),
        ],
      },
    };
    const cell = await expectExample('promotion_uplift', company);
    expect(cell.beside!['per_week']).toBe('14.8');
    expect([cell.beside!['per_week_low'], cell.beside!['per_week_high']].map((bound) => Number(bound).toFixed(2))).toEqual(['12.85', '16.75']);
    const two = {
      records: {
        ...company.records,
        experiment_week: [...company.records.experiment_week, { ...company.records.experiment_week[0]!, id: 'x', experiment_id: 'f' }],
      },
    };
    expect((await ask(await open(two), { kpi: 'promotion_uplift' })).totals[0]).toMatchObject({ value: null, reason: 'not_meaningful' });
  });
});
