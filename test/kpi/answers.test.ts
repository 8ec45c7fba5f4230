import { answerQueries, explain, listRecords, type KpiQuery } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, brief, envOf, idOf, key, type TestCompany, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

const june = { kind: 'named', name: '2026-06' } as const;
const second = { kind: 'named', name: '2026-Q2' } as const;

const company: TestCompany = {
  records: {
    region: [
      { id: 'hungary', name: 'Hungary' },
      { id: 'west', name: 'West', parent_region_id: 'hungary' },
    ],
    location: [
      { id: 'gyor', name: 'Győr', region_id: 'west' },
      { id: 'pecs', name: 'Pécs' },
    ],
    team: [
      { id: 'sales', name: 'Sales' },
      { id: 'north', name: 'North', parent_team_id: 'sales' },
      { id: 'south', name: 'South', parent_team_id: 'sales' },
    ],
    user: [
      { id: 'anna', full_name: 'Anna' },
      { id: 'bence', full_name: 'Bence' },
      { id: 'idle', full_name: 'Idle' },
    ],
    segment: [{ id: 'big', name: 'Big' }],
    account: [
      { id: 'acme', name: 'Acme', industry: 'steel', segment_id: 'big' },
      { id: 'ghost', is_stub: true },
    ],
    product: [
      { id: 'p', name: 'Pump', category: 'Pumps', base_unit: 'piece', base_unit_factor: 12 },
      { id: 'q', name: 'Sand', category: 'Sand', base_unit: 'kg' },
    ],
    opportunity: [
      {
        id: 'split',
        name: 'Split deal',
        state: 'won',
        won_on: '2026-06-03',
        closed_on: '2026-06-03',
        won_amount: 1000,
        owner_user_id: 'anna',
        account_id: 'acme',
        location_id: 'gyor',
        cycle_start_on: '2026-05-20',
      },
      {
        id: 'may',
        name: 'May deal',
        state: 'won',
        won_on: '2026-05-05',
        closed_on: '2026-05-05',
        won_amount: 300,
        owner_user_id: 'anna',
        account_id: 'ghost',
        cycle_start_on: '2026-05-01',
      },
      {
        id: 'april',
        state: 'won',
        won_on: '2026-04-07',
        closed_on: '2026-04-07',
        won_amount: 200,
        owner_user_id: 'bence',
        cycle_start_on: '2026-04-01',
      },
      { id: 'lost', state: 'lost', lost_on: '2026-06-04', closed_on: '2026-06-04', owner_user_id: 'bence' },
      { id: 'nobody', state: 'won', won_on: '2026-06-05', closed_on: '2026-06-05', won_amount: 50 },
      { id: 'undated', state: 'won', won_amount: 70, owner_user_id: 'anna' },
      { id: 'norate', state: 'won', won_on: '2026-06-05', closed_on: '2026-06-05', won_amount: 50, won_amount_org: null, owner_user_id: 'anna' },
    ],
    opportunity_credit: [
      { id: 'c1', opportunity_id: 'split', user_id: 'anna', credit_role: 'closer', credit_share: 0.6 },
      { id: 'c2', opportunity_id: 'split', user_id: 'bence', credit_role: 'closer', credit_share: 0.4 },
      { id: 'c3', opportunity_id: 'split', user_id: 'idle', credit_role: 'originator', credit_share: 1 },
    ],
    order: [{ id: 'o', recognised_on: '2026-06-03', seller_user_id: 'anna' }],
    order_line: [
      {
        id: 'a',
        order_id: 'o',
        recognised_on: '2026-06-03',
        net_amount: 120,
        quantity: 2,
        product_id: 'p',
        account_id: 'acme',
        seller_user_id: 'anna',
      },
      {
        id: 'b',
        order_id: 'o',
        recognised_on: '2026-06-03',
        net_amount: 30,
        quantity: 5,
        product_id: 'q',
        account_id: 'acme',
        seller_user_id: 'anna',
      },
    ],
    stage: [{ id: 's1', name: 'Talk', kind: 'open' }],
    stage_change: [
      {
        id: 'h1',
        opportunity_id: 'split',
        kind: 'open',
        to_stage_id: 's1',
        changed_on: '2026-04-10',
        until_on: '2026-06-03',
        amount: 900,
        owner_user_id: 'anna',
      },
      {
        id: 'h2',
        opportunity_id: 'lost',
        kind: 'open',
        to_stage_id: 's1',
        changed_on: '2026-05-10',
        until_on: '2026-06-04',
        amount: 100,
        owner_user_id: 'bence',
      },
      { id: 'h3', opportunity_id: 'open', kind: 'open', to_stage_id: 's1', amount: 5, owner_user_id: 'bence' },
    ],
  },
  memberships: [
    { user: 'anna', to: '2026-06-01', team: 'north', role: 'hunter', location: 'pecs' },
    { user: 'anna', from: '2026-06-01', team: 'south', role: 'hunter', location: 'gyor' },
    { user: 'bence', team: 'north', role: 'farmer', manager: 'anna' },
  ],
  above: [
    { kind: 'team', below: 'north', above: 'sales' },
    { kind: 'team', below: 'south', above: 'sales' },
    { kind: 'region', below: 'west', above: 'hungary' },
  ],
};

let store: Store;
beforeAll(async () => {
  store = await openDuckdb(worldOf(company));
});
afterAll(() => store.close());

const rows = async (query: Partial<KpiQuery> & { kpi?: string }) => brief(await ask(store, { period: second, ...query }));

describe('credit', () => {
  test('a deal counts once in total, by its shares for people', async () => {
    const result = await ask(store, { kpi: 'deals_won_count', by: ['person'], period: june });
    expect(brief(result)).toEqual(['Anna: 1.6', 'Bence: 0.4', 'Idle: 0', 'unassigned: 1']);
    expect(result.totals[0]!.value).toBe('3');
  });

  test('money too, and a filter on a person takes the share', async () => {
    expect(await rows({ kpi: 'won_revenue', by: ['person'], period: june })).toEqual(['Anna: 600', 'Bence: 400', 'Idle: 0', 'unassigned: 50']);
    expect(
      (await ask(store, { kpi: 'won_revenue', filters: [{ dimension: 'person', members: [idOf('user', 'bence')] }], period: june })).totals[0]!.value,
    ).toBe('400');
  });

  test('a median has each case once per group', async () => {
    const result = await ask(store, { kpi: 'sales_cycle_length', by: ['team'], period: second });
    expect(brief(result)).toEqual(['South: 14', 'North: 6']);
    expect((await ask(store, { kpi: 'sales_cycle_length', period: second })).totals[0]).toMatchObject({ value: '6', n: 3 });
  });
});

describe('people and places', () => {
  test('a person without deals is in the list, with no win rate rather than 0 %', async () => {
    const result = await ask(store, { kpis: [{ id: 'win_rate' }, { id: 'won_deals' }], by: ['person'], period: second });
    expect(result.rows.find(({ members }) => members[0]!.label === 'Idle')!.cells).toMatchObject([
      { value: null, reason: 'no_denominator' },
      { value: '0' },
    ]);
    expect(await rows({ kpi: 'won_deals', by: ['person'], filters: [{ dimension: 'team', members: [idOf('team', 'south')] }] })).toEqual([
      'Anna: 1.6',
    ]);
  });

  test('as it was at the event, or as it is now', async () => {
    expect(await rows({ kpi: 'won_revenue', by: ['team'] })).toEqual(['North: 900', 'South: 600', 'unassigned: 50']);
    expect(await rows({ kpi: 'won_revenue', by: ['team'], organisation: 'present' })).toEqual(['South: 900', 'North: 600', 'unassigned: 50']);
  });

  test('a team takes in the teams below, a region the regions below', async () => {
    expect(
      (await ask(store, { kpi: 'won_revenue', period: second, filters: [{ dimension: 'team', members: [idOf('team', 'sales')] }] })).totals[0]!.value,
    ).toBe('1500');
    expect(
      (await ask(store, { kpi: 'won_revenue', period: second, filters: [{ dimension: 'region', members: [idOf('region', 'hungary')] }] })).totals[0]!
        .value,
    ).toBe('1000');
  });

  test('the place of the deal, else of its person', async () => {
    expect(await rows({ kpi: 'won_revenue', by: ['location'] })).toEqual(['Győr: 1000', 'Pécs: 300', 'unassigned: 250']);
  });

  test('excluding a member keeps the unassigned', async () => {
    expect(
      (await ask(store, { kpi: 'won_deals', period: june, filters: [{ dimension: 'person', members: [idOf('user', 'anna')], exclude: true }] }))
        .totals[0]!.value,
    ).toBe('1.4');
  });

  test('roles and managers', async () => {
    expect(await rows({ kpi: 'won_revenue', by: ['role'] })).toEqual(['hunter: 900', 'farmer: 600', 'unassigned: 50']);
    expect(await rows({ kpi: 'won_revenue', by: ['manager'] })).toEqual(['Anna: 600', 'unassigned: 950']);
  });
});

describe('dimensions and time', () => {
  test('what an account says; a record nobody delivered is named unresolved', async () => {
    expect(await rows({ kpi: 'won_revenue', by: ['industry'] })).toEqual(['steel: 1000', 'unassigned: 550']);
    const byAccount = await ask(store, { kpi: 'won_revenue', by: ['account'], period: second });
    expect(byAccount.rows.map(({ members }) => members[0])).toEqual([
      { id: idOf('account', 'acme'), label: 'Acme' },
      { id: idOf('account', 'ghost'), label: 'ghost', unresolved: true },
      { id: 'unassigned' },
    ]);
  });

  test('months without records are there', async () => {
    expect((await rows({ kpi: 'won_deals', by: ['person', 'month'] })).filter((row) => !row.startsWith('Idle'))).toEqual([
      'Bence, 2026-04: 1',
      'Anna, 2026-04: 0',
      'unassigned, 2026-04: 0',
      'Anna, 2026-05: 1',
      'Bence, 2026-05: 0',
      'unassigned, 2026-05: 0',
      'Anna, 2026-06: 1.6',
      'Bence, 2026-06: 0.4',
      'unassigned, 2026-06: 1',
    ]);
  });

  test('days, weeks and all time', async () => {
    expect(await rows({ kpi: 'won_deals', by: ['day'], period: { kind: 'custom', from: '2026-06-03', to: '2026-06-06' } })).toEqual([
      '2026-06-03: 1',
      '2026-06-04: 0',
      '2026-06-05: 2',
    ]);
    expect(await rows({ kpi: 'won_deals', by: ['quarter'], period: { kind: 'all' } })).toEqual(['2026-Q2: 5']);
    expect((await rows({ kpi: 'won_deals', by: ['week'], period: june })).slice(0, 1)).toEqual(['2026-W23: 3']);
  });

  test('levels are taken at the end of each month and never added', async () => {
    const result = await ask(store, { kpi: 'open_pipeline_value', by: ['month'], period: second });
    expect(brief(result)).toEqual(['2026-04: 905', '2026-05: 1005', '2026-06: 5']);
    expect(result.totals[0]!.value).toBe('5');
    expect(await rows({ kpi: 'open_deals', by: ['team', 'month'] })).toContain('North, 2026-05: 3');
    expect(await rows({ kpi: 'open_pipeline_value', by: ['stage'], period: { kind: 'all' } })).toEqual(['unassigned: 5'].map(() => 'Talk: 5'));
  });
});

describe('values', () => {
  test('different units of measure are not added', async () => {
    expect((await ask(store, { kpi: 'sales_volume_units', period: june })).totals[0]).toMatchObject({ value: null, reason: 'mixed_units' });
    expect(await rows({ kpi: 'sales_volume_units', by: ['product'], period: june })).toEqual(['Pump: 24', 'Sand: 5']);
  });

  test('no data is not zero, no denominator is not zero', async () => {
    expect((await ask(store, { kpi: 'calls_made_count' })).totals[0]).toMatchObject({ value: null, reason: 'no_data' });
    expect((await ask(store, { kpi: 'won_deals', period: { kind: 'named', name: '2024' } })).totals[0]!.value).toBe('0');
    expect((await ask(store, { kpi: 'win_rate', period: { kind: 'named', name: '2024' } })).totals[0]).toMatchObject({
      value: null,
      reason: 'no_denominator',
      n: 0,
    });
  });

  test('customer cost without new customers shows the cost', async () => {
    const own = await openDuckdb(
      worldOf({
        records: { account: [{ id: 'a' }], cost_entry: [{ id: 'c', category: 'event', cost_on: '2026-06-01', amount: 10, effective_share: 1 }] },
      }),
    );
    expect((await ask(own, { kpi: 'customer_acquisition_cost' })).totals[0]).toMatchObject({
      value: null,
      reason: 'no_denominator',
      beside: { cost: '10' },
    });
    await own.close();
  });

  test('comparisons at equal elapsed working days, with a state', async () => {
    const result = await ask(store, { kpi: 'won_deals', by: ['person'], period: june, compare: ['previous_period', 'previous_year'] });
    expect(result.totals[0]!.compare).toMatchObject({
      previous_period: { state: 'value', value: '1', difference: '2', ratio: '2' },
      previous_year: { state: 'new' },
    });
    const states = result.rows.map(({ members, cells }) => [members[0]!.label ?? members[0]!.id, cells[0]!.compare!.previous_period!.state]);
    expect(states).toEqual([
      ['Anna', 'value'],
      ['Bence', 'new'],
      ['Idle', 'flat'],
      ['unassigned', 'new'],
    ]);
    expect(result.comparisons.previous_period).toMatchObject({ from: '2026-05-01', until: '2026-05-16' });
  });

  test('who had numbers before and has none now is gone, not missing', async () => {
    const result = await ask(store, { kpi: 'won_revenue', by: ['person'], period: { kind: 'named', name: '2026-05' }, compare: ['previous_period'] });
    expect(result.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value, cells[0]!.compare!.previous_period!.state])).toEqual([
      ['Anna', '300', 'new'],
      ['Bence', '0', 'gone'],
      ['Idle', '0', 'flat'],
    ]);
  });

  test('sort and limit; totals and the number of rows are of everything', async () => {
    const result = await ask(store, { kpi: 'won_revenue', by: ['person'], period: second, sort: { by: 'label', descending: true }, limit: 1 });
    expect(brief(result)).toEqual(['Idle: 0']);
    expect(result).toMatchObject({ rowCount: 4, totals: [{ value: '1550' }] });
  });
});

describe('scope', () => {
  test('only what the asker may see, shares included', async () => {
    const scope = { kind: 'persons', persons: [key('user', 'bence')] } as const;
    expect(brief(await ask(store, { kpi: 'won_revenue', by: ['person'], period: second }, { scope }))).toEqual(['Bence: 600']);
    const team = { kind: 'teams', teams: [key('team', 'south')] } as const;
    expect((await ask(store, { kpi: 'won_revenue', period: second }, { scope: team })).totals[0]!.value).toBe('600');
  });

  test('what cannot be reached from a person has no value: a cost nobody showed is not zero', async () => {
    const records = { account: [{ id: 'a' }], cost_entry: [{ id: 'c', category: 'event', cost_on: '2026-06-01', amount: 10, effective_share: 1 }] };
    const own = await openDuckdb(worldOf({ records }));
    const scope = { kind: 'persons', persons: [1n] } as const;
    expect((await ask(own, { kpi: 'acquisition_costs' })).totals[0]!.value).toBe('10');
    for (const kpi of ['acquisition_costs', 'customer_acquisition_cost'])
      expect((await ask(own, { kpi }, { scope })).totals[0], kpi).toMatchObject({ value: null, reason: 'not_in_scope' });
    await own.close();
  });
});

describe('records and explanation', () => {
  const open = (query: Partial<KpiQuery> & { kpi: string }, more: object = {}) => {
    const { kpi, ...rest } = query;
    return listRecords({ query: { kpis: [{ id: kpi }], period: second, ...rest }, ...more }, envOf(store), store);
  };

  test('contributions add up to the number', async () => {
    const page = await open({ kpi: 'won_revenue', filters: [{ dimension: 'person', members: [idOf('user', 'anna')] }] });
    expect(page.parts).toEqual([{ part: 'won_revenue', measure: 'won_revenue', entity: 'opportunity', count: 2, total: '900' }]);
    expect(page.records.map(({ label, contribution }) => [label, contribution])).toEqual([
      ['Split deal', '600'],
      ['May deal', '300'],
    ]);
    expect(page.records[0]!.values).toMatchObject({
      account_id: { id: idOf('account', 'acme'), label: 'Acme' },
      closed_at: '2026-06-03',
      amount: null,
    });
  });

  test('a ratio has two sides, a median its ordered cases', async () => {
    const ratio = await open({ kpi: 'win_rate', period: june });
    expect(ratio.parts.map(({ part, count, total }) => [part, count, total])).toEqual([
      ['numerator', 3, '3'],
      ['denominator', 4, '4'],
    ]);
    expect(ratio.records).toHaveLength(7);
    const denominator = await open({ kpi: 'win_rate', period: june }, { part: 'denominator', offset: 3 });
    expect(denominator).toMatchObject({ total: 4, offset: 3 });
    expect(denominator.records).toHaveLength(1);
    expect((await open({ kpi: 'sales_cycle_length' })).records.map(({ contribution }) => contribution)).toEqual(['4', '6', '14']);
  });

  test('a level shows the state at the moment, signs are kept', async () => {
    const level = await open({ kpi: 'open_pipeline_value', period: { kind: 'named', name: '2026-05' } });
    expect(level.records.map(({ contribution, values }) => [contribution, (values['to_stage_id'] as { label: string }).label]).sort()).toEqual([
      ['100', 'Talk'],
      ['5', 'Talk'],
      ['900', 'Talk'],
    ]);
    const sales = await open({ kpi: 'net_sales_revenue' });
    expect(sales.parts.map(({ part, total }) => [part, total])).toEqual([
      ['sales_recognised', '150'],
      ['sales_reversed', '0'],
      ['refunds', '0'],
    ]);
  });

  test('what was left out, and why', async () => {
    const explanation = await explain(
      { query: { kpis: [{ id: 'won_revenue' }], period: second, filters: [{ dimension: 'person', members: [idOf('user', 'anna')] }] } },
      envOf(store),
      store,
    );
    expect(explanation.inputs).toEqual([{ part: 'won_revenue', measure: 'won_revenue', entity: 'opportunity', value: '900', count: 2 }]);
    expect(explanation.exclusions).toEqual(
      expect.arrayContaining([
        { measure: 'won_revenue', entity: 'opportunity', reason: 'no_date', count: 1 },
        { measure: 'won_revenue', entity: 'opportunity', reason: 'no_rate', count: 1 },
      ]),
    );
    expect(explanation.filters).toEqual([{ dimension: 'person', exclude: false, members: [{ id: idOf('user', 'anna'), label: 'Anna' }] }]);
  });
});

describe('what cannot be asked', () => {
  test('beside others, a KPI that cannot be split or filtered so has no value and says why', async () => {
    const result = await ask(store, { kpis: [{ id: 'won_deals' }, { id: 'monthly_sales_growth' }], by: ['week'], period: june });
    expect(result.rows[0]!.cells).toMatchObject([{ value: '3' }, { value: null, reason: 'dimension_not_available' }]);
    const filtered = await ask(store, {
      kpis: [{ id: 'won_deals' }, { id: 'calls_made_count' }],
      filters: [{ dimension: 'industry', members: ['steel'] }],
      period: june,
    });
    expect(filtered.totals).toMatchObject([{ value: '1' }, { value: null, reason: 'dimension_not_available' }]);
  });

  const codes: readonly (readonly [string, Partial<KpiQuery>])[] = [
    ['unknown_kpi', { kpis: [{ id: 'nothing' }] }],
    ['unknown_variant', { kpis: [{ id: 'win_rate', variant: 'constructor' }] }],
    ['dimension_not_available', { kpis: [{ id: 'calls_made_count' }], by: ['product'] }],
    ['two_time_grains', { by: ['month', 'week'] }],
    ['too_many_dimensions', { by: ['month', 'person', 'team', 'location'] }],
    ['unknown_member', { filters: [{ dimension: 'person', members: ['team~0000000000000001'] }] }],
    ['unknown_period', { period: { kind: 'named', name: '2026-13' } }],
    ['unknown_sort', { sort: { by: 4 } }],
  ];
  test.each(codes)('%s', async (code, query) => {
    await expect(ask(store, { kpis: [{ id: 'won_deals' }], ...query })).rejects.toMatchObject({ issue: { code } });
  });
});

test('an answer does not depend on what else is asked; PostgreSQL gives the same', async () => {
  const queries: readonly KpiQuery[] = [
    'won_revenue',
    'won_deals',
    'win_rate',
    'sales_cycle_length',
    'average_deal_size',
    'open_pipeline_value',
    'weighted_pipeline_forecast',
    'net_sales_revenue',
    'monthly_sales_growth',
    'sales_volume_units',
    'buying_customers',
  ].flatMap((id) =>
    [['person'], ['team', 'month'], ['location'], ['month']].map((by) => ({
      kpis: [{ id }],
      by: by as KpiQuery['by'] & object,
      period: second,
      compare: ['previous_period' as const],
    })),
  );
  const together = await answerQueries(queries, envOf(store), store);
  for (const [index, query] of queries.entries()) expect(await answerQueries([query], envOf(store), store)).toEqual([together[index]]);
  const postgres = await openPostgres(worldOf(company));
  try {
    const other = await answerQueries(queries, envOf(postgres), postgres);
    for (const [index] of queries.entries()) expect(other[index]).toEqual(together[index]);
  } finally {
    await postgres.close();
  }
});
