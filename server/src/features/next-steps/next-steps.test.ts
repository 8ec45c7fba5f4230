import type { ErrorBody, NextStepsResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let anna: string;
let own: Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });

beforeAll(async () => {
  app = await openTestApp();
  const person = (id: string, team: string) => [
    item('user', id, { full_name: id }),
    item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2026-01-01' }),
  ];
  const lead = (id: string, created: string, over: object = {}) =>
    item('lead', id, { name: id, owner_user_id: 'Anna', created_at: created, status: 'new', ...over });
  const deal = (id: string, stage: string, since: string, owner = 'Anna') => [
    item('opportunity', id, { name: id, owner_user_id: owner, stage_id: stage, amount: 10, currency: 'USD', created_at: since }),
    item('stage_change', id, { opportunity_id: id, to_stage_id: stage, changed_at: since }),
  ];
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...person('Anna', 'North'),
    ...person('Béla', 'South'),
    item('account', 'acme', { name: 'Acme' }),
    lead('old', '2026-06-01T08:00:00Z', { account_id: 'acme' }),
    lead('older', '2026-05-20T08:00:00Z'),
    lead('called', '2026-05-01T08:00:00Z', { first_attempt_at: '2026-05-02T08:00:00Z' }),
    lead('gone', '2026-05-01T08:00:00Z', { status: 'disqualified', disqualified_at: '2026-05-03T08:00:00Z' }),
    lead('other', '2026-05-01T08:00:00Z', { owner_user_id: 'Béla' }),
    item('contact_plan', 'due', { account_id: 'acme', purpose: 'retention', due_on: '2026-06-10', user_id: 'Anna', status: 'planned' }),
    item('contact_plan', 'later', { account_id: 'acme', purpose: 'retention', due_on: '2026-07-10', user_id: 'Anna', status: 'planned' }),
    item('contact_plan', 'excused', { account_id: 'acme', purpose: 'retention', due_on: '2026-06-01', user_id: 'Anna', status: 'excused' }),
    item('stage', 'offer', { name: 'Offer', kind: 'open', expected_days: 10 }),
    item('stage', 'talk', { name: 'Talk', kind: 'open', expected_days: 90 }),
    ...deal('stuck', 'offer', '2026-05-16T08:00:00Z'),
    ...deal('unplanned', 'talk', '2026-06-01T08:00:00Z'),
    ...deal('planned', 'talk', '2026-06-01T08:00:00Z'),
    ...deal('theirs', 'offer', '2026-05-01T08:00:00Z', 'Béla'),
    item('activity', 'next', {
      kind: 'meeting',
      user_id: 'Anna',
      opportunity_id: 'planned',
      status: 'planned',
      scheduled_at: '2026-06-20T08:00:00Z',
    }),
    item('contact_norm', 'n', { sales_role: 'hunter', activity_kind: 'call', quantity: 8, unit: 'day', minutes_each: 5 }),
    ...['c1', 'c2'].map((id) =>
      item('activity', id, {
        kind: 'call',
        direction: 'outbound',
        user_id: 'Anna',
        status: 'completed',
        started_at: `2026-06-15T0${id.slice(1)}:00:00Z`,
      }),
    ),
  ]);
  const { members } = (await app.get('/api/members/person?search=Anna')).json<{ members: { id: string }[] }>();
  anna = members[0]!.id;
  own = await signIn('anna', [{ role: 'member', team: null }], anna);
});
afterAll(() => app.close());

const signIn = (name: string, grants: readonly Grant[], person: string | null = null) => signInAs(app, name, grants, person);
const steps = async (url = '', headers = own) => (await app.get(`/api/next-steps${url}`, headers)).json<NextStepsResponse>();

test('who to contact today stands with the reason, the most pressing first; what others have does not', async () => {
  const { person, steps: found, more, today } = await steps();
  expect([person?.name, today, more]).toEqual(['Anna', '2026-06-15', 0]);
  expect(found.map(({ kind, name, days, usualDays, stage }) => [kind, name, days, stage, usualDays])).toEqual([
    ['call_new', 'older', 26, null, null],
    ['call_new', 'old', 14, null, null],
    ['planned_contact', 'Acme', 5, null, null],
    ['too_long', 'stuck', 30, 'Offer', 10],
    ['plan_next', 'unplanned', 14, 'Talk', 90],
  ]);
  expect(found[1]).toMatchObject({ customer: 'Acme', since: '2026-06-01' });
  for (const { recordId } of found) expect((await app.get(`/api/records/${recordId}`, own)).statusCode).toBe(200);
});

test('a short list has something of every kind, and says how many more there are', async () => {
  const { steps: found, more } = await steps('?limit=3');
  expect([found.map(({ kind }) => kind), more]).toEqual([['call_new', 'planned_contact', 'too_long'], 2]);
});

test('today’s norm stands beside what is done of it', async () => {
  expect((await steps()).norm).toEqual([{ kind: 'call', norm: '8.0000', done: 2 }]);
});

test('a lead asks for the own people, and nobody else is there', async () => {
  const { members } = (await app.get('/api/members/person?search=B')).json<{ members: { id: string }[] }>();
  const { members: teams } = (await app.get('/api/members/team?search=North')).json<{ members: { id: string }[] }>();
  const lead = await signIn('lead', [{ role: 'team_lead', team: teams[0]!.id }], null);
  expect((await steps(`?person=${anna}`, lead)).steps).toHaveLength(5);
  const foreign = await app.get(`/api/next-steps?person=${members[0]!.id}`, lead);
  expect([foreign.statusCode, foreign.json<ErrorBody>().error.code]).toEqual([404, 'people.no_person']);
  expect((await app.get(`/api/next-steps?person=${members[0]!.id}`, own)).statusCode).toBe(404);
  expect((await steps('', lead)).person).toBeNull();
  const step = { person: anna, kind: 'plan_next', recordId: (await steps()).steps[4]!.stepId, reason: 'x' };
  expect((await app.post('/api/next-steps/dismiss', step, lead)).statusCode).toBe(403);
});

test('a step is put away with a reason and does not come back', async () => {
  const [first] = (await steps()).steps;
  const url = '/api/next-steps/dismiss';
  expect((await app.post(url, { kind: first!.kind, recordId: first!.stepId, reason: '' }, own)).statusCode).toBe(400);
  const answer = await app.post(url, { kind: first!.kind, recordId: first!.stepId, reason: 'Wrong number' }, own);
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json<NextStepsResponse>().steps.map(({ name }) => name)).not.toContain('older');
  expect((await steps()).steps).toHaveLength(4);
});
