import type { ErrorBody, LogAnswer, LogEntry, LogResponse, LogWhomResponse, NextStepsResponse, QueryResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let anna: Record<string, string>;
let bela: Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'crm', values });
const idOf = (entity: string, externalId: string): string => recordId(entity, keyOf(entity, 'crm', externalId));

beforeAll(async () => {
  app = await openTestApp();
  const person = (id: string, team: string) => [
    item('user', id, { full_name: id }),
    item('assignment', id, { user_id: id, team_id: team, sales_role: 'farmer', is_primary: true, valid_from: '2026-01-01' }),
  ];
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...person('Anna', 'North'),
    ...person('Béla', 'South'),
    item('user', 'anna-phone', { full_name: 'A. Phone', person_id: 'Anna' }),
    item('account', 'pho', { name: 'Phở Đức', city: 'Huế', owner_user_id: 'Anna' }),
    item('account', 'foreign', { name: 'Phở khác', owner_user_id: 'Béla' }),
    item('account', 'due', { name: 'Due', owner_user_id: 'Anna' }),
    item('order', 'o', { account_id: 'due', seller_user_id: 'Anna', ordered_at: '2026-01-10', currency: 'USD', status: 'fulfilled' }),
    item('order_line', 'o', { order_id: 'o', net_amount: 10, currency: 'USD' }),
    item('contact_regulation', 'r', { name: 'r', purpose: 'retention', contacts_per_year: 12, valid_from: '2026-01-01' }),
    item('contact', 'ferenc', { full_name: 'Ferenc', account_id: 'pho' }),
    item('lead', 'new', { name: 'Newly', owner_user_id: 'Anna', created_at: '2026-06-10T08:00:00Z', status: 'new' }),
    item('stage', 'open', { name: 'Open', kind: 'open' }),
    item('opportunity', 'deal', { name: 'Deal', owner_user_id: 'Anna', account_id: 'pho', stage_id: 'open', created_at: '2026-06-01' }),
    ...['booked', 'later', 'lost'].map((id) =>
      item('activity', id, {
        kind: 'meeting',
        user_id: id === 'later' ? 'anna-phone' : 'Anna',
        account_id: 'pho',
        status: 'planned',
        booked_at: '2026-06-10T08:00:00Z',
        scheduled_at: '2026-06-15T08:00:00Z',
        script_id: 'opening',
      }),
    ),
    item('activity', 'theirs', { kind: 'visit', user_id: 'Béla', account_id: 'foreign', status: 'planned', scheduled_at: '2026-06-15T08:00:00Z' }),
  ]);
  anna = await signInAs(app, 'anna', [{ role: 'member', team: null }], idOf('user', 'Anna'));
  bela = await signInAs(app, 'bela', [{ role: 'member', team: null }], idOf('user', 'Béla'));
});
afterAll(() => app.close());

const visit: LogEntry = {
  kind: 'visit',
  with: { recordId: idOf('account', 'pho') },
  plannedId: null,
  startedAt: '2026-06-15T08:30:00.000Z',
  minutes: 30,
  status: 'completed',
  outcome: 'conversation',
  movedTo: null,
  channel: null,
  direction: 'outbound',
  initiator: null,
  purpose: null,
  issue: null,
  isIssueSolved: false,
  checklist: null,
  research: null,
  next: null,
  note: '',
};
const log = (entry: Partial<LogEntry>, key: string = crypto.randomUUID(), headers = anna) =>
  app.post('/api/log', { key, entry: { ...visit, ...entry } }, headers);
const logged = async (entry: Partial<LogEntry>, key?: string): Promise<LogAnswer> => {
  const answer = await log(entry, key);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<LogAnswer>();
};
const listed = async (headers = anna): Promise<LogResponse> => {
  const answer = await app.get('/api/log', headers);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<LogResponse>();
};
const valueOf = async (id: string) => {
  const query = { kpis: [{ id }], period: { kind: 'this', grain: 'month' } };
  const answer = await app.post('/api/query', { queries: [query], notes: true }, anna);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<QueryResponse>().results[0]!.totals[0]!;
};
const recordOf = async (id: string) =>
  (await app.get(`/api/records/${id}`, anna)).json<{ values: Record<string, unknown>; origin: { source: string } }>();
const refusal = async (answer: Awaited<ReturnType<typeof log>>) => [answer.statusCode, answer.json<ErrorBody>().error.code];

test('a visit sent twice, and twice at once, is there once; the number moves by one and says that nobody measured it', async () => {
  expect((await valueOf('visits_completed_count')).value).not.toBe('1');
  const key = crypto.randomUUID();
  expect(await logged({}, key)).toMatchObject({ state: 'logged' });
  expect(await logged({}, key)).toMatchObject({ state: 'there' });
  const at = { startedAt: '2026-06-12T08:30:00Z' };
  const second = crypto.randomUUID();
  const both = await Promise.all([logged(at, second), logged(at, second)]);
  expect(both.map(({ state }) => state).sort()).toEqual(['logged', 'there']);
  expect(await valueOf('visits_completed_count')).toMatchObject({ value: '2', marks: ['so_far', 'self_reported'], markCounts: { self_reported: 2 } });
  const { entries } = await listed();
  expect(entries.map(({ key: one, with: whom, mayChange }) => [one, whom?.name, mayChange])).toEqual([
    [second, 'Phở Đức', true],
    [key, 'Phở Đức', true],
  ]);
  const { values, origin } = await recordOf(both[0].id);
  expect(origin.source).toBe('leadline');
  expect(values).toMatchObject({ kind: 'visit', channel: 'field_visit', status: 'completed', duration_min: '30', initiator: 'us' });
  const key64 = crypto.randomUUID();
  expect(await refusal(await log({ with: { recordId: idOf('account', 'foreign') } }, key64, anna))).toEqual([404, 'log.no_such_record']);
  expect(await refusal(await log({ with: { recordId: idOf('account', 'foreign') } }, key, bela))).toEqual([409, 'log.key_taken']);
});

test('who may not see somebody hears what is said of somebody who is not there', async () => {
  const foreign = await log({ with: { recordId: idOf('account', 'foreign') } });
  const missing = await log({ with: { recordId: idOf('account', 'never') } });
  const strip = (body: string) => body.replaceAll(/"requestId":"[^"]+"/g, '');
  expect([foreign.statusCode, strip(foreign.body)]).toEqual([missing.statusCode, strip(missing.body)]);
  expect(await refusal(await log({ plannedId: idOf('activity', 'theirs') }))).toEqual([404, 'log.no_such_record']);
  expect(await refusal(await log({ with: { recordId: idOf('user', 'Anna') } }))).toEqual([404, 'log.no_such_record']);
  const nobody = await signInAs(app, 'nobody', [{ role: 'administrator', team: null }]);
  expect(await refusal(await log({}, crypto.randomUUID(), nobody))).toEqual([403, 'log.no_person']);
});

test('what cannot be is refused by name', async () => {
  const cases: readonly (readonly [Partial<LogEntry>, string])[] = [
    [{ startedAt: '2026-06-15T10:06:00Z' }, 'log.in_future'],
    [{ startedAt: '2026-05-15T09:00:00Z' }, 'log.too_old'],
    [{ outcome: null }, 'log.no_outcome'],
    [{ kind: 'call', status: 'no_show' }, 'log.only_meetings'],
    [{ kind: 'task', outcome: null }, 'log.research_before'],
    [{ research: { need: 'n', decisionMaker: 'd', source: 's' } }, 'log.research_before'],
    [{ status: 'rescheduled', outcome: null }, 'log.moved_to_when'],
    [{ next: { kind: 'call', on: '2026-06-01' } }, 'log.next_is_past'],
  ];
  for (const [entry, code] of cases) expect(await refusal(await log(entry)), code).toEqual([400, code]);
  for (const entry of [{ note: 'x'.repeat(1001) }, { minutes: 721 }, { kind: 'fax' as never }, { with: { newName: ' ', phone: null } }])
    expect((await log(entry)).statusCode).toBe(400);
  expect((await logged({ startedAt: '2026-06-15T10:04:00Z', kind: 'call', outcome: 'no_answer' })).state).toBe('logged');
});

test('problems, the checklist, the next step and the note are kept; a correction changes the same record, and taking back removes all of it', async () => {
  const key = crypto.randomUUID();
  const entry: Partial<LogEntry> = {
    kind: 'meeting',
    with: { recordId: idOf('opportunity', 'deal') },
    issue: 'yes',
    isIssueSolved: true,
    checklist: ['has_agenda', 'has_demo'],
    next: { kind: 'call', on: '2026-06-20' },
    note: 'Wants a price',
    purpose: 'closing',
  };
  const { id } = await logged(entry, key);
  expect((await recordOf(id)).values).toMatchObject({
    has_agenda: 'true',
    has_demo: 'true',
    has_price_discussed: 'false',
    issue_raised: 'yes',
    note: 'Wants a price',
  });
  const next = recordId('activity', keyOf('activity', 'leadline', `${key}:next`));
  expect((await recordOf(next)).values).toMatchObject({
    status: 'planned',
    kind: 'call',
    opportunity_id: { label: 'Deal' },
    account_id: { label: 'Phở Đức' },
  });
  const first = (await listed()).entries.find((one) => one.id === id);
  expect(first).toMatchObject({
    id,
    entry: { ...visit, ...entry, with: { recordId: idOf('opportunity', 'deal') }, channel: 'in_person', initiator: 'us' },
  });
  const changed = await app.ask({
    method: 'PUT',
    url: `/api/log/${id}`,
    headers: anna,
    payload: { entry: { ...visit, ...entry, issue: 'no', isIssueSolved: false, next: null } },
  });
  expect(changed.statusCode, changed.body).toBe(200);
  expect((await recordOf(id)).values).toMatchObject({ issue_raised: 'no', issue_resolved_at: null });
  expect((await app.get(`/api/records/${next}`, anna)).statusCode).toBe(404);
  expect((await app.post(`/api/log/${id}/withdraw`, {}, bela)).statusCode).toBe(404);
  const before = await valueOf('meetings_held_count');
  expect((await app.post(`/api/log/${id}/withdraw`, {}, anna)).json<LogAnswer>().state).toBe('withdrawn');
  expect(Number((await valueOf('meetings_held_count')).value)).toBe(Number(before.value) - 1);
  expect(await logged(entry, key)).toEqual({ state: 'withdrawn', id });
  expect((await app.get(`/api/records/${id}`, anna)).statusCode).toBe(404);
});

test('a booked meeting is held, missed or moved, and is the same record; said twice it stays as it is', async () => {
  expect((await listed()).planned.map(({ id }) => id).sort()).toEqual(['booked', 'later', 'lost'].map((id) => idOf('activity', id)).sort());
  const held = { kind: 'meeting', plannedId: idOf('activity', 'booked') } as const;
  expect(await logged(held)).toEqual({ state: 'logged', id: held.plannedId });
  expect(await logged(held)).toEqual({ state: 'there', id: held.plannedId });
  const values = (await recordOf(held.plannedId)).values;
  expect(values).toMatchObject({ status: 'completed', is_self_reported: 'true', account_id: { label: 'Phở Đức' }, script_id: { label: 'opening' } });
  expect(String(values['booked_at'])).toContain('2026-06-10');
  const missed = { kind: 'meeting', plannedId: idOf('activity', 'lost'), status: 'no_show', outcome: null } as const;
  await logged(missed);
  expect((await recordOf(missed.plannedId)).values).toMatchObject({ status: 'no_show', outcome: null });
  const moved = {
    kind: 'meeting',
    plannedId: idOf('activity', 'later'),
    status: 'rescheduled',
    outcome: null,
    movedTo: '2026-06-18T08:00:00Z',
  } as const;
  await logged(moved);
  expect((await recordOf(moved.plannedId)).values).toMatchObject({ status: 'rescheduled', is_replaced: 'true' });
  expect((await listed()).planned).toEqual([]);
  const back = await app.post(`/api/log/${moved.plannedId}/withdraw`, {}, anna);
  expect(back.statusCode, back.body).toBe(200);
  expect((await listed()).planned.map(({ id }) => id)).toEqual([moved.plannedId]);
});

test('somebody new becomes a new contact of one’s own with the call; what was found out before counts, and only before', async () => {
  const key = crypto.randomUUID();
  const { id } = await logged({ kind: 'call', with: { newName: 'Ella Új', phone: '+36 1 234' }, outcome: 'conversation' }, key);
  const lead = recordId('lead', keyOf('lead', 'leadline', `${key}:lead`));
  expect((await recordOf(lead)).values).toMatchObject({
    name: 'Ella Új',
    status: 'connected',
    owner_user_id: { label: 'Anna' },
    is_researched: 'false',
    is_reachable: 'true',
  });
  expect((await app.post(`/api/log/${id}/withdraw`, {}, anna)).statusCode).toBe(200);
  expect((await app.get(`/api/records/${lead}`, anna)).statusCode).toBe(404);
  const known = { recordId: idOf('lead', 'new') };
  const research = { need: 'Stock', decisionMaker: 'Owner', source: 'Web page' };
  await logged({ kind: 'task', with: known, outcome: null, minutes: null, startedAt: '2026-06-15T07:00:00Z', research });
  await logged({ kind: 'call', with: known, startedAt: '2026-06-15T08:00:00Z', outcome: 'no_answer' });
  expect((await recordOf(known.recordId)).values).toMatchObject({ is_researched: 'true' });
  const late = crypto.randomUUID();
  await logged({ kind: 'call', with: { newName: 'Late', phone: null }, outcome: 'conversation', startedAt: '2026-06-15T07:00:00Z' }, late);
  const other = { recordId: recordId('lead', keyOf('lead', 'leadline', `${late}:lead`)) };
  await logged({ kind: 'task', with: other, outcome: null, minutes: null, startedAt: '2026-06-15T09:00:00Z', research });
  expect((await recordOf(other.recordId)).values).toMatchObject({ is_researched: 'false' });
});

test('a customer due by the rule is not due any more once a check-in is logged', async () => {
  const due = async () => (await app.get('/api/next-steps', anna)).json<NextStepsResponse>().steps.filter(({ kind }) => kind === 'rule_due');
  expect((await due()).map(({ name }) => name)).toContain('Due');
  await logged({ kind: 'call', with: { recordId: idOf('account', 'due') }, purpose: 'support', outcome: 'conversation', issue: 'no' });
  expect((await due()).map(({ name }) => name)).not.toContain('Due');
});

test('whom to choose is found without diacritics, and nobody one does not see', async () => {
  const find = async (search: string, headers = anna) =>
    (await app.get(`/api/log/whom?search=${encodeURIComponent(search)}`, headers)).json<LogWhomResponse>().whom.map(({ name }) => name);
  expect(await find('pho duc')).toEqual(['Phở Đức']);
  expect(await find('pho', bela)).toEqual(['Phở khác']);
  expect((await listed()).whom.find(({ name }) => name === 'Phở Đức')).toMatchObject({ entity: 'account', customer: 'Huế' });
  expect(await find('ferenc')).toEqual(['Ferenc']);
  expect((await listed()).whom.map(({ name }) => name)).toContain('Phở Đức');
  expect((await listed(bela)).whom.map(({ name }) => name)).toEqual(['Phở khác']);
  expect((await listed(bela)).entries).toEqual([]);
});
