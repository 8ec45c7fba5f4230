import type { ActionAnswer, ActionsResponse, AddAction, ErrorBody } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readResults } from '#server/follow-up/action-values.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const deals = (owner: string, day: string, amounts: readonly string[]) =>
  amounts.map((amount, at) =>
    item('opportunity', `${owner} ${day} ${at}`, {
      name: 'Deal',
      owner_user_id: owner,
      account_id: 'acme',
      stage_id: 'won',
      amount,
      currency: 'USD',
      created_at: '2026-05-01',
      decided_at: day,
    }),
  );

let app: TestApp;
let now: Date;
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};

/** Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  now = app.ctx.clock.now();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...['Anna', 'Bela', 'Cili'].flatMap((id) => [
      item('user', id, { full_name: id }),
      item('assignment', id, { user_id: id, team_id: id === 'Cili' ? 'South' : 'North', sales_role: 'hunter', is_primary: true }),
    ]),
    item('account', 'acme', { name: 'Acme' }),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    ...deals('Anna', '2026-06-04', ['100.1', '0.23']),
    ...deals('Cili', '2026-06-04', ['999']),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bela', 'Cili']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  for (const name of ['Anna', 'Bela', 'Cili']) as[name] = await signInAs(app, name, [{ role: 'member', team: null }], ids[name]!);
  as['Lead'] = await signInAs(app, 'Lead', [{ role: 'team_lead', team: ids['North']! }]);
  as['Screen'] = await signInAs(app, 'Screen', [{ role: 'screen', team: ids['North']! }]);
});
afterAll(() => app.close());

const action = (over: Partial<AddAction> = {}): AddAction => ({
  key: randomUUID(),
  title: 'Visit the three largest customers',
  ownerId: ids['Anna']!,
  dueOn: '2026-06-30',
  number: null,
  expected: '',
  expectedValue: null,
  ...over,
});
const sold = (name: string, over: object = {}) =>
  ({ kpi: 'won_revenue', variant: null, subject: { scope: 'user', id: ids[name]! }, from: '2026-06-01', to: '2026-07-01', ...over }) as const;
type Answer = Awaited<ReturnType<TestApp['post']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<ErrorBody>().error?.code];
const add = (input: AddAction, who: string) => app.post('/api/actions', input, as[who]!);
const show = (id: string, who: string) => app.get(`/api/actions/${id}`, as[who]);
const list = async (who: string) => (await app.get('/api/actions', as[who])).json<ActionsResponse>();

test('an action keeps the number it comes from to the digit, over the days that are over; sent twice it is there once', async () => {
  const input = action({ number: sold('Anna'), expected: 'More large deals', expectedValue: '250.5' });
  const made = await add(input, 'Lead');
  expect(made.statusCode, made.body).toBe(201);
  expect((await add(input, 'Lead')).json()).toEqual(made.json());
  expect(made.json<ActionAnswer>()).toMatchObject({
    owner: { name: 'Anna' },
    state: 'open',
    agreedOn: '2026-06-15',
    expectedValue: '250.5',
    number: { then: '100.33', from: '2026-06-01', to: '2026-06-16', subject: { name: 'Anna' }, column: { unit: { kind: 'money', currency: 'USD' } } },
    mayAnswer: false,
    results: [30, 60, 90].map((stage) => ({ stage, dueOn: addDays('2026-06-15', stage), isRead: false })),
  });
  expect((await list('Anna')).actions.filter(({ id }) => id === input.key)).toHaveLength(1);
});

test('its owner, who made it and who leads the owner see it; others get what they get for nothing', async () => {
  const input = action({ title: 'For Anna alone', number: sold('Anna') });
  await add(input, 'Lead');
  for (const who of ['Anna', 'Lead']) expect((await show(input.key, who)).statusCode).toBe(200);
  for (const who of ['Bela', 'Cili', 'Screen']) {
    expect(codeOf(await show(input.key, who)), who).toEqual(codeOf(await show(randomUUID(), who)));
    expect(JSON.stringify(await list(who)), who).not.toContain('For Anna alone');
    const told = await app.post(`/api/actions/${input.key}/answer`, { answer: 'done', note: 'x' }, as[who]!);
    expect(codeOf(told), who).toEqual([404, 'actions.no_action']);
  }
});

test('nobody gives an action to whom they do not see, and nobody learns a number by one', async () => {
  expect(codeOf(await add(action({ ownerId: ids['Cili']! }), 'Lead'))).toEqual([400, 'actions.no_owner']);
  expect(codeOf(await add(action({ ownerId: ids['Bela']! }), 'Anna'))).toEqual([400, 'actions.no_owner']);
  expect(codeOf(await add(action({ number: sold('Cili') }), 'Lead'))).toEqual([404, 'actions.no_subject']);
  expect(codeOf(await add(action({ number: sold('Bela') }), 'Anna'))).toEqual([404, 'actions.no_subject']);
  expect(codeOf(await add(action({ number: sold('Anna', { subject: { scope: 'organisation', id: null } }) }), 'Anna'))).toEqual([
    404,
    'actions.no_subject',
  ]);
  expect(codeOf(await add(action({ number: sold('Anna', { kpi: 'no_such' }) }), 'Anna'))).toEqual([400, 'assignments.no_kpi']);
  expect(codeOf(await add(action({ number: sold('Anna', { from: '2026-08-01', to: '2026-09-01' }) }), 'Anna'))).toEqual([400, 'actions.no_days']);
  expect(codeOf(await add(action({ dueOn: '2026-06-14' }), 'Anna'))).toEqual([400, 'actions.past']);
  // The number is the team's, the action Anna's: who may not know the team's total sees the action without it.
  const whole = action({ number: sold('Anna', { subject: { scope: 'team', id: ids['North']! } }), ownerId: ids['Anna']! });
  const made = await app.post('/api/actions', whole);
  expect(made.json<ActionAnswer>().number).toMatchObject({ then: '100.33', isHidden: false });
  const other = action({ number: sold('Anna', { subject: { scope: 'team', id: ids['South']! } }) });
  await app.post('/api/actions', other);
  expect((await show(other.key, 'Anna')).json<ActionAnswer>().number).toMatchObject({ then: null, isHidden: true });
});

test('the number is read again over as many days, kept as it was on its day, and none is not zero', async () => {
  const input = action({ title: 'Read again', number: sold('Anna') });
  const empty = action({ title: 'No value', number: sold('Anna', { kpi: 'win_rate', from: '2026-06-10' }) });
  await add(input, 'Anna');
  expect((await add(empty, 'Anna')).json<ActionAnswer>().number).toMatchObject({ then: null });
  await sendItems(app, deals('Anna', '2026-07-10', ['7.07']));
  // Fifteen days up to 15 July begin on the 1st.
  now = new Date('2026-07-20T10:00:00Z');
  expect(await readResults(app.ctx)).toBeGreaterThan(0);
  await sendItems(app, deals('Anna', '2026-07-12', ['1000']));
  expect(await readResults(app.ctx)).toBe(0);
  const told = (await app.get(`/api/actions/${input.key}`)).json<ActionAnswer>();
  expect([told.number!.then, told.results[0]]).toEqual(['100.33', expect.objectContaining({ value: '7.07', isRead: true })]);
});

test('a dropped action is asked and read no more', async () => {
  as['Anna'] = await signInAs(app, 'Anna2', [{ role: 'member', team: null }], ids['Anna']!);
  const input = action({ title: 'Dropped', dueOn: '2026-08-01', number: sold('Anna') });
  await add(input, 'Anna');
  const dropped = await app.post(`/api/actions/${input.key}/answer`, { answer: 'dropped', note: 'No longer needed' }, as['Anna']);
  expect(dropped.json<ActionAnswer>()).toMatchObject({ state: 'dropped', closingNote: 'No longer needed', asks: null });
  now = new Date('2026-12-31T23:30:00Z');
  await readResults(app.ctx);
  const told = (await app.get(`/api/actions/${input.key}`)).json<ActionAnswer>();
  expect(told.results.map(({ isRead, value }) => [isRead, value])).toEqual([
    [false, null],
    [false, null],
    [false, null],
  ]);
});
