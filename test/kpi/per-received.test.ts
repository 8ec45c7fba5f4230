import { KpiIssueError, type KpiQuery, type KpiRef, type MemberDimension } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, envOf, idOf, key, type TestCompany, type TestRecord, times, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

const contact = (id: string, owner: string, rest: object = {}): TestRecord => ({ id, owner_user_id: owner, created_on: '2026-05-12', ...rest });
const won = (id: string, owner: string, amount: number, rest: object = {}): TestRecord => ({
  id,
  owner_user_id: owner,
  created_on: '2026-05-02',
  state: 'won',
  won_on: '2026-05-20',
  closed_on: '2026-05-20',
  won_amount: amount,
  ...rest,
});
const customer = (id: string, owner: string, rest: object = {}): TestRecord => ({
  id,
  account_id: id,
  owner_user_id: owner,
  from_on: '2026-01-10',
  since_on: '2026-01-10',
  basis: 'purchases',
  ...rest,
});

/** Anna received 4 contacts and won 2 deals, Bence 10 and 3; Cili received nobody and won one; Dora received 6 and won none. */
const company: TestCompany = {
  records: {
    team: [{ id: 'north' }, { id: 'south' }],
    user: ['anna', 'bence', 'cili', 'dora'].map((id) => ({ id, full_name: id })),
    location: [{ id: 'gyor' }, { id: 'pecs' }],
    account: [...times(5, (n) => ({ id: `a${n}` })), ...times(2, (n) => ({ id: `b${n}` }))],
    lead: [
      ...times(3, (n) => contact(`a${n}`, 'anna')),
      contact('found by bence', 'anna', { originator_user_id: 'bence' }),
      ...times(10, (n) => contact(`b${n}`, 'bence')),
      ...times(6, (n) => contact(`d${n}`, 'dora')),
      contact('twice', 'anna', { duplicate_of_id: 'a0' }),
      contact('spam', 'anna', { disqualify_reason: 'spam' }),
      contact('test', 'anna', { is_counted: false }),
      contact('april', 'anna', { created_on: '2026-04-30' }),
      contact('june', 'cili', { created_on: '2026-06-01' }),
    ],
    opportunity: [
      won('1', 'anna', 1000),
      won('2', 'anna', 500),
      ...times(3, (n) => won(`b${n}`, 'bence', 600)),
      won('6', 'cili', 700),
      won('7', 'bence', 90, { won_on: '2026-06-02', closed_on: '2026-06-02' }),
    ],
    customer_span: [
      ...times(4, (n) => customer(`a${n}`, 'anna')),
      customer('a4', 'anna', { to_on: '2026-05-25' }),
      customer('b0', 'bence'),
      customer('b1', 'bence', { from_on: '2026-05-31', since_on: '2026-05-31' }),
    ],
  },
  memberships: [
    { user: 'anna', team: 'north', location: 'gyor' },
    { user: 'bence', team: 'north', location: 'pecs' },
    { user: 'cili', team: 'south', location: 'pecs' },
    { user: 'dora', team: 'south', location: 'gyor' },
  ],
};
const may = { kind: 'named', name: '2026-05' } as const;
const perContact = (id: string): KpiRef => ({ id, variant: 'per_contact' });
const perCustomer = (id: string): KpiRef => ({ id, variant: 'per_customer' });

describe.each(['DuckDB', 'PostgreSQL'] as const)('results per contact and customer received, on %s', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await (engine === 'DuckDB' ? openDuckdb : openPostgres)(worldOf(company));
  }, 60_000);
  afterAll(async () => store.close());

  const answer = (kpis: readonly KpiRef[], query: Partial<KpiQuery> = {}, options: Parameters<typeof envOf>[1] = {}) =>
    ask(store, { kpis, period: may, ...query }, options);
  /** Value or reason of each member, by its external id. */
  async function byMember(refs: readonly KpiRef[], by: MemberDimension, names: readonly string[]) {
    const { rows } = await answer(refs, { by: [by] });
    const entity = by === 'person' ? 'user' : by;
    const found = new Map(rows.map(({ members, cells }) => [members[0]!.id, cells.map(({ value, reason }) => value ?? reason)]));
    return Object.fromEntries(names.map((name) => [name, found.get(idOf(entity, name))]));
  }

  test('by person: of those received, whoever found them, without duplicates, tests and spam', async () => {
    expect(await byMember([{ id: 'deals_won_count' }, perContact('deals_won_count')], 'person', ['anna', 'bence', 'cili', 'dora'])).toEqual({
      anna: ['2', '0.5'],
      bence: ['3', '0.3'],
      cili: ['1', 'no_denominator'],
      dora: ['0', '0'],
    });
  });

  test('money is divided exactly, and told in money', async () => {
    const refs = [{ id: 'won_revenue' }, perContact('won_revenue')];
    expect(await byMember(refs, 'person', ['anna', 'bence', 'cili'])).toEqual({
      anna: ['1500', '375'],
      bence: ['1800', '180'],
      cili: ['700', 'no_denominator'],
    });
    const { columns, totals } = await answer(refs);
    expect(columns.map(({ unit, decimals }) => ({ unit, decimals }))).toEqual(
      Array(2).fill({ unit: { kind: 'money', currency: 'EUR' }, decimals: 2 }),
    );
    expect(totals.map(({ value }) => value)).toEqual(['4000', '200']);
  });

  test('of a team, a place and all together sum ÷ sum, never the mean of the people', async () => {
    const refs = [perContact('won_revenue')];
    expect(await byMember([perContact('deals_won_count')], 'location', ['gyor', 'pecs'])).toEqual({ gyor: ['0.2'], pecs: ['0.4'] });
    expect(await byMember(refs, 'team', ['north', 'south'])).toEqual({
      north: [expect.stringMatching(/^235\.714285/)],
      south: [expect.stringMatching(/^116\.666666/)],
    });
    const { totals, columns } = await answer([perContact('deals_won_count')]);
    expect(totals[0]).toMatchObject({ value: '0.3', numerator: '6', denominator: '20', n: 20, sample: 'interval' });
    expect(columns[0]).toMatchObject({ unit: { kind: 'count' }, decimals: 3 });
  });

  test('few contacts are a small sample', async () => {
    const { rows } = await answer([perContact('deals_won_count')], { by: ['person'] });
    const samples = new Map(rows.map(({ members, cells }) => [members[0]!.id, [cells[0]!.n, cells[0]!.sample]]));
    expect(samples.get(idOf('user', 'anna'))).toEqual([4, 'grey']);
    expect(samples.get(idOf('user', 'bence'))).toEqual([10, 'interval']);
  });

  test('per customer: of those looked after at the end of the period', async () => {
    expect(await byMember([{ id: 'deals_won_count' }, perCustomer('deals_won_count')], 'person', ['anna', 'bence', 'cili'])).toEqual({
      anna: ['2', '0.5'],
      bence: ['3', '1.5'],
      cili: ['1', 'no_denominator'],
    });
    expect(await byMember([perCustomer('deals_won_count')], 'team', ['north', 'south'])).toEqual({
      north: [expect.stringMatching(/^0\.833333/)],
      south: ['no_denominator'],
    });
    const april = await answer([perCustomer('opportunities_created_count')], { period: { kind: 'named', name: '2026-04' } });
    expect(april.totals[0]).toMatchObject({ value: '0', denominator: '6' });
  });

  test('month by month each month is its own', async () => {
    const { rows } = await answer([perContact('deals_won_count'), perCustomer('deals_won_count')], {
      by: ['month'],
      period: { kind: 'custom', from: '2026-04-01', to: '2026-06-01' },
    });
    expect(rows.map(({ members, cells }) => [members[0]!.id, ...cells.map(({ value }) => value)])).toEqual([
      ['2026-04', '0', '0'],
      ['2026-05', '0.3', '1'],
    ]);
  });

  test('whoever may see one person sees that one alone on both sides', async () => {
    const scope = { kind: 'persons', persons: [key('user', 'bence')] } as const;
    const { totals } = await answer([perContact('deals_won_count'), perCustomer('deals_won_count')], {}, { scope });
    expect(totals).toMatchObject([
      { numerator: '3', denominator: '10' },
      { numerator: '3', denominator: '2' },
    ]);
  });

  test('what only one side knows cannot be asked, and says why', async () => {
    const asked = (ref: KpiRef, by: MemberDimension) => answer([ref], { by: [by] });
    await expect(asked(perContact('net_sales_revenue'), 'sales_channel')).rejects.toThrow(KpiIssueError);
    await expect(asked(perContact('net_sales_revenue'), 'sales_channel')).rejects.toMatchObject({
      issue: { code: 'dimension_not_available', parameters: { dimension: 'sales_channel' } },
    });
    await expect(asked(perCustomer('deals_won_count'), 'product')).rejects.toMatchObject({ issue: { code: 'dimension_not_available' } });
  });
});
