import { catalog, listDimensions } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { additiveKpis } from '../../../packages/kpi/src/catalog/additive-kpis.ts';
import { ask, times, type TestCompany, type TestRecord, worldOf } from '../../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function open(company: TestCompany): Promise<Store> {
  await store?.close();
  store = await openDuckdb(worldOf(company));
  return store;
}

const after = '2026-07-15';

/** The value of June 2026, asked in July, is the one the specification names. */
async function expectExample(
  kpi: string,
  company: TestCompany,
  query: Parameters<typeof ask>[1] = {},
  options: Parameters<typeof ask>[2] = { today: after },
) {
  const result = await ask(await open(company), { kpi, ...query }, options);
  const [cell] = result.totals;
  expect(cell?.value, JSON.stringify(cell)).toBe(catalog.entries.get(kpi)!.example!.value);
  return cell!;
}

const line = (id: string, net_amount: number, more: object = {}): TestRecord => ({
  id,
  order_id: `o-${id}`,
  net_amount,
  recognised_on: '2026-06-03',
  ...more,
});
const part = (id: string, amount: number, more: object = {}): TestRecord => ({
  id,
  kpi: 'net_sales_revenue',
  day_on: '2026-06-03',
  amount,
  value: amount,
  ...more,
});
const juneDays = times(30, (n) => ({ id: String(n + 1).padStart(2, '0') })).map(({ id }) => `2026-06-${id}`);
const isWorked = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
/** Every day of June of one person. */
const june = (user: string, fte = 1, more: object = {}): readonly TestRecord[] =>
  juneDays.map((day_on) => ({
    id: `${user}-${day_on}`,
    user_id: user,
    day_on,
    work_fraction: isWorked(day_on) ? 1 : 0,
    fte,
    selling_fte: fte,
    selling_available: isWorked(day_on) ? fte : 0,
    is_ramping: false,
    ...more,
  }));

describe('targets', () => {
  test('quota_attainment: no target is no number, and never zero', async () => {
    const cell = await expectExample('quota_attainment', { records: { order_line: [line('a', 46000)], target_day: [part('t', 40000)] } });
    expect(cell.beside).toEqual({ target: '40000' });
    const without = await ask(await open({ records: { order_line: [line('a', 46000)] } }), { kpi: 'quota_attainment' }, { today: after });
    expect(without.totals[0]).toMatchObject({ value: null, reason: 'no_target' });
    const zero = await ask(
      await open({ records: { order_line: [line('a', 46000)], target_day: [part('t', 0)] } }),
      { kpi: 'quota_attainment' },
      { today: after },
    );
    expect(zero.totals[0]).toMatchObject({ value: null, reason: 'not_meaningful' });
  });

  test('quota_attainment of a running month is against the target of the whole month, of each person against the own one', async () => {
    const company: TestCompany = {
      records: {
        user: [
          { id: 'an', full_name: 'An' },
          { id: 'bo', full_name: 'Bo' },
        ],
        order_line: [line('a', 300, { seller_user_id: 'an' }), line('b', 100, { seller_user_id: 'bo' })],
        target_day: [part('1', 300, { user_id: 'an' }), part('2', 300, { user_id: 'an', day_on: '2026-06-29' }), part('rest', 400)],
      },
    };
    const result = await ask(await open(company), { kpi: 'quota_attainment', by: ['person'] });
    expect(result.totals[0]!.value).toBe('0.4');
    expect(result.rows.map(({ members, cells }) => [members[0]!.label ?? members[0]!.id, cells[0]!.value ?? cells[0]!.reason])).toEqual(
      expect.arrayContaining([
        ['An', '0.5'],
        ['Bo', 'no_target'],
      ]),
    );
  });

  test('quota_attainment has a variant for every KPI whose targets add up', () => {
    const adding = [...catalog.entries.values()].filter(
      (entry) => entry.kind === 'kpi' && entry.targets === 'sum' && entry.formula.kind === 'total' && listDimensions(entry).includes('person'),
    );
    expect(additiveKpis.map(({ id }) => id).sort()).toEqual(adding.map(({ id }) => id).sort());
    for (const { id, unit, direction } of additiveKpis) expect(catalog.entries.get(id)).toMatchObject({ unit, direction });
    expect(Object.keys(catalog.entries.get('quota_attainment')!.variants!).sort()).toEqual(
      additiveKpis
        .map(({ id }) => id)
        .filter((id) => id !== 'net_sales_revenue')
        .sort(),
    );
  });

  test('share_of_reps_at_target', async () => {
    const cell = await expectExample('share_of_reps_at_target', {
      records: {
        user: times(13, (n) => ({ id: `u${n}`, full_name: `U${n}` })),
        order_line: times(13, (n) => line(`l${n}`, n < 2 ? 100 : 99.99, { seller_user_id: `u${n}` })),
        target_day: times(12, (n) => part(`t${n}`, 100, { user_id: `u${n}` })),
        workday: Array.from({ length: 13 }, (_, n) => june(`u${n}`, 1, n === 10 ? { is_ramping: true } : {}).slice(n === 11 ? 20 : 0)).flat(),
      },
    });
    expect(cell).toMatchObject({ numerator: '2', denominator: '10', n: 10 });
    expect(cell.interval?.map((edge) => Number(edge).toFixed(3))).toEqual(['0.057', '0.510']);
  });

  test('pace_index compares with the days so far', async () => {
    const days = juneDays.filter(isWorked).slice(0, 20);
    const parts = days.map((day_on, n) => part(`t${n}`, 6000, { day_on }));
    await expectExample('pace_index', { records: { order_line: [line('a', 66000)], target_day: parts } }, {}, { today: '2026-06-16' });
  });

  test('run_rate_forecast', async () => {
    const result = await ask(await open({ records: { order_line: [line('a', 66000)] } }), { kpi: 'run_rate_forecast' }, { today: '2026-06-16' });
    expect(result.totals[0]!.value).toBe('121000');
    expect(result.totals[0]!.marks).not.toContain('unstable');
    const early = await ask(await open({ records: { order_line: [line('a', 66000)] } }), { kpi: 'run_rate_forecast' }, { today: '2026-06-03' });
    expect(early.totals[0]!.marks).toContain('unstable');
    const twentyDays = { period: { kind: 'custom', from: '2026-06-01', to: '2026-06-27' } } as const;
    await expectExample('run_rate_forecast', { records: { order_line: [line('a', 66000)] } }, twentyDays, { today: '2026-06-16' });
  });

  test('run_rate_forecast of other KPIs is told in their unit', async () => {
    const won = times(6, (n) => ({ id: `w${n}`, state: 'won', won_on: '2026-06-09', won_amount: 100 }));
    const deals = await ask(
      await open({ records: { opportunity: won } }),
      { kpis: [{ id: 'run_rate_forecast', variant: 'deals_won_count' }] },
      { today: '2026-06-16' },
    );
    expect(deals.columns[0]!.unit).toEqual({ kind: 'count' });
    expect(deals.totals[0]).toMatchObject({ value: '11', beside: { actual: '6' } });
  });

  test('pipeline_coverage counts deals due in the rest, and at most thirty days late', async () => {
    const deal = (id: string, amount: number, expected_close_on: string) => ({
      deal: { id, state: 'open', amount, expected_close_on },
      change: { id: `c${id}`, opportunity_id: id, kind: 'open', changed_on: '2026-04-02', amount },
    });
    const deals = [
      deal('a', 100000, '2026-06-25'),
      deal('b', 62000, '2026-06-01'),
      deal('late', 5000, '2026-05-01'),
      deal('next', 5000, '2026-07-02'),
    ];
    const records = {
      opportunity: deals.map(({ deal: one }) => one),
      stage_change: deals.map(({ change }) => change),
      order_line: [line('x', 66000)],
      target_day: [part('t', 120000, { day_on: '2026-06-29' })],
    };
    await expectExample('pipeline_coverage', { records }, {}, { today: '2026-06-15' });
    const reached = await ask(await open({ records: { ...records, order_line: [line('x', 120000)] } }), { kpi: 'pipeline_coverage' });
    expect(reached.totals[0]).toMatchObject({ value: null, reason: 'target_reached' });
  });

  test('forecast_accuracy', async () => {
    const cell = await expectExample('forecast_accuracy', {
      records: {
        opportunity: [{ id: 'w', state: 'won', won_on: '2026-06-09', won_amount: 100 }],
        frozen_forecast: [
          { id: 'f', kpi: 'weighted_pipeline_forecast', period_to: '2026-06-30', horizon: 50, value: 110, amount: 110, is_counted: true },
        ],
      },
    });
    expect(cell.beside).toEqual({ bias: '0.1' });
  });

  test('self_rating_gap', async () => {
    await expectExample('self_rating_gap', {
      records: {
        user: [
          { id: 'u', full_name: 'An' },
          { id: 'v', full_name: 'Bo' },
        ],
        self_assessment: [
          { id: 's', user_id: 'u', kpi: 'net_sales_revenue', attainment: 1.05, period_to: '2026-06-30' },
          { id: 't', user_id: 'v', kpi: 'net_sales_revenue', attainment: 1.05, period_to: '2026-06-30' },
        ],
        order_line: [line('a', 92, { seller_user_id: 'u' })],
        target_day: [part('t', 100, { user_id: 'u' })],
      },
    });
  });

  test('goal_progress', async () => {
    const of = (id: string, weight_counted: number, weighted_progress: number) => ({
      id,
      goal_id: 'g',
      weight_counted,
      weighted_progress,
      is_counted: true,
    });
    await expectExample('goal_progress', { records: { goal_target: [of('1', 2, 1), of('2', 1, 1), of('3', 1, 0)] } });
  });
});

describe('people', () => {
  const staff = [...june('a'), ...june('b'), ...june('c'), ...june('d'), ...june('e', 0.5)];

  test('sales_per_rep', async () => {
    await expectExample('sales_per_rep', {
      records: { workday: staff, opportunity: times(24, (n) => ({ id: `d${n}`, state: 'won', won_on: '2026-06-03' })) },
    });
  });

  test('revenue_per_rep leaves out what nobody sold', async () => {
    const cell = await expectExample('revenue_per_rep', {
      records: { workday: staff, user: [{ id: 'a', full_name: 'A' }], order_line: [line('x', 225000, { seller_user_id: 'a' }), line('online', 700)] },
    });
    expect(cell.beside).toEqual({ unattributed: '700' });
  });

  test('rep_contribution_share', async () => {
    const result = await ask(
      await open({
        records: {
          user: [
            { id: 'a', full_name: 'A' },
            { id: 'b', full_name: 'B' },
          ],
          order_line: [line('x', 30, { seller_user_id: 'a' }), line('y', 120, { seller_user_id: 'b' })],
          target_day: [part('t', 200)],
        },
      }),
      { kpi: 'rep_contribution_share', by: ['person'] },
      { today: after },
    );
    const [cell] = result.rows.find(({ members }) => members[0]!.label === 'A')!.cells;
    expect(cell).toMatchObject({ value: catalog.entries.get('rep_contribution_share')!.example!.value, beside: { of_plan: '0.15' } });
  });

  test('contact_norm_fulfilment', async () => {
    const activity =
      (kind: string) =>
      (n: number): TestRecord => ({ id: `${kind}${n}`, kind, user_id: 'u', status: 'completed', started_on: '2026-06-03' });
    await expectExample('contact_norm_fulfilment', {
      records: {
        user: [{ id: 'u', full_name: 'U' }],
        activity: [...times(25, activity('call')), ...times(1, activity('meeting'))],
        norm_day: [
          { id: 'c', user_id: 'u', day_on: '2026-06-03', activity_kind: 'call', quantity: 20, minutes: 100 },
          { id: 'm', user_id: 'u', day_on: '2026-06-03', activity_kind: 'meeting', quantity: 2, minutes: 120 },
        ],
      },
    });
  });

  test('contacts_per_working_day', async () => {
    const days = june('u')
      .filter(({ selling_available }) => selling_available === 1)
      .slice(0, 8);
    await expectExample('contacts_per_working_day', {
      records: {
        workday: days,
        activity: [
          ...times(90, (n) => ({ id: `c${n}`, kind: 'call', user_id: 'u', status: 'completed', started_on: '2026-06-03' })),
          ...times(6, (n) => ({ id: `m${n}`, kind: 'message', user_id: 'u', status: 'completed', started_on: '2026-06-03', is_two_way: true })),
          { id: 'one way', kind: 'message', user_id: 'u', status: 'completed', started_on: '2026-06-03', is_two_way: false },
        ],
      },
    });
  });

  test('effort_per_customer takes the minutes of the norm where none are recorded', async () => {
    const cell = await expectExample('effort_per_customer', {
      records: {
        activity: [
          ...times(60, (n) => ({
            id: `a${n}`,
            kind: 'meeting',
            account_id: `c${n}`,
            user_id: 'u',
            status: 'completed',
            started_on: '2026-06-03',
            minutes_recorded: 175,
          })),
          ...times(60, (n) => ({ id: `e${n}`, kind: 'call', account_id: `c${n}`, user_id: 'u', status: 'completed', started_on: '2026-06-03' })),
        ],
        norm_day: [{ id: 'n', user_id: 'u', day_on: '2026-06-03', activity_kind: 'call', quantity: 20, minutes: 100 }],
      },
    });
    expect(cell.beside).toEqual({ estimated: '5' });
  });

  test('customers_in_work_count', async () => {
    const span = (account: string, id: string): TestRecord => ({
      id,
      account_id: account,
      owner_user_id: 'u',
      from_on: '2026-05-01',
      to_on: '2026-09-01',
      work_key: `${account}~u`,
    });
    await expectExample('customers_in_work_count', {
      records: {
        work_span: [
          ...times(35, (n) => span(`a${n % 30}`, `d${n}`)),
          ...times(50, (n) => span(`a${n + 25}`, `p${n}`)),
          { ...span('gone', 'x'), to_on: '2026-06-30' },
        ],
      },
    });
  });

  test('feedback_meeting_rate', async () => {
    await expectExample('feedback_meeting_rate', {
      records: {
        feedback_meeting: [
          ...times(6, (n) => ({ id: `m${n}`, due_on: '2026-06-10', is_in_time: n < 5, is_excused: false })),
          { id: 'away', due_on: '2026-06-10', is_in_time: false, is_excused: true },
        ],
      },
    });
  });

  test('on_time_completion_rate', async () => {
    await expectExample('on_time_completion_rate', {
      records: {
        task: [
          ...times(20, (n) => ({ id: `t${n}`, first_due_on: '2026-06-10', is_in_time: n < 17, is_moved: false })),
          { id: 'off', first_due_on: '2026-06-10', is_in_time: false, cancelled_on: '2026-06-01' },
        ],
      },
    });
  });

  test('capacity_utilisation and headcount_gap', async () => {
    const plan = {
      id: 'p',
      period_month: '2026-06-01',
      required_hours: 1834,
      available_hours: 1170,
      required_people: 1.5675,
      available_people: 1,
      is_counted: true,
    };
    await expectExample('capacity_utilisation', { records: { plan_result: [plan] } });
    await expectExample('headcount_gap', { records: { plan_result: [plan] } });
    const two = await ask(
      await open({ records: { plan_result: [plan, { ...plan, id: 'q', period_month: '2026-05-01' }] } }),
      { kpi: 'headcount_gap', period: { kind: 'named', name: '2026-Q2' } },
      { today: after },
    );
    expect(two.totals[0]!.value).toBe('0.5675');
  });
});

describe('customers', () => {
  test('contact_plan_fulfilment', async () => {
    await expectExample('contact_plan_fulfilment', {
      records: {
        contact_plan: times(60, (n) => ({
          id: `d${n}`,
          account_id: 'c',
          due_on: '2026-06-10',
          is_counted: n >= 3,
          fulfilled_on: n >= 12 ? '2026-06-12' : null,
        })),
      },
    });
  });

  test('request_processing_time', async () => {
    const hours = [2, 3, 8, 30];
    const received = Date.UTC(2026, 5, 3, 8);
    await expectExample('request_processing_time', {
      records: {
        service_request: hours.map((hour, n) => ({
          id: `r${n}`,
          received_at: new Date(received).toISOString(),
          resolved_at: new Date(received + (hour + 1) * 3_600_000).toISOString(),
          resolved_on: '2026-06-05',
          waiting_for_customer_min: 60,
          business_min: hour * 30,
          is_counted: true,
        })),
      },
    });
    const business = await ask(store!, { kpis: [{ id: 'request_processing_time', variant: 'business_hours' }] }, { today: after });
    expect(business.totals[0]!.value).toBe('2.75');
  });

  test('request_on_time_rate', async () => {
    await expectExample('request_on_time_rate', {
      records: { service_request: times(50, (n) => ({ id: `r${n}`, due_on: '2026-06-10', is_in_time: n < 44, is_counted: true })) },
    });
  });

  const answer = (id: string, more: object): TestRecord => ({ id, score: 5, answered_on: '2026-06-10', is_anonymous: false, ...more });

  test('csat takes the latest answer of a customer in the period', async () => {
    await expectExample('csat', {
      records: {
        survey_response: [
          ...times(100, (n) => answer(`a${n}`, { survey_kind: 'csat', is_top: n < 75 })),
          answer('earlier', { survey_kind: 'csat', is_top: false, next_on: '2026-06-20' }),
          answer('before July', { survey_kind: 'nps', is_top: true, next_on: '2026-07-02' }),
        ],
      },
    });
  });

  test('nps', async () => {
    const cell = await expectExample('nps', {
      records: {
        survey_response: times(100, (n) =>
          answer(`a${n}`, { survey_kind: 'nps', recommends: n < 50 ? 'promoter' : n < 80 ? 'passive' : 'detractor' }),
        ),
      },
    });
    expect(cell).toMatchObject({ numerator: '3000', denominator: '100', n: 100, sample: 'enough' });
    expect(cell.interval!.map((bound) => Number(bound).toFixed(2))).toEqual(['14.69', '45.31']);
  });

  test('survey_response_rate', async () => {
    const cell = await expectExample('survey_response_rate', {
      records: {
        survey_invitation: times(400, (n) => ({
          id: `i${n}`,
          sent_on: n < 390 ? '2026-06-02' : '2026-06-28',
          is_anonymous: false,
          is_delivered: true,
          is_answered_in_time: n < 100,
          answered_on: n < 100 ? '2026-06-05' : null,
        })),
      },
    });
    expect(cell.beside).toEqual({ pending: '10' });
  });
});

describe('answers of employees', () => {
  const answer = (id: string, score: number, more: object = {}): TestRecord => ({
    id,
    question_key: 'EMP0',
    score,
    answered_on: '2026-06-10',
    released_on: '2026-06-30',
    is_anonymous: true,
    is_top: score >= 4,
    ...more,
  });

  test('employee_satisfaction_score', async () => {
    const cell = await expectExample('employee_satisfaction_score', {
      records: { survey_response: [5, 5, 4, 4, 4, 4, 3, 2].map((score, n) => answer(`a${n}`, score)) },
    });
    expect(cell.beside).toEqual({ favourable: '0.75' });
  });

  test('team_belonging_score and process_agreement_score', async () => {
    await expectExample('team_belonging_score', {
      records: { survey_response: [4, 5, 3, 4, 4].map((score, n) => answer(`a${n}`, score, { question_key: 'EMP1' })) },
    });
    await expectExample('process_agreement_score', {
      records: { survey_response: [3, 2, 4, 3, 3].map((score, n) => answer(`a${n}`, score, { question_key: 'EMP2' })) },
    });
  });

  test('enps', async () => {
    await expectExample('enps', {
      records: {
        survey_response: times(8, (n) =>
          answer(`a${n}`, 9, { question_key: 'EMPR', recommends: n < 4 ? 'promoter' : n < 6 ? 'passive' : 'detractor' }),
        ),
      },
    });
  });
});
