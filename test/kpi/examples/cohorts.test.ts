import { describe, expect, test } from 'vitest';
import { examples } from '../../fixtures/kpi-example.ts';
import { ask, times } from '../../fixtures/kpi-store.ts';

const { open, expectExample } = examples();

const june = { today: '2027-12-31' };
const customer = (id: string, values: object = {}) => ({ id, became_customer_on: '2026-06-10', ...values });
const sale = (id: string, values: object) => ({
  id,
  order_id: `o-${id}`,
  cohort_on: '2026-06-10',
  customer_age_days: 20,
  recognised_on: '2026-06-30',
  ...values,
});

describe('worked examples: cohorts and lifetime value', () => {
  test('six_month_retention_rate', async () => {
    const company = {
      records: { account: [...times(34, (n) => customer(`k${n}`)), ...times(6, (n) => customer(`l${n}`, { first_left_on: '2026-12-10' }))] },
    };
    const cell = await expectExample('six_month_retention_rate', company, june);
    expect(cell).toMatchObject({ numerator: '34', denominator: '40', n: 40, beside: { pending: '0' } });
    const day184 = { records: { account: [...times(9, (n) => customer(`k${n}`)), customer('l', { first_left_on: '2026-12-11' })] } };
    expect((await ask(await open(day184), { kpi: 'six_month_retention_rate' }, june)).totals[0]!.value).toBe('1');
  });

  test('a young cohort is estimated from all of it, and too young a one says nothing', async () => {
    const left = (days: number, n: number) => customer(`l${days}-${n}`, { first_left_on: days === 30 ? '2026-07-10' : '2026-08-09' });
    const company = {
      records: { account: [...times(10, (n) => left(30, n)), ...times(10, (n) => left(60, n)), ...times(20, (n) => customer(`k${n}`))] },
    };
    const young = await ask(await open(company), { kpi: 'six_month_retention_rate' }, { today: '2026-10-01' });
    expect(young.totals[0]).toMatchObject({ value: '0.5', n: 40, marks: ['immature'], beside: { pending: '40', observed_share: null } });
    const few = await ask(await open({ records: { account: [customer('a')] } }), { kpi: 'six_month_retention_rate' }, { today: '2026-10-01' });
    expect(few.totals[0]).toMatchObject({ value: null, reason: 'immature' });
  });

  test('early_churn_rate', async () => {
    await expectExample(
      'early_churn_rate',
      {
        records: {
          account: [...times(20, (n) => customer(`k${n}`)), ...times(5, (n) => customer(`l${n}`, { first_left_on: '2027-03-11' }))],
        },
      },
      june,
    );
  });

  test('six_month_gross_profit_rate', async () => {
    const cell = await expectExample(
      'six_month_gross_profit_rate',
      {
        records: {
          account: times(40, (n) => customer(`c${n}`)),
          order_line: [sale('a', { net_amount: 310_000, cost: 186_000 }), sale('late', { net_amount: 999, cost: 1, customer_age_days: 183 })],
          refund: [
            {
              id: 'r',
              order_line_id: 'a',
              cohort_on: '2026-06-10',
              customer_age_days: 20,
              net_amount: 10_000,
              cost_restored: 6_000,
              refunded_on: '2026-07-01',
            },
          ],
        },
      },
      june,
    );
    expect(cell.beside).toEqual({ of_revenue: '0.4' });
  });

  const months = Array.from({ length: 12 }, (_, n) => (n < 6 ? `2025-${String(n + 7).padStart(2, '0')}` : `2026-${String(n - 5).padStart(2, '0')}`));
  /** Every month two leave and two come, so that 100 stand at each end. */
  const turning = {
    account: [{ id: 'x', became_customer_on: '2024-01-01' }],
    customer_span: [
      ...times(98, (n) => ({ id: `s${n}`, account_id: `a${n}`, from_on: '2024-01-01', since_on: '2024-01-01', basis: 'contract' })),
      ...months.flatMap((month, m) =>
        times(2, (n) => ({
          id: `t${m}-${n}`,
          account_id: `t${m}-${n}`,
          from_on: m === 0 ? '2024-01-01' : `${months[m - 1]!}-15`,
          since_on: '2024-01-01',
          to_on: `${month}-15`,
          left_on: `${month}-15`,
          known_on: `${month}-15`,
          basis: 'purchases',
        })),
      ),
      ...times(2, (n) => ({ id: `e${n}`, account_id: `e${n}`, from_on: '2026-06-15', since_on: '2026-06-15', basis: 'purchases' })),
    ],
    order_line: months.map((month, n) => ({
      id: `l${n}`,
      order_id: `l${n}`,
      account_id: 'x',
      recognised_on: `${month}-20`,
      net_amount: 10_000,
      cost: 4_000,
    })),
  };
  const july = { period: { kind: 'named', name: '2026-06' } } as const;

  test('customer_lifetime_revenue', async () => {
    await expectExample('customer_lifetime_revenue', { records: turning }, { ...july, today: '2026-07-20' });
  });

  test('customer_lifetime_value, at once, later and capped', async () => {
    await expectExample('customer_lifetime_value', { records: turning }, { ...july, today: '2026-07-20' });
    const store = await open({ records: turning });
    const of = async (variant: string) =>
      (await ask(store, { kpis: [{ id: 'customer_lifetime_value', variant }], ...july }, { today: '2026-07-20' })).totals[0]!.value!;
    expect(await of('first_margin_later')).toBe('1960');
    expect(Number(await of('capped')).toFixed(2)).toBe('1689.15');
  });

  test('ltv_to_cac_ratio', async () => {
    const company = {
      records: {
        ...turning,
        account: [...turning.account, ...times(10, (n) => customer(`n${n}`))],
        cost_entry: [{ id: 'c', category: 'advertising', cost_on: '2026-06-05', amount: 5000, effective_share: 1 }],
      },
    };
    await expectExample('ltv_to_cac_ratio', company, { ...july, today: '2026-07-20' });
  });

  const costs = (amount: number) => [{ id: 'c', category: 'advertising', cost_on: '2026-06-05', amount, effective_share: 1 }];

  test('acquisition_cost_ratio: a year that is not over is raised to a whole one and marked', async () => {
    const company = {
      records: { account: [customer('a')], cost_entry: costs(1500), order_line: [sale('a', { net_amount: 6000 })] },
    };
    expect((await expectExample('acquisition_cost_ratio', company, june)).marks).toBeUndefined();
    const store = await open(company);
    const half = await ask(store, { kpi: 'acquisition_cost_ratio' }, { today: '2026-12-10' });
    expect(half.totals[0]).toMatchObject({ marks: ['immature'] });
    expect(Number(half.totals[0]!.value)).toBeCloseTo(1500 / ((6000 * 365) / 183), 12);
    expect((await ask(store, { kpi: 'acquisition_cost_ratio' }, { today: '2026-07-10' })).totals[0]).toMatchObject({
      value: null,
      reason: 'immature',
    });
  });

  test('cac_payback_months: 487 a month against 4 870', async () => {
    await expectExample(
      'cac_payback_months',
      {
        records: { account: [customer('a')], cost_entry: costs(4870), order_line: [sale('a', { net_amount: 6840, cost: 1000 })] },
      },
      june,
    );
  });

  test('cost_per_lead', async () => {
    await expectExample('cost_per_lead', {
      records: { lead: times(60, (n) => ({ id: `l${n}`, created_on: '2026-06-03' })), cost_entry: costs(3000) },
    });
  });

  test('marketing_sourced_revenue_share: an unknown source is in the whole only', async () => {
    const from = (id: string, net_amount: number, first_channel_id: string | null) =>
      sale(id, { net_amount, first_channel_id, recognised_on: '2026-06-12' });
    await expectExample('marketing_sourced_revenue_share', {
      records: {
        acquisition_channel: [
          { id: 'web', is_marketing: true, direction: 'inbound' },
          { id: 'mailing', is_marketing: true, direction: 'outbound' },
        ],
        order_line: [from('a', 40, 'web'), from('b', 25, 'mailing'), from('c', 35, null), { ...from('old', 900, 'web'), customer_age_days: 365 }],
      },
    });
  });

  test('return_on_marketing_spend', async () => {
    await expectExample(
      'return_on_marketing_spend',
      { records: { account: [customer('a')], cost_entry: costs(30_000), order_line: [sale('a', { net_amount: 200_000, cost: 110_000 })] } },
      june,
    );
  });
});
