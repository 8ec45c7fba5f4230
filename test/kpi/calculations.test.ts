import { answerQuery, catalog, explain, type Formula, type Kpi, type KpiQuery, listRecords, type Measure, timeGrains } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  add,
  atStart,
  calculated,
  days,
  divide,
  ever,
  first,
  kpi,
  lastDays,
  lastMonths,
  least,
  measure,
  monthBack,
  multiply,
  none,
  num,
  previous,
  subtract,
  sumOver,
  test as when_,
  when,
  yearBefore,
} from '../../packages/kpi/src/catalog/calculate.ts';
import { between, exists, present, windowStart } from '../../packages/kpi/src/measure/predicate.ts';
import { envOf, idOf, type TestCompany, type TestRecord, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

const sale = (id: string, account: string, on: string, net_amount: number, rest: object = {}): TestRecord => ({
  id,
  order_id: `o-${id}`,
  account_id: account,
  recognised_on: on,
  net_amount,
  seller_user_id: 'anna',
  location_id: 'gyor',
  product_id: 'pump',
  ...rest,
});
const lead = (id: string, created: string, attempted: string | null, rest: object = {}): TestRecord => ({
  id,
  created_at: created,
  created_on: created.slice(0, 10),
  first_attempt_at: attempted,
  owner_user_id: 'anna',
  ...rest,
});
/** A deal that was open from one day to another. */
const open = (id: string, from: string, to: string | null, amount: number, owner = 'anna'): TestRecord => ({
  id,
  opportunity_id: `d-${id}`,
  changed_on: from,
  until_on: to,
  kind: 'open',
  amount,
  owner_user_id: owner,
});

const company: TestCompany = {
  records: {
    team: [{ id: 'north', name: 'North' }],
    user: [
      { id: 'anna', full_name: 'Anna' },
      { id: 'bence', full_name: 'Bence' },
    ],
    location: [
      { id: 'gyor', name: 'Győr' },
      { id: 'pecs', name: 'Pécs' },
    ],
    product: [{ id: 'pump', name: 'Pump', category: 'Pumps' }],
    account: [
      { id: 'acme', name: 'Acme' },
      { id: 'beta', name: 'Beta' },
      { id: 'cora', name: 'Cora' },
    ],
    order_line: [
      sale('1', 'acme', '2025-06-10', 80),
      sale('2', 'acme', '2026-04-10', 200),
      sale('3', 'acme', '2026-05-10', 100),
      sale('4', 'beta', '2026-05-20', 300, { seller_user_id: 'bence', location_id: 'pecs' }),
      sale('5', 'acme', '2026-06-02', 150),
      sale('6', 'beta', '2026-06-03', 200, { seller_user_id: 'bence', location_id: 'pecs' }),
      sale('7', 'cora', '2026-06-04', 50, { location_id: 'pecs' }),
      sale('8', null as unknown as string, '2026-06-05', 10),
    ],
    lead: [
      lead('a', '2026-06-01T08:00:00Z', '2026-06-01T08:05:00Z'),
      lead('b', '2026-06-01T08:00:00Z', '2026-06-01T08:12:00Z'),
      lead('c', '2026-06-02T08:00:00Z', '2026-06-02T08:40:00Z', { owner_user_id: 'bence' }),
      lead('d', '2026-06-03T08:00:00Z', '2026-06-03T11:00:20Z', { owner_user_id: 'bence' }),
      lead('e', '2026-06-03T08:00:00Z', null),
    ],
    stage_change: [open('s', '2026-05-01', null, 1000), open('t', '2026-05-20', '2026-06-04', 400), open('u', '2026-06-08', null, 600, 'bence')],
  },
  memberships: [{ user: 'anna', team: 'north' }],
};

const sales: Measure = {
  id: 'sales',
  entity: 'order_line',
  anchor: 'recognised_on',
  unit: 'money',
  aggregate: { kind: 'sum', of: { kind: 'money', column: 'net_amount' } },
  attribution: { person: ['seller_user_id'] },
};
const buyers: Measure = {
  ...sales,
  id: 'buyers',
  unit: 'count',
  aggregate: { kind: 'distinct', column: 'account_id' },
  filter: present('account_id'),
};
const lines: Measure = { ...sales, id: 'lines', unit: 'count', aggregate: { kind: 'count' } };
const level: Measure = {
  id: 'level',
  entity: 'stage_change',
  anchor: 'changed_on',
  until: 'until_on',
  unit: 'count',
  aggregate: { kind: 'count' },
  attribution: { person: ['owner_user_id'] },
};
/** Lines of customers who had bought before the window. */
const fromCustomers: Measure = {
  ...sales,
  id: 'from_customers',
  filter: exists('order_line', 'account_id', 'account_id', between('recognised_on', null, windowStart())),
};
const responses: Measure = {
  id: 'responses',
  entity: 'lead',
  anchor: 'created_on',
  unit: 'minutes',
  aggregate: { kind: 'median', of: { kind: 'minutes', from: 'created_at', to: 'first_attempt_at' } },
  filter: present('first_attempt_at'),
  attribution: { person: ['owner_user_id'] },
};
const costs: Measure = {
  ...sales,
  id: 'costs',
  entity: 'cost_entry',
  anchor: 'cost_on',
  aggregate: { kind: 'sum', of: { kind: 'money', column: 'amount' } },
};

const total = (of: Measure) => measure(of);
const formulas: Readonly<Record<string, readonly [Kpi['unit'], Formula]>> = {
  start: ['count', calculated(measure(level, { at: atStart }))],
  change_of_level: ['percent', calculated(divide(subtract(measure(level), measure(level, { at: atStart })), measure(level, { at: atStart })))],
  before: ['money', calculated(measure(sales, { at: atStart }))],
  month_before: ['money', calculated(measure(sales, { at: previous() }))],
  two_before: ['money', calculated(measure(sales, { at: previous(2) }))],
  year_before: ['money', calculated(measure(sales, { at: yearBefore }))],
  thirty_days: ['money', calculated(measure(sales, { at: lastDays(30) }))],
  two_months: ['money', calculated(measure(sales, { at: lastMonths(2) }))],
  may: ['money', calculated(measure(sales, { at: monthBack(1) }))],
  all_so_far: ['money', calculated(measure(sales, { at: ever }))],
  share_of_all: ['percent', calculated(divide(total(sales), measure(sales, { without: ['location', 'region', 'region_group'] })))],
  term_share: ['percent', { kind: 'ratio', numerator: [{ measure: sales }], denominator: [{ measure: sales, without: ['person'] }] }],
  term_growth: ['money', { kind: 'total', of: [{ measure: sales }, { measure: sales, at: previous(), minus: true }] }],
  kept: [
    'percent',
    calculated(
      divide(
        sumOver(
          ['account'],
          when(when_(measure(sales, { at: previous() }), '>', num(0)), least(measure(sales, { at: previous() }), total(sales)), num(0)),
        ),
        sumOver(['account'], measure(sales, { at: previous() })),
      ),
    ),
  ],
  people_over_100: ['count', calculated(sumOver(['person'], when(when_(total(sales), '>=', num(205)), num(1), num(0))))],
  from_customers: ['money', calculated(total(fromCustomers))],
  response: ['minutes', { kind: 'median', of: responses, p90: true }],
  response_p90: ['minutes', calculated(measure(responses, { read: 'p90' }))],
  response_slowest: ['hours', calculated(divide(measure(responses, { read: 'largest' }), num(60)))],
  answered: ['count', calculated(measure(responses, { read: 'cases' }))],
  costs_or_sales: ['money', calculated(first(total(costs), total(sales)))],
  costs_of_nothing: ['money', calculated(add(total(costs), total(sales)))],
  per_day: ['money', calculated(divide(total(sales), days('elapsed_days')))],
  per_nothing: ['money', calculated(divide(total(sales), subtract(total(lines), total(lines))))],
  share_of_lines: [
    'percent',
    calculated(divide(total(lines), measure(lines, { without: ['location'] })), {
      isShare: true,
      beside: { largest: measure(lines, { without: ['location'] }) },
    }),
  ],
  told: ['money', calculated(none('no_target'))],
  double: ['money', calculated(multiply(num(2), kpi('month_before', { at: previous() })))],
  median_of_kpi: ['minutes', calculated(kpi('response'))],
  buyers_each: ['count', calculated(sumOver(['person'], total(buyers)))],
  buyers: ['count', calculated(total(buyers))],
  circle: ['count', calculated(add(num(1), kpi('circle_too')))],
  circle_too: ['count', calculated(kpi('circle'))],
};
const made = Object.entries(formulas).map(([id, [unit, formula]]): Kpi => ({
  ...catalog.entries.get('deals_won_count')!,
  id,
  unit,
  formula,
  dimensions: [...timeGrains, 'person', 'team', 'location', 'account', 'category', 'acquisition_channel'],
}));
const own = { entries: new Map([...catalog.entries, ...made.map((entry) => [entry.id, entry] as const)]) };

const june = { kind: 'named', name: '2026-06' } as const;

describe.each(['DuckDB', 'PostgreSQL'] as const)('calculations on %s', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await (engine === 'DuckDB' ? openDuckdb : openPostgres)(worldOf(company));
  }, 60_000);
  afterAll(async () => store.close());

  const env = (options: Parameters<typeof envOf>[1] = {}) => ({ ...envOf(store, options), catalog: own });
  const ask = (id: string, query: Partial<KpiQuery> = {}, options: Parameters<typeof envOf>[1] = {}) =>
    answerQuery({ kpis: [{ id }], period: june, ...query }, env(options), store);
  const cellOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).totals[0]!;
  const valueOf = async (...asked: Parameters<typeof ask>) => {
    const cell = await cellOf(...asked);
    return cell.value ?? cell.reason;
  };
  const rowsOf = async (...asked: Parameters<typeof ask>) => {
    const result = await ask(...asked);
    return Object.fromEntries(
      result.rows.map(({ members, cells }) => [members.map(({ id, label }) => label ?? id).join(), cells[0]!.value ?? cells[0]!.reason]),
    );
  };

  test('moments: levels at the start, events before, other periods', async () => {
    expect(await valueOf('start')).toBe('2');
    expect(await cellOf('change_of_level')).toMatchObject({ value: '0', numerator: '0', denominator: '2', n: 2, sample: 'grey', marks: ['so_far'] });
    expect(await valueOf('before')).toBe('680');
    // June counts up to the 15th, which had 11 working days: so has May up to the 15th.
    expect(await valueOf('month_before')).toBe('100');
    expect(await valueOf('month_before', { period: { kind: 'named', name: '2026-05' } })).toBe('200');
    expect(await valueOf('two_before', { period: { kind: 'named', name: '2026-06' } })).toBe('200');
    expect(await valueOf('year_before')).toBe('80');
    expect(await valueOf('thirty_days')).toBe('710');
    expect(await valueOf('two_months')).toBe('810');
    expect(await valueOf('may')).toBe('400');
    expect(await valueOf('all_so_far')).toBe('1090');
    expect(await valueOf('all_so_far', { period: { kind: 'all' } })).toBe('1090');
    expect(await valueOf('month_before', { period: { kind: 'all' } })).toBe('not_meaningful');
    expect(await valueOf('start', { period: { kind: 'all' } })).toBe('0');
  });

  test('moments on a time axis and in comparisons', async () => {
    const period = { kind: 'named', name: '2026-Q2' } as const;
    expect(await rowsOf('start', { period, by: ['month'] })).toEqual({ '2026-04': '0', '2026-05': '0', '2026-06': '2' });
    expect(await rowsOf('before', { period, by: ['month'] })).toEqual({ '2026-04': '80', '2026-05': '280', '2026-06': '680' });
    expect(await rowsOf('all_so_far', { period, by: ['month'] })).toEqual({ '2026-04': '280', '2026-05': '680', '2026-06': '1090' });
    expect(await rowsOf('may', { period, by: ['month'] })).toEqual({ '2026-04': '0', '2026-05': '200', '2026-06': '400' });
    expect(await rowsOf('from_customers', { period, by: ['month'] })).toEqual({ '2026-04': '200', '2026-05': '100', '2026-06': '350' });
    const compared = await cellOf('may', { compare: ['previous_period'] });
    expect(compared.compare?.previous_period).toMatchObject({ value: '200' });
  });

  test('the whole a part is compared with is neither grouped nor filtered, but never beyond what the asker may see', async () => {
    expect(await rowsOf('share_of_all', { by: ['location'] })).toEqual({ Győr: '0.39024390243902439024', Pécs: '0.60975609756097560976' });
    const cell = await cellOf('share_of_all', { filters: [{ dimension: 'location', members: [idOf('location', 'pecs')] }] });
    expect(cell).toMatchObject({ numerator: '250', denominator: '410', n: 4 });
    expect(await rowsOf('term_share', { by: ['person'] })).toEqual({ Anna: '0.5121951219512195122', Bence: '0.4878048780487804878' });
    const share = await cellOf('share_of_lines', { filters: [{ dimension: 'location', members: [idOf('location', 'pecs')] }] });
    expect(share).toMatchObject({ value: '0.5', numerator: '2', denominator: '4', n: 4, sample: 'grey', beside: { largest: '4' } });
    expect(share.interval?.map((end) => end.slice(0, 6))).toEqual(['0.1500', '0.8499']);
    const scope = { kind: 'persons', persons: [BigInt(0)] } as const;
    expect(await valueOf('share_of_all', { by: ['location'] }, { scope })).toBe('no_denominator');
  });

  test('terms of sums may lie at other moments', async () => {
    expect(await valueOf('term_growth')).toBe('310');
  });

  test('sums over members: each by itself, records of nobody aside, added up at every level', async () => {
    expect(await cellOf('kept')).toMatchObject({ value: '1', numerator: '100', denominator: '100' });
    const may = { period: { kind: 'named', name: '2026-05' } as const };
    expect(await cellOf('kept', may)).toMatchObject({ value: '0.5', numerator: '100', denominator: '200', n: 1 });
    expect(await valueOf('people_over_100')).toBe('1');
    expect(await rowsOf('people_over_100', { by: ['team'] })).toEqual({ North: '1', unassigned: '0' });
    expect(await rowsOf('people_over_100', { by: ['person'] })).toEqual({ Anna: '1', Bence: '0' });
    expect(await valueOf('buyers_each')).toBe('3');
    expect(await valueOf('buyers')).toBe('3');
    expect(await valueOf('people_over_100', { filters: [{ dimension: 'account', members: [idOf('account', 'acme')] }] })).toBe('0');
    expect(await valueOf('people_over_100', { period: { kind: 'named', name: '2024-06' } })).toBe('0');
  });

  test('conditions on records of another entity, relative to the window', async () => {
    expect(await valueOf('from_customers')).toBe('350');
    expect(await rowsOf('from_customers', { by: ['account'] })).toEqual({ Acme: '150', Beta: '200' });
  });

  test('minutes between moments, median and 90th percentile linear between neighbours', async () => {
    expect(await cellOf('response')).toMatchObject({ value: '26', n: 4, beside: { p90: '138.2333331', mean: '59.33333325' } });
  });

  test('no value is not zero: an absent measure, a division by zero, an alternative', async () => {
    expect(await valueOf('costs_or_sales')).toBe('410');
    expect(await valueOf('costs_of_nothing')).toBe('no_data');
    expect(await valueOf('per_day')).toBe('27.333333333333333333');
    expect(await cellOf('per_nothing')).toMatchObject({ value: null, reason: 'no_denominator', numerator: '410', denominator: '0' });
    expect(await valueOf('told')).toBe('no_target');
    // costs do not know products: the alternative does
    expect(await rowsOf('costs_or_sales', { by: ['category'] })).toEqual({ Pumps: '410' });
    await expect(ask('costs_of_nothing', { by: ['category'] })).rejects.toMatchObject({ issue: { code: 'dimension_not_available' } });
  });

  test('other KPIs within a formula, of any kind and at another moment; a circle is refused', async () => {
    expect(await valueOf('double', { period: { kind: 'named', name: '2026-06' } })).toBe('400');
    expect(await valueOf('median_of_kpi')).toBe('26');
    await expect(ask('circle')).rejects.toMatchObject({ issue: { code: 'formula_cycle', parameters: { circle: 'circle > circle_too > circle' } } });
  });

  test('every part opens into records that make its number again', async () => {
    const page = await listRecords({ query: { kpis: [{ id: 'change_of_level' }], period: june } }, env(), store);
    expect(page.parts).toEqual([
      { part: 'level', measure: 'level', entity: 'stage_change', count: 2, total: '2', value: '2' },
      { part: 'level@start', measure: 'level', moment: { kind: 'start' }, entity: 'stage_change', count: 2, total: '2', value: '2' },
    ]);
    const start = await listRecords({ query: { kpis: [{ id: 'change_of_level' }], period: june }, part: 'level@start' }, env(), store);
    expect(start.records.map(({ id }) => id).sort()).toEqual([idOf('stage_change', 's'), idOf('stage_change', 't')].sort());
    const kept = await listRecords({ query: { kpis: [{ id: 'kept' }], period: june } }, env(), store);
    expect(kept.parts.map(({ part, total }) => `${part} ${total}`)).toEqual(['each:account>sales@previous:1 100', 'each:account>sales 400']);
    const each = await listRecords({ query: { kpis: [{ id: 'buyers_each' }], period: june } }, env(), store);
    expect(each.parts).toMatchObject([{ count: 3, total: '3' }]);
    const slow = await listRecords({ query: { kpis: [{ id: 'response' }], period: june } }, env(), store);
    expect(slow.records.map(({ contribution }) => contribution)).toEqual(['5', '12', '40', '180.333333']);
  });

  test('explained with what every part gave', async () => {
    const { inputs } = await explain({ query: { kpis: [{ id: 'double' }], period: june } }, env(), store);
    expect(inputs).toEqual([
      {
        part: 'month_before@previous:1>sales@previous:1',
        measure: 'sales',
        moment: { kind: 'previous', count: 1 },
        entity: 'order_line',
        value: '200',
        count: 1,
      },
    ]);
    const whole = await explain({ query: { kpis: [{ id: 'share_of_all' }], period: june } }, env(), store);
    expect(whole.inputs.map(({ measure, without }) => [measure, without])).toEqual([
      ['sales', undefined],
      ['sales', ['location', 'region', 'region_group']],
    ]);
    const p90 = await explain({ query: { kpis: [{ id: 'response_p90' }], period: june } }, env(), store);
    expect(p90.inputs).toMatchObject([{ part: 'responses', count: 4, value: '26' }]);
  });
});
