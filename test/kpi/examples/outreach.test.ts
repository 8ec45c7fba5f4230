import { catalog } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, type TestCompany, type TestRecord, times, today, worldOf } from '../../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function open(records: TestCompany['records'], rest: Partial<TestCompany> = {}): Promise<Store> {
  store = await openDuckdb(worldOf({ records, ...rest }));
  return store;
}

/** The value of June 2026 is the one the specification names. */
async function expectExample(kpi: string, records: TestCompany['records'], query: Parameters<typeof ask>[1] = {}) {
  const result = await ask(await open(records), { kpi, ...query });
  const [cell] = result.totals;
  expect(cell?.value, JSON.stringify(cell)).toBe(catalog.entries.get(kpi)!.example!.value);
  return cell!;
}

const march = { period: { kind: 'named', name: '2026-03' } } as const;
const user = { id: 'anna', full_name: 'Anna' };

describe('new contacts', () => {
  const lead = (id: string, more: object = {}): TestRecord => ({ id, created_on: '2026-06-02', ...more });

  test('lead_contacted_rate: nine are still to be tried, two of them came in today; contacts without an owner count', async () => {
    const cell = await expectExample('lead_contacted_rate', {
      lead: [
        ...times(36, (n) => lead(`t${n}`, { attempted_on: '2026-06-03', owner_user_id: n < 20 ? 'anna' : null })),
        ...times(7, (n) => lead(`o${n}`)),
        ...times(2, (n) => lead(`n${n}`, { created_on: today })),
        lead('double', { duplicate_of_id: 't1', is_counted: false }),
      ],
    });
    expect(cell).toMatchObject({ numerator: '36', denominator: '45', beside: { not_tried: '9', in_time: '2' } });
  });

  test('lead_response_time: 90 % beside, unanswered shown, our own searching left out', async () => {
    const channels = [
      { id: 'web', name: 'Web', direction: 'inbound' },
      { id: 'fair', name: 'Fair', direction: 'outbound' },
      { id: 'list', name: 'List', code: 'database' },
    ];
    const answered = (id: string, minutes: number, more: object = {}) => {
      const at = new Date(Date.UTC(2026, 5, 2, 8) + minutes * 60_000).toISOString();
      return lead(id, { created_at: '2026-06-02T08:00:00Z', attempted_at: at, attempted_on: '2026-06-02', acquisition_channel_id: 'web', ...more });
    };
    const cell = await expectExample('lead_response_time', {
      acquisition_channel: channels,
      lead: [
        ...[5, 12, 40, 180].map((minutes, n) => answered(`a${n}`, minutes)),
        answered('found', 1, { acquisition_channel_id: 'fair' }),
        answered('listed', 1, { acquisition_channel_id: 'list' }),
        answered('before', -30),
        lead('waiting', { created_at: '2026-06-02T08:00:00Z', acquisition_channel_id: 'web' }),
        lead('dated', { attempted_on: '2026-06-02', acquisition_channel_id: 'web' }),
      ],
    });
    expect(cell).toMatchObject({ n: 4, beside: { unanswered: '1', mean: '59.25' } });
    expect(Number(cell.beside!['p90'])).toBeCloseTo(138, 6);
  });

  test('leads_sourced_count: by who found them, with a way to reach them; inbound enquiries are not found', async () => {
    const cell = await expectExample('leads_sourced_count', {
      user: [user],
      acquisition_channel: [
        { id: 'fair', name: 'Fair', code: 'exhibition', direction: 'outbound' },
        { id: 'list', name: 'List', code: 'database' },
        { id: 'web', name: 'Web', direction: 'inbound' },
      ],
      lead: [
        ...times(18, (n) => lead(`e${n}`, { originator_user_id: 'anna', acquisition_channel_id: 'fair', is_reachable: true })),
        ...times(7, (n) => lead(`d${n}`, { originator_user_id: 'anna', acquisition_channel_id: 'list', is_reachable: true })),
        lead('inbound', { originator_user_id: 'anna', acquisition_channel_id: 'web', is_reachable: true }),
        lead('assigned', { owner_user_id: 'anna', is_reachable: true }),
        lead('nameless', { originator_user_id: 'anna', acquisition_channel_id: 'fair', is_reachable: false }),
      ],
    });
    expect(cell.value).toBe('25');
  });

  test('time_to_convert', async () => {
    await expectExample('time_to_convert', {
      lead: [
        ...[10, 20, 90].map((days_to_customer, n) => lead(`l${n}`, { created_on: '2026-01-02', customer_on: '2026-06-04', days_to_customer })),
        lead('open'),
      ],
    });
  });

  test('touches_per_lead: settled in the period, those never tried left out', async () => {
    const settled = (id: string, attempts_until_settled: number | null) => lead(id, { settled_on: '2026-06-05', attempts_until_settled });
    const cell = await expectExample('touches_per_lead', {
      lead: [
        ...[2, 3, 3, 6].map((attempts, n) => settled(`l${n}`, attempts)),
        settled('never', null),
        lead('open', { attempts_until_settled: null }),
      ],
    });
    expect(cell).toMatchObject({ n: 4, beside: { mean: '3.5' } });
  });

  test('research_before_contact_rate: of those first contacted in the period, by who made the first attempt', async () => {
    const first = (id: string, is_researched: boolean) =>
      lead(id, { created_on: '2026-05-20', attempted_on: '2026-06-03', attempt_user_id: 'anna', owner_user_id: 'bence', is_researched });
    const records = { user: [user], lead: [...times(20, (n) => first(`p${n}`, true)), ...times(5, (n) => first(`u${n}`, false)), lead('not yet')] };
    const cell = await expectExample('research_before_contact_rate', records);
    expect(cell).toMatchObject({ numerator: '20', denominator: '25' });
    const byPerson = await ask(store!, { kpi: 'research_before_contact_rate', by: ['person'] });
    expect(byPerson.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value])).toEqual([['Anna', '0.8']]);
  });
});

describe('opportunities', () => {
  const deal = (id: string, more: object = {}): TestRecord => ({ id, created_on: '2026-03-02', ...more });

  test('opportunities_created_count: twelve created, ten accepted within seven days', async () => {
    const cell = await expectExample(
      'opportunities_created_count',
      {
        opportunity: [
          ...times(10, (n) => deal(`a${n}`, { accepted_on: '2026-03-09' })),
          deal('late', { accepted_on: '2026-03-10' }),
          deal('rejected', { accepted_on: '2026-03-03', rejected_reason: 'no need' }),
          deal('renewal', { type: 'renewal', accepted_on: '2026-03-03' }),
          deal('double', { lost_reason: 'duplicate' }),
          deal('test', { is_counted: false }),
        ],
      },
      march,
    );
    expect(cell.beside).toEqual({ accepted: '10' });
    const accepted = await ask(store!, { kpis: [{ id: 'opportunities_created_count', variant: 'accepted' }], ...march });
    expect(accepted.totals[0]!.value).toBe('10');
  });

  test('opportunities_created_count: for who found it, else who owned it then', async () => {
    const records = {
      user: [user, { id: 'bence', full_name: 'Bence' }],
      opportunity: [
        deal('a', { origin_user_id: 'anna', creation_owner_id: 'bence' }),
        deal('b', { creation_owner_id: 'bence', owner_user_id: 'anna' }),
      ],
    };
    const own = await open(records);
    const by = async (variant?: string) => {
      const result = await ask(own, { kpis: [{ id: 'opportunities_created_count', ...(variant ? { variant } : {}) }], by: ['person'], ...march });
      return Object.fromEntries(result.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value]));
    };
    expect(await by()).toEqual({ Anna: '1', Bence: '1' });
    expect(await by('by_owner')).toEqual({ Anna: '0', Bence: '2' });
  });

  test('activity_to_opportunity_yield, and by the way of the last contact before', async () => {
    const touch = (id: string, channel: string): TestRecord => ({
      id,
      kind: channel === 'phone' ? 'call' : 'email',
      channel,
      status: 'completed',
      is_attempt: true,
      started_on: '2026-03-05',
    });
    await expectExample(
      'activity_to_opportunity_yield',
      {
        activity: [
          ...times(400, (n) => touch(`c${n}`, 'phone')),
          ...times(240, (n) => touch(`e${n}`, 'email')),
          { ...touch('redial', 'phone'), is_redial: true },
          { ...touch('missed', 'phone'), status: 'no_show' },
          { ...touch('inbound', 'phone'), is_attempt: false },
        ],
        opportunity: [...times(2, (n) => deal(`p${n}`, { touch_channel: 'phone' })), ...times(6, (n) => deal(`m${n}`, { touch_channel: 'email' }))],
      },
      march,
    );
    const byChannel = await ask(store!, { kpi: 'activity_to_opportunity_yield', by: ['contact_channel'], ...march });
    expect(Object.fromEntries(byChannel.rows.map(({ members, cells }) => [members[0]!.id, cells[0]!.value]))).toEqual({ phone: '0.5', email: '2.5' });
  });

  test('activity_to_opportunity_yield in four weeks: a quiet day is not without result', async () => {
    const own = await open({
      activity: times(10, (n) => ({ id: `c${n}`, kind: 'call', status: 'completed', is_attempt: true, started_on: '2026-03-05' })),
      opportunity: [deal('d', { created_on: '2026-03-20' })],
    });
    const result = await ask(own, {
      kpis: [{ id: 'activity_to_opportunity_yield', variant: 'four_weeks' }],
      period: { kind: 'named', name: '2026-03-20' },
    });
    expect(result.totals[0]!.value).toBe('10');
  });
});

describe('calls, meetings and visits', () => {
  const call = (id: string, outcome: string | null, more: object = {}): TestRecord => ({
    id,
    kind: 'call',
    direction: 'outbound',
    status: 'completed',
    started_on: '2026-06-02',
    outcome,
    ...more,
  });

  test('connect_rate: a refusal is a conversation, an unknown outcome is on neither side', async () => {
    const cell = await expectExample('connect_rate', {
      activity: [
        ...times(8, (n) => call(`c${n}`, 'conversation')),
        ...times(2, (n) => call(`m${n}`, 'meeting_booked')),
        ...times(3, (n) => call(`r${n}`, 'refused')),
        call('sold', 'sold'),
        ...times(20, (n) => call(`n${n}`, 'no_answer')),
        ...times(4, (n) => call(`v${n}`, 'voicemail')),
        ...times(2, (n) => call(`w${n}`, 'wrong_number')),
        ...times(3, (n) => call(`u${n}`, null)),
        call('none', 'none'),
        call('again', 'conversation', { is_redial: true }),
        call('inbound', 'conversation', { direction: 'inbound' }),
      ],
    });
    expect(cell).toMatchObject({ numerator: '14', denominator: '40', beside: { without_outcome: '4' } });
  });

  const meeting = (id: string, more: object = {}): TestRecord => ({
    id,
    kind: 'meeting',
    account_id: 'a',
    agreed_on: '2026-06-02',
    due_on: '2026-06-08',
    scheduled_on: '2026-06-08',
    ...more,
  });

  test('meetings_scheduled_count: one moved twice is one, one cancelled later stays, colleagues do not count', async () => {
    await expectExample('meetings_scheduled_count', {
      activity: [
        ...times(6, (n) => meeting(`m${n}`, { status: 'planned' })),
        meeting('cancelled', { status: 'cancelled_by_customer' }),
        meeting('moved', { status: 'rescheduled', is_replaced: true }),
        meeting('moved2', { status: 'rescheduled', is_replaced: true, moved_from_id: 'moved', agreed_on: '2026-06-05' }),
        meeting('moved3', { status: 'completed', moved_from_id: 'moved2', agreed_on: '2026-06-09' }),
        meeting('internal', { is_internal: true }),
        meeting('alone', { account_id: null }),
        meeting('afterwards', { agreed_on: null }),
      ],
    });
  });

  test('meetings_scheduled_count: moved without telling to what, it is the one it was moved to', async () => {
    const own = await open({ activity: [meeting('moved', { status: 'rescheduled' }), meeting('new', { status: 'planned' })] });
    expect((await ask(own, { kpi: 'meetings_scheduled_count' })).totals[0]!.value).toBe('1');
  });

  test('meetings_scheduled_count: for who booked it', async () => {
    const own = await open({ user: [user], activity: [meeting('m', { booked_by_user_id: 'anna', user_id: 'bence' })] });
    const result = await ask(own, { kpi: 'meetings_scheduled_count', by: ['person'] });
    expect(result.rows.map(({ members }) => members[0]!.label)).toEqual(['Anna']);
  });

  test('meeting_show_rate: cancelled by us is shown beside, moved in time counts on the new date, moved late was not kept', async () => {
    const cell = await expectExample('meeting_show_rate', {
      activity: [
        ...times(15, (n) => meeting(`h${n}`, { status: 'completed' })),
        ...times(2, (n) => meeting(`n${n}`, { status: 'no_show' })),
        ...times(2, (n) => meeting(`c${n}`, { status: 'cancelled_by_customer' })),
        meeting('late', { status: 'rescheduled', is_moved_late: true }),
        meeting('early', { status: 'rescheduled', is_moved_late: false }),
        ...times(3, (n) => meeting(`u${n}`, { status: 'cancelled_by_us' })),
        meeting('planned', { status: 'planned' }),
      ],
    });
    expect(cell).toMatchObject({ numerator: '15', denominator: '20', beside: { cancelled_by_us: '3' } });
  });

  test('qualified_meetings_count: silence is acceptance only after its three working days', async () => {
    const held = (id: string, accepted_on: string | null, more: object = {}): TestRecord => ({
      id,
      kind: 'meeting',
      status: 'completed',
      started_on: '2026-06-03',
      booked_by_user_id: 'ice',
      user_id: 'seller',
      accepted_on,
      ...more,
    });
    const cell = await expectExample('qualified_meetings_count', {
      activity: [
        ...times(20, (n) => held(`a${n}`, '2026-06-03')),
        held('silent', today),
        held('waiting', '2026-06-16'),
        ...times(2, (n) => held(`r${n}`, null)),
        ...times(6, (n) => held(`m${n}`, null, { status: 'no_show', started_on: null, scheduled_on: '2026-06-03' })),
      ],
    });
    expect(cell.beside).toEqual({ awaiting: '1' });
  });

  test('visits_completed_count: nine planned, seven of them made, one on top', async () => {
    const visit = (id: string, more: object = {}): TestRecord => ({ id, kind: 'visit', status: 'completed', visited_on: '2026-06-03', ...more });
    const planned = { due_on: '2026-06-03' };
    const cell = await expectExample('visits_completed_count', {
      activity: [
        ...times(7, (n) => visit(`d${n}`, planned)),
        visit('extra'),
        visit('again', { is_revisit: true }),
        visit('missed', { ...planned, status: 'no_show', visited_on: null }),
        visit('cancelled', { ...planned, status: 'cancelled_by_customer', visited_on: null }),
      ],
    });
    expect(cell.beside).toEqual({ planned: '9', planned_made: '7', unplanned: '1' });
  });
});

describe('emails', () => {
  const email = (id: string, more: object = {}): TestRecord => ({ id, sent_on: '2026-03-02', is_delivered: true, ...more });

  test('emails_sent_count: returned and automatic ones are none, mass mailings stand beside', async () => {
    const cell = await expectExample(
      'emails_sent_count',
      {
        email_message: [
          ...times(27, (n) => email(`m${n}`)),
          ...times(3, (n) => email(`copy${n}`, { shared_id: 's' })),
          ...times(2, (n) => email(`b${n}`, { is_delivered: false })),
          ...times(40, (n) => email(`c${n}`, { campaign_id: 'spring' })),
          email('away', { is_auto_reply: true }),
        ],
      },
      march,
    );
    expect(cell.beside).toEqual({ mass: '40' });
  });

  test('email_open_rate: opened by machines only is on neither side', async () => {
    const cell = await expectExample(
      'email_open_rate',
      {
        email_message: [
          ...times(96, (n) => email(`o${n}`, { is_opened: true, is_reported_open: true })),
          ...times(504, (n) => email(`n${n}`)),
          ...times(380, (n) => email(`m${n}`, { is_machine_only: true, is_reported_open: true })),
          ...times(20, (n) => email(`b${n}`, { is_delivered: false })),
        ],
      },
      march,
    );
    expect(cell).toMatchObject({ numerator: '96', denominator: '600', beside: { reported_opens: '476', pending: '0' } });
    expect(cell.marks).toBeUndefined();
  });

  test('email_click_rate', async () => {
    await expectExample('email_click_rate', { email_message: times(1000, (n) => email(`m${n}`, { is_clicked: n < 42 })) }, march);
  });

  test('email_reply_rate: two weeks after the last email it is final', async () => {
    const cell = await expectExample('email_reply_rate', { email_message: times(200, (n) => email(`m${n}`, { is_replied: n < 14 })) }, march);
    expect(cell.beside).toEqual({ pending: '0' });
  });

  test('emails younger than the window are pending as long as nothing came', async () => {
    // Today is 15 June: the window of seven days is over for the eighth, that of fourteen for the first.
    const own = await open({
      email_message: [
        email('old', { sent_on: '2026-06-01' }),
        email('young', { sent_on: '2026-06-02' }),
        email('answered', { sent_on: '2026-06-12', is_replied: true, is_opened: true }),
        email('younger', { sent_on: '2026-06-09' }),
      ],
    });
    const cell = async (kpi: string) => (await ask(own, { kpi })).totals[0];
    expect(await cell('email_reply_rate')).toMatchObject({
      value: '0.25',
      denominator: '4',
      beside: { pending: '2' },
      marks: ['so_far', 'immature'],
    });
    expect(await cell('email_open_rate')).toMatchObject({ beside: { pending: '1' } });
  });
});

describe('every count of activities has its partner (S0-32)', () => {
  test.each([
    'calls_made_count',
    'emails_sent_count',
    'meetings_scheduled_count',
    'meetings_held_count',
    'visits_completed_count',
    'qualified_meetings_count',
  ])('%s', (id) => {
    const partner = catalog.entries.get(id)!.quality;
    expect(catalog.entries.get(partner!)?.aggregation).toBe('ratio');
  });
});
