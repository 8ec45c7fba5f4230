import type { ContactNormsResponse, ErrorBody, NextStepsResponse, NormFulfilmentResponse, UsualContactsResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
let app: TestApp;
let anna: string;
let bela: string;
let cafe: string;
let member: Headers;
let lead: Headers;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;

/** Monday 15 June 2026 is the day of these tests; calls are on Mondays to Fridays of the eight weeks before. */
const weeks = ['04-20', '04-27', '05-04', '05-11', '05-18', '05-25', '06-01', '06-08'].map((day) => `2026-${day}`);
const call = (id: string, person: string, day: string, over: object = {}) =>
  item('activity', id, { kind: 'call', direction: 'outbound', user_id: person, status: 'completed', started_at: `${day}T08:00:00Z`, ...over });
const deal = (id: string, account: string, owner: string, day: string) =>
  item('opportunity', id, {
    name: id,
    owner_user_id: owner,
    account_id: account,
    stage_id: 'won',
    amount: 10,
    currency: 'USD',
    created_at: day,
    decided_at: day,
  });

beforeAll(async () => {
  app = await openTestApp();
  const person = (id: string, team: string, role: string, fte = 1) => [
    item('user', id, { full_name: id }),
    item('assignment', id, { user_id: id, team_id: team, sales_role: role, is_primary: true, fte, valid_from: '2026-01-01' }),
  ];
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...person('Anna', 'North', 'farmer'),
    ...person('Bela', 'South', 'farmer', 0.5),
    ...person('Cili', 'North', 'hunter'),
    item('absence', 'away', { user_id: 'Anna', from_on: '2026-06-12', to_on: '2026-06-12' }),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('segment', 'cafe', { name: 'Cafés' }),
    item('segment', 'hotel', { name: 'Hotels' }),
    ...['fresh', 'late', 'never', 'asked'].map((id) =>
      item('account', id, { name: id, segment_id: 'cafe', owner_user_id: 'Anna', ...(id === 'asked' ? { no_contact: true } : {}) }),
    ),
    item('account', 'planned', { name: 'planned', segment_id: 'cafe', owner_user_id: 'Anna' }),
    item('account', 'other', { name: 'other', segment_id: 'cafe', owner_user_id: 'Bela' }),
    item('account', 'inn', { name: 'inn', segment_id: 'hotel', owner_user_id: 'Anna' }),
    ...['fresh', 'late', 'never', 'asked', 'planned', 'inn'].map((id) => deal(id, id, 'Anna', '2026-01-05')),
    deal('other', 'other', 'Bela', '2026-01-05'),
    item('contact_plan', 'p', { account_id: 'planned', purpose: 'retention', due_on: '2026-06-20', user_id: 'Anna', status: 'planned' }),
    item('contact_norm', 'n', { sales_role: 'farmer', activity_kind: 'call', quantity: 4, unit: 'day', minutes_each: 10, valid_from: '2026-01-01' }),
    item('contact_regulation', 'r', { name: 'Cafés', segment_id: 'cafe', contacts_per_year: 12, tolerance_days: 5, valid_from: '2026-01-01' }),
    ...weeks.flatMap((day) => [0, 1].map((n) => call(`a${day}${n}`, 'Anna', day, { duration_min: 12 }))),
    ...weeks.map((day) => call(`b${day}`, 'Bela', day)),
    call('c1', 'Anna', '2026-06-05', { account_id: 'fresh', outcome: 'conversation' }),
    call('c2', 'Anna', '2026-03-02', { account_id: 'late', outcome: 'conversation' }),
    call('c3', 'Anna', '2026-06-04', { account_id: 'late', outcome: 'no_answer' }),
  ]);
  [anna, bela, cafe] = await Promise.all([idOf('person', 'Anna'), idOf('person', 'Bela'), listNorms().then(({ segments }) => segments[0]!.id)]);
  member = await signInAs(app, 'anna', [{ role: 'member', team: null }], anna);
  lead = await signInAs(app, 'lead', [{ role: 'team_lead', team: await idOf('team', 'North') }], null);
});
afterAll(() => app.close());

const listNorms = async (who: Headers = {}) => (await app.get('/api/contact-norms', who)).json<ContactNormsResponse>();
const fulfilment = async (who: Headers = {}, body: object = {}) =>
  (
    await app.post('/api/contact-norms/fulfilment', { period: { kind: 'custom', from: '2026-06-08', to: '2026-06-15' }, ...body }, who)
  ).json<NormFulfilmentResponse>();
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;
const norm = { subject: { scope: 'role', id: 'farmer' }, kind: 'call', quantity: 6, unit: 'day', minutesEach: 12, from: '2026-06-15' };

describe('fulfilment', () => {
  test('holds what was done against the norm, with absences and part time', async () => {
    const { people, without } = await fulfilment();
    // Five working days: Anna was there for four of them, Bela half time for all.
    expect(people.map(({ subject, kinds }) => [subject.name, kinds])).toEqual([
      ['Bela', [{ kind: 'call', norm: '10.0000', done: 1 }]],
      ['Anna', [{ kind: 'call', norm: '16.0000', done: 2 }]],
    ]);
    expect(people.map(({ value }) => Number(value))).toEqual([0.1, 0.125]);
    // Minutes are no cases: one kind of work is enough to be judged by.
    expect(people.map(({ status }) => status)).toEqual(['behind', 'behind']);
    expect(without.map(({ name }) => name)).toEqual(['Cili']);
  });

  test('counts customers that are due and overdue by the rule of their segment, and what was made of it', async () => {
    const { rules } = await fulfilment({}, { period: { kind: 'custom', from: '2026-06-01', to: '2026-07-01' } });
    const [cafes] = rules;
    // Every 30 days: fresh is due on 5 July; late since 1 April, never, planned and other since 4 February; asked wishes for none.
    expect(cafes).toMatchObject({ segment: { name: 'Cafés' }, customers: 5, due: 4, overdue: 4, made: 1 });
    expect(cafes!.latest.map(({ name, last, days }) => [name, last, days])).toEqual([
      expect.arrayContaining([null, 131]),
      expect.arrayContaining([null, 131]),
      expect.arrayContaining([null, 131]),
      ['late', '2026-03-02', 75],
    ]);
    expect(rules).toHaveLength(1);
  });

  test('shows each no more than they see', async () => {
    expect((await fulfilment(member)).people.map(({ subject }) => subject.name)).toEqual(['Anna']);
    expect((await fulfilment(member)).rules[0]!.customers).toBe(4);
    expect((await fulfilment(lead)).people.map(({ subject }) => subject.name)).toEqual(['Anna']);
    const south = await app.post(
      '/api/contact-norms/fulfilment',
      { period: { kind: 'custom', from: '2026-06-08', to: '2026-06-15' }, team: await idOf('team', 'South') },
      lead,
    );
    expect([south.statusCode, codeOf(south)]).toEqual([404, 'people.no_team']);
  });
});

test('the daily list has customers due by a rule with the reason, unless something is planned, and they come back', async () => {
  const steps = async () => (await app.get('/api/next-steps', member)).json<NextStepsResponse>().steps.filter(({ kind }) => kind === 'rule_due');
  const found = await steps();
  expect(found.map(({ name, perYear, lastDays }) => [name, Number(perYear), lastDays])).toEqual([
    ['never', 12, null],
    ['late', 12, 105],
  ]);
  expect((await app.get(`/api/records/${found[0]!.recordId}`, member)).statusCode).toBe(200);
  const away = await app.post('/api/next-steps/dismiss', { kind: 'rule_due', recordId: found[0]!.stepId, reason: 'Closed for the summer' }, member);
  expect(away.statusCode, away.body).toBe(200);
  expect((await steps()).map(({ name }) => name)).toEqual(['late']);
  await app.ctx.control.db.updateTable('dismissed_step').set({ dismissed_at: '2026-05-10T08:00:00.000Z' }).execute();
  expect((await steps()).map(({ name }) => name)).toEqual(['never', 'late']);
});

test('what was usual is told from eight full weeks with its cases, and not from too few', async () => {
  const usual = (await app.get('/api/contact-norms/usual')).json<UsualContactsResponse>();
  expect([usual.from, usual.to, usual.fewest]).toEqual(['2026-04-20', '2026-06-15', 5]);
  const [calls] = usual.roles;
  // Anna 2 calls in weeks of 5 days, one of them of 4; Bela 1 call in weeks of 2.5 days.
  expect(calls).toMatchObject({ role: 'farmer', kind: 'call', people: 2, cases: 16, minutesEach: 12 });
  expect(Number(calls!.median)).toBeCloseTo(0.4, 6);
  expect(usual.roles).toHaveLength(1);
  expect(usual.segments).toEqual([]);
  expect((await app.get('/api/contact-norms/usual', member)).statusCode).toBe(403);
});

describe('agreeing', () => {
  test('a norm holds from a day on, and the one before until then; both can be taken back', async () => {
    const saved = await app.post('/api/contact-norms', norm);
    expect(saved.statusCode, saved.body).toBe(200);
    const terms = ({ norms }: ContactNormsResponse) =>
      norms.map(({ quantity, unit, minutesEach, from, to }) => [Number(quantity), unit, minutesEach, from, to]);
    expect(terms(saved.json())).toEqual([
      [6, 'day', 12, '2026-06-15', null],
      [4, 'day', 10, '2026-01-01', '2026-06-15'],
    ]);
    const [today] = (await app.get('/api/next-steps', member)).json<NextStepsResponse>().norm;
    expect(today).toMatchObject({ kind: 'call', norm: '6.0000' });
    expect((await app.post('/api/contact-norms', { ...norm, quantity: 7.5 })).json<ContactNormsResponse>().norms).toHaveLength(2);
    const own = await app.post('/api/contact-norms', { ...norm, subject: { scope: 'user', id: anna }, quantity: 2, unit: 'week' }, lead);
    expect(own.statusCode, own.body).toBe(200);
    expect((await app.get('/api/next-steps', member)).json<NextStepsResponse>().norm[0]!.norm).toBe('0.4000');
    const mine = own.json<ContactNormsResponse>().norms.find(({ subject }) => subject.scope === 'user')!;
    expect((await app.post(`/api/contact-norms/${mine.id}/remove`, { reason: 'Typed wrongly' }, lead)).statusCode).toBe(200);
    const newest = (await listNorms()).norms[0]!;
    const ended = await app.post(`/api/contact-norms/${newest.id}/end`, { lastDay: '2026-06-01' });
    expect([ended.statusCode, codeOf(ended)]).toEqual([400, 'norms.ends_before_start']);
    expect((await app.post(`/api/contact-norms/${newest.id}/end`, { lastDay: '2026-12-31' })).json<ContactNormsResponse>().norms[0]!.to).toBe(
      '2027-01-01',
    );
    expect(terms((await app.post(`/api/contact-norms/${newest.id}/remove`, { reason: 'Too soon' })).json())).toEqual([
      [4, 'day', 10, '2026-01-01', '2027-01-01'],
    ]);
    const { entries } = (await app.get('/api/audit?limit=50')).json<{ entries: { action: string; reason: string | null }[] }>();
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['norms.set', 'norms.ended', 'norms.removed']));
  });

  test('a rule holds from a day on for a segment, by who sees everybody', async () => {
    const rule = { segmentId: cafe, perYear: 6, from: '2026-06-15', toleranceDays: 10 };
    const refused = await app.post('/api/contact-rules', rule, lead);
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'access.not_permitted']);
    const saved = await app.post('/api/contact-rules', rule);
    expect(saved.statusCode, saved.body).toBe(200);
    const { rules } = saved.json<ContactNormsResponse>();
    expect(rules.map(({ segment, perYear, from, to, toleranceDays }) => [segment!.name, Number(perYear), from, to, toleranceDays])).toEqual([
      ['Cafés', 6, '2026-06-15', null, 10],
      ['Cafés', 12, '2026-01-01', '2026-06-15', 5],
    ]);
    // Nobody is overdue by a rule from before it held.
    expect((await fulfilment()).rules[0]).toMatchObject({ due: 4, overdue: 0 });
    const all = await app.post('/api/contact-rules', { ...rule, segmentId: null, perYear: 2 });
    const everybody = all.json<ContactNormsResponse>().rules.find(({ segment }) => segment === null)!;
    // The inn alone: cafés have a rule of their own.
    expect((await fulfilment()).rules.find(({ segment }) => segment === null)).toMatchObject({ customers: 1 });
    expect((await app.post(`/api/contact-rules/${everybody.id}/end`, { lastDay: '2026-07-01' })).statusCode).toBe(200);
    expect((await app.post(`/api/contact-rules/${everybody.id}/remove`, { reason: 'x' })).statusCode).toBe(200);
    expect(codeOf(await app.post(`/api/contact-rules/${everybody.id}/remove`, { reason: 'x' }))).toBe('norms.no_norm');
    const gone = await app.post('/api/contact-rules', { ...rule, segmentId: everybody.id });
    expect([gone.statusCode, codeOf(gone)]).toEqual([400, 'norms.no_segment']);
  });

  test('what cannot be is refused by name and changes nothing', async () => {
    const before = await listNorms();
    const faults = [{ quantity: 0 }, { minutesEach: 0 }, { from: 'soon' }, { kind: 'task' }, { unit: 'month' }];
    for (const fault of faults) expect((await app.post('/api/contact-norms', { ...norm, ...fault })).statusCode, JSON.stringify(fault)).toBe(400);
    expect(codeOf(await app.post('/api/contact-norms', norm, lead))).toBe('access.not_permitted');
    expect(codeOf(await app.post('/api/contact-norms', { ...norm, subject: { scope: 'user', id: bela } }, lead))).toBe('people.no_person');
    expect((await app.post('/api/contact-norms', norm, member)).statusCode).toBe(403);
    expect(await listNorms()).toEqual(before);
  });
});
