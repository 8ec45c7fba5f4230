import type {
  ActionAnswer,
  ActionsResponse,
  AuditResponse,
  ErrorBody,
  MeetingAnswer,
  MeetingsResponse,
  QueryResponse,
  TalkInput,
} from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanTalks } from '#server/control/feedback-talk.ts';
import { readResults } from '#server/follow-up/action-values.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const call = (person: string, day: string, n: number) =>
  item('activity', `${person} ${day} ${n}`, {
    kind: 'call',
    direction: 'outbound',
    user_id: person,
    status: 'completed',
    started_at: `${day}T08:00:00Z`,
  });
const calls = (person: string, day: string, count: number) => Array.from({ length: count }, (_, n) => call(person, day, n));
const works = (id: string, team: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];

let app: TestApp;
const ids: Record<string, string> = {};
const grants: Record<string, Parameters<typeof signInAs>[2]> = {};
let as: Record<string, Headers> = {};
let now: Date;

/** Lea leads North; Hugo leads Sales above it; in South nobody leads. Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  now = app.ctx.clock.now();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    item('team', 'Sales', { name: 'Sales' }),
    item('team', 'North', { name: 'North', parent_team_id: 'Sales' }),
    item('team', 'South', { name: 'South' }),
    ...works('Hugo', 'Sales', { is_team_lead: true }),
    ...works('Lea', 'North', { is_team_lead: true }),
    ...works('Anna', 'North'),
    ...works('Bela', 'North'),
    ...works('Cili', 'South'),
    ...calls('Anna', '2026-06-10', 7),
    ...calls('Bela', '2026-06-10', 2),
  ]);
  for (const name of ['Hugo', 'Lea', 'Anna', 'Bela', 'Cili']) ids[name] = await idOf('person', name);
  for (const name of ['Sales', 'North', 'South']) ids[name] = await idOf('team', name);
  Object.assign(grants, {
    Anna: [{ role: 'member', team: null }],
    Bela: [{ role: 'member', team: null }],
    Cili: [{ role: 'member', team: null }],
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Hugo: [{ role: 'manager', team: ids['Sales']! }],
    Admin: [{ role: 'administrator', team: null }],
    Auditor: [{ role: 'auditor', team: null }],
    Screen: [{ role: 'screen', team: ids['North']! }],
  });
  for (const name of Object.keys(grants)) as[name] = await signInAs(app, name, grants[name]!, ids[name] ?? null);
});
afterAll(() => app.close());

const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;

/** Another day; whoever was signed in comes in again. */
async function goTo(day: string): Promise<void> {
  now = new Date(`${day}T10:00:00Z`);
  const again: Record<string, Headers> = {};
  for (const name of Object.keys(grants)) {
    const answer = await app.post(
      '/api/session',
      { email: `${name.toLowerCase()}@example.com`, password: 'a long enough password' },
      { authorization: '' },
    );
    again[name] = { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
  }
  as = again;
}

type Answer = Awaited<ReturnType<TestApp['post']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<ErrorBody>().error?.code];
const list = async (who: string) => (await app.get('/api/meetings', as[who])).json<MeetingsResponse>();
const show = async (who: string, id: string) => (await app.get(`/api/meetings/${id}`, as[who])).json<MeetingAnswer>();
const put = (url: string, payload: object, who: string) => app.ask({ method: 'PUT', url, payload, headers: as[who]! });
const talk = (over: Partial<TalkInput> = {}): TalkInput => ({ notes: '', heldOn: null, plannedAt: null, minutes: 45, agreements: [], ...over });
const save = (who: string, id: string, edition: number, over: Partial<TalkInput>, takesBack = false) =>
  put(`/api/meetings/${id}`, { talk: talk(over), edition, takesBack }, who);
const saved = async (...given: Parameters<typeof save>): Promise<MeetingAnswer> => {
  const answer = await save(...given);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<MeetingAnswer>();
};
const confirm = (who: string, id: string, edition: number) => app.post(`/api/meetings/${id}/confirm`, { edition }, as[who]!);
const agreement = (title: string, owner: string, kpi: string | null = null) => ({
  id: null,
  title,
  ownerId: ids[owner]!,
  dueOn: '2026-07-20',
  kpi,
});
const rate = async (month: string, manager: string) => {
  const query = { kpis: [{ id: 'feedback_meeting_rate' }], period: { kind: 'custom', from: `${month}-01`, to: addDays(`${month}-30`, 1) }, filters: [{ dimension: 'person', members: [ids[manager]] }] }; // prettier-ignore
  const answer = await app.post('/api/query', { queries: [query] });
  expect(answer.statusCode, answer.body).toBe(200);
  const { value, numerator, denominator } = answer.json<QueryResponse>().results[0]!.totals[0]!;
  return { value, numerator, denominator };
};
const meetingOf = async (who: string, employee: string, dueOn: string) =>
  (await list(who)).meetings.find((one) => one.employee.id === ids[employee] && one.dueOn === dueOn)!;
const secret = 'Xylophone';

test('everybody has one meeting a month with who leads them, planned once, and the KPI counts it', async () => {
  expect(await tendMeetings(app.ctx)).toBe(6);
  expect(await tendMeetings(app.ctx), 'nothing is doubled').toBe(0);
  const all = (await list('Hugo')).meetings.map(({ employee, manager, dueOn, state }) => [employee.name, manager?.name, dueOn, state]);
  expect(all).toEqual([
    ['Anna', 'Lea', '2026-06-30', 'planned'],
    ['Bela', 'Lea', '2026-06-30', 'planned'],
    ['Lea', 'Hugo', '2026-06-30', 'planned'],
  ]);
  expect((await list('Anna')).meetings.map(({ mine }) => mine)).toEqual(['employee']);
  expect((await rate('2026-06', 'Lea')).value, 'none is due yet').toBeNull();
});

describe('what is said belongs to the two', () => {
  let id: string;
  beforeEach(async () => {
    id = (await meetingOf('Lea', 'Anna', '2026-06-30')).id;
  });

  test('both write; of two who write at once the second is told, and nothing is lost', async () => {
    const first = await saved('Lea', id, 0, { notes: `${secret} one` });
    expect(first.talk).toMatchObject({ edition: 1, notes: `${secret} one`, mayChange: true });
    const second = await saved('Anna', id, 1, {
      notes: `${secret} one two`,
      agreements: [agreement('Call ten customers', 'Anna', 'calls_made_count')],
    });
    expect(second.talk!.agreements).toMatchObject([{ title: 'Call ten customers', agreedOn: null, mayAnswer: false, number: { then: null } }]);
    expect(codeOf(await save('Lea', id, 1, { notes: 'Mine' }))).toEqual([409, 'meetings.changed_meanwhile']);
    expect((await show('Lea', id)).talk!.notes).toBe(`${secret} one two`);
    expect((await save('Anna', id, 2, { notes: `${secret} one two`, agreements: second.talk!.agreements.map(formOf) })).json()).toMatchObject({
      talk: { edition: 2 },
    });
  });

  test('what is private stays with its author, also from the other one', async () => {
    expect((await put(`/api/meetings/${id}/note`, { text: `${secret} mine alone`, edition: 0 }, 'Lea')).statusCode).toBe(200);
    expect((await show('Lea', id)).talk!.note).toEqual({ text: `${secret} mine alone`, edition: 1 });
    expect((await show('Anna', id)).talk!.note).toEqual({ text: '', edition: 0 });
    expect(codeOf(await put(`/api/meetings/${id}/note`, { text: 'Another window', edition: 0 }, 'Lea'))).toEqual([409, 'meetings.changed_meanwhile']);
  });

  test('who sees the person knows that it is due and not what was said; others know nothing', async () => {
    for (const who of ['Admin', 'Hugo', 'Auditor']) {
      const answer = await app.get(`/api/meetings/${id}`, as[who]);
      expect(answer.json<MeetingAnswer>(), who).toMatchObject({ dueOn: '2026-06-30', mine: null, talk: null });
      expect(answer.body, who).not.toContain(secret);
      expect(codeOf(await save(who, id, 2, { notes: 'x' })), who).toEqual([403, 'meetings.not_yours']);
      expect(codeOf(await app.get(`/api/meetings/${id}/calendar.ics`, as[who])), who).toEqual([403, 'meetings.not_yours']);
    }
    const missing = await app.get('/api/meetings/feedback_meeting~0000000000000001', as['Bela']);
    for (const who of ['Bela', 'Cili', 'Screen']) {
      expect(codeOf(await app.get(`/api/meetings/${id}`, as[who])), who).toEqual(codeOf(missing));
      expect(
        (await list(who)).meetings.some((one) => one.id === id),
        who,
      ).toBe(false);
    }
    for (const url of [`/api/records/${id}`, '/api/meetings', '/api/actions']) expect((await app.get(url, as['Admin'])).body).not.toContain(secret);
  });

  test('who leads above reads it once both agree, and no longer when one of them does not', async () => {
    expect((await show('Anna', id)).talk!.above).toEqual(['Hugo']);
    await put(`/api/meetings/${id}/sharing`, { agrees: true }, 'Lea');
    expect((await show('Hugo', id)).talk).toBeNull();
    await put(`/api/meetings/${id}/sharing`, { agrees: true }, 'Anna');
    const read = (await show('Hugo', id)).talk!;
    expect(read).toMatchObject({ notes: `${secret} one two`, note: null, mayChange: false, shares: { employee: true, manager: true } });
    expect((await show('Admin', id)).talk).toBeNull();
    await put(`/api/meetings/${id}/sharing`, { agrees: false }, 'Anna');
    expect((await show('Hugo', id)).talk).toBeNull();
  });

  test('the fourth agreement is refused by its name, and one for somebody else', async () => {
    const four = ['A', 'B', 'C', 'The fourth'].map((title) => agreement(title, 'Lea'));
    const answer = await save('Lea', id, 2, { agreements: four });
    expect(codeOf(answer)).toEqual([400, 'meetings.too_many']);
    expect(answer.body).toContain('The fourth');
    expect(codeOf(await save('Lea', id, 2, { agreements: [agreement('For Bela', 'Bela')] }))).toEqual([400, 'meetings.no_owner']);
    expect(codeOf(await save('Lea', id, 2, { heldOn: '2026-06-16' }))).toEqual([400, 'meetings.not_yet']);
    expect((await show('Lea', id)).talk!.agreements).toHaveLength(1);
  });

  test('a calendar takes it, with a number that grows when the time moves, and nothing of what is said', async () => {
    const day = (await app.get(`/api/meetings/${id}/calendar.ics`, as['Anna'])).body;
    expect(day).toContain('DTSTART;VALUE=DATE:20260630\r\n');
    const before = (await show('Anna', id)).talk!;
    const kept = { notes: before.notes, agreements: before.agreements.map(formOf) };
    await saved('Anna', id, before.edition, { ...kept, plannedAt: '2026-06-29T15:30:00+02:00', minutes: 60 });
    const answer = await app.get(`/api/meetings/${id}/calendar.ics`, as['Lea']);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.body).toContain('DTSTART:20260629T133000Z\r\nDTEND:20260629T143000Z\r\n');
    expect([day, answer.body].map((text) => [/UID:(\S+)/.exec(text)![1], /SEQUENCE:(\d+)/.exec(text)![1]])).toEqual([
      [`${id}@leadline`, '0'],
      [`${id}@leadline`, '1'],
    ]);
    expect(answer.body).not.toContain(secret);
  });
});

const formOf = ({ id, title, owner, dueOn, number }: ActionAnswer) => ({ id, title, ownerId: owner.id, dueOn, kpi: number?.ref.id ?? null });

describe('from the talk to what became of it', () => {
  let id: string;
  let action: string;

  test('both confirm; a change takes confirmations back, and says so first', async () => {
    await goTo('2026-06-30');
    id = (await meetingOf('Lea', 'Anna', '2026-06-30')).id;
    const before = (await show('Lea', id)).talk!;
    const words = { notes: before.notes, plannedAt: before.plannedAt, minutes: before.minutes, agreements: before.agreements.map(formOf) };
    expect(codeOf(await confirm('Lea', id, before.edition))).toEqual([409, 'meetings.not_held']);
    const held = await saved('Lea', id, before.edition, { ...words, heldOn: '2026-06-30' });
    expect(codeOf(await confirm('Lea', id, before.edition))).toEqual([409, 'meetings.changed_meanwhile']);
    expect((await confirm('Lea', id, held.talk!.edition)).json()).toMatchObject({ state: 'held', managerConfirmed: true, employeeConfirmed: false });
    const refused = await save('Anna', id, held.talk!.edition, { ...words, heldOn: '2026-06-30', notes: 'Other words' });
    expect(codeOf(refused)).toEqual([409, 'meetings.confirmed']);
    expect(refused.body).toContain('Lea');
    const again = await saved('Anna', id, held.talk!.edition, { ...words, heldOn: '2026-06-30', notes: `${secret} three` }, true);
    expect(again).toMatchObject({ managerConfirmed: false, talk: { notes: `${secret} three` } });
    for (const who of ['Anna', 'Lea']) expect((await confirm(who, id, again.talk!.edition)).statusCode).toBe(200);
    expect(await show('Admin', id)).toMatchObject({ state: 'confirmed', heldOn: '2026-06-30', isInTime: true, talk: null });
    expect(await tendMeetings(app.ctx), 'the facts say it already; August is planned ahead').toBeGreaterThanOrEqual(0);
    expect(await tendMeetings(app.ctx)).toBe(0);
  });

  test('what was agreed keeps its number, and is asked after 30 days beside the number of then', async () => {
    const agreed = (await show('Anna', id)).talk!.agreements[0]!;
    action = agreed.id;
    expect(agreed).toMatchObject({
      agreedOn: '2026-06-30',
      number: { from: '2026-06-01', to: '2026-07-01', then: '7', ref: { id: 'calls_made_count' } },
      asks: null,
      results: [30, 60, 90].map((stage) => ({ stage, dueOn: addDays('2026-06-30', stage), value: null, isRead: false, answer: null })),
    });
    await sendItems(app, calls('Anna', '2026-06-20', 3));
    expect(codeOf(await answer('Anna', 'going_on'))).toEqual([409, 'actions.not_asked']);
    await goTo('2026-07-30');
    expect(await rate('2026-06', 'Lea'), 'of two due one was held').toMatchObject({ value: '0.5', numerator: '1', denominator: '2' });
    await sendItems(app, calls('Anna', '2026-07-10', 11));
    expect(await readResults(app.ctx)).toBe(1);
    expect(await readResults(app.ctx), 'a number is read once').toBe(0);
    await sendItems(app, calls('Anna', '2026-07-11', 5));
    const asked = (await app.get(`/api/actions/${action}`, as['Anna'])).json<ActionAnswer>();
    expect(asked).toMatchObject({ asks: 30, mayAnswer: true, isOverdue: true, number: { then: '7' } });
    expect(asked.results[0]).toMatchObject({ stage: 30, value: '11', isRead: true });
    expect((await app.get(`/api/actions/${action}`, as['Lea'])).json<ActionAnswer>()).toMatchObject({ mayAnswer: false, asks: 30 });
    expect(codeOf(await answer('Lea', 'done'))).toEqual([403, 'actions.not_yours']);
    expect((await answer('Anna', 'going_on')).json<ActionAnswer>()).toMatchObject({
      state: 'open',
      asks: null,
      results: [{ answer: 'going_on' }, {}, {}],
    });
  });

  test('after 90 days it is closed with one sentence; who is outside never knew of it', async () => {
    for (const who of ['Bela', 'Hugo', 'Admin', 'Screen']) {
      expect(codeOf(await app.get(`/api/actions/${action}`, as[who])), who).toEqual(codeOf(await app.get(`/api/actions/${randomUUID()}`, as[who])));
      expect((await app.get('/api/actions', as[who])).json<ActionsResponse>().actions).toEqual([]);
    }
    await goTo('2026-09-28');
    await sendItems(app, calls('Anna', '2026-08-10', 5));
    expect(await readResults(app.ctx)).toBe(2);
    expect((await answer('Anna', 'done')).json<ActionAnswer>()).toMatchObject({
      state: 'done',
      closedOn: '2026-09-28',
      closingNote: 'One sentence',
      results: [{ value: '11' }, { value: '5', answer: null }, { stage: 90, value: '0', answer: 'done' }],
    });
    expect(codeOf(await answer('Anna', 'dropped'))).toEqual([409, 'actions.closed']);
    const next = await meetingOf('Lea', 'Anna', '2026-09-30').then((one) => one ?? undefined);
    expect(next, 'planned only when the job looks').toBeUndefined();
    await tendMeetings(app.ctx);
    const opened = await show('Anna', (await meetingOf('Lea', 'Anna', '2026-09-30')).id);
    expect(opened.talk!.last).toMatchObject({ meetingId: id, heldOn: '2026-06-30', actions: [{ title: 'Call ten customers', state: 'done' }] });
  });

  const answer = (who: string, outcome: string) => app.post(`/api/actions/${action}/answer`, { answer: outcome, note: 'One sentence' }, as[who]!);
});

describe('what is due follows the people', () => {
  test('a team has a rhythm of its own; what nobody has begun is planned anew', async () => {
    const change = (body: object, who: string) => put('/api/meetings/rhythm', body, who);
    expect(codeOf(await change({ organisation: 'off', teams: [] }, 'Lea'))).toEqual([403, 'meetings.not_for_all']);
    expect(codeOf(await change({ teams: [{ id: ids['South']!, cadence: 'off' }] }, 'Lea'))).toEqual([404, 'people.no_team']);
    expect((await change({ organisation: 'off', teams: [] }, 'Anna')).statusCode).toBe(403);
    const two = await change({ teams: [{ id: ids['North']!, cadence: 'two_weeks' }] }, 'Lea');
    expect(two.statusCode, two.body).toBe(200);
    const dues = two.json<MeetingsResponse>().meetings.filter(({ employee, state }) => employee.name === 'Bela' && state !== 'overdue');
    expect(dues.map(({ dueOn }) => dueOn)).toEqual(['2026-10-09', '2026-10-23', '2026-11-06']);
    const off = (await change({ teams: [{ id: ids['North']!, cadence: 'off' }] }, 'Lea')).json<MeetingsResponse>();
    expect(off.meetings.filter(({ state }) => state === 'planned' || state === 'due')).toEqual([]);
    expect(
      (await list('Hugo')).meetings.some(({ employee, state }) => employee.name === 'Lea' && state !== 'overdue'),
      'Lea is in North',
    ).toBe(false);
    await change({ teams: [{ id: ids['North']!, cadence: null }] }, 'Lea');
    expect((await meetingOf('Lea', 'Bela', '2026-09-30')).state).toBe('due');
  });

  test('who is away until the end is due on the last day before; away all month is no fault', async () => {
    await sendItems(app, [item('absence', 'b', { user_id: 'Bela', from_on: '2026-09-29', to_on: '2026-10-31' })]);
    await tendMeetings(app.ctx);
    const all = (await list('Lea')).meetings.filter(({ employee, dueOn }) => employee.name === 'Bela' && dueOn! >= '2026-09-01');
    expect(all.map(({ dueOn, isExcused, call: said }) => [dueOn, isExcused, said])).toEqual([
      ['2026-09-28', false, 'today'],
      ['2026-10-30', true, null],
    ]);
    await sendItems(app, [{ entity: 'absence', externalId: 'b', source: 'test', op: 'delete' }]);
    await tendMeetings(app.ctx);
  });

  test('one more is arranged by either of the two, once', async () => {
    const body = { key: randomUUID(), employeeId: ids['Bela']!, dueOn: '2026-10-05' };
    const made = await app.post('/api/meetings', body, as['Bela']);
    expect(made.statusCode, made.body).toBe(201);
    expect((await app.post('/api/meetings', body, as['Bela'])).json()).toEqual(made.json());
    expect(made.json<MeetingAnswer>()).toMatchObject({ manager: { name: 'Lea' }, dueOn: '2026-10-05', mine: 'employee', state: 'planned' });
    const other = (employee: string, who: string) => app.post('/api/meetings', { ...body, key: randomUUID(), employeeId: ids[employee]! }, as[who]!);
    expect(codeOf(await other('Bela', 'Hugo'))).toEqual([403, 'meetings.not_leader']);
    expect(codeOf(await other('Bela', 'Anna'))).toEqual([404, 'people.no_person']);
    expect(codeOf(await other('Cili', 'Cili'))).toEqual([409, 'meetings.no_manager']);
    expect(codeOf(await app.post('/api/meetings', { ...body, key: randomUUID(), dueOn: '2026-09-27' }, as['Lea']!))).toEqual([400, 'meetings.past']);
  });

  test('with somebody who has left nothing is due; what was written stays with the other one', async () => {
    const begun = (await list('Lea')).meetings.find(({ employee, dueOn }) => employee.name === 'Bela' && dueOn === '2026-10-05')!.id;
    await saved('Bela', begun, 0, { notes: 'We had begun', agreements: [agreement('Tidy up', 'Bela')] });
    await sendItems(app, [item('user', 'Bela', { full_name: 'Bela', employed_to: '2026-09-28', status: 'inactive' })]);
    await goTo('2026-09-29');
    await tendMeetings(app.ctx);
    const mine = (await list('Lea')).meetings.filter(({ employee, dueOn }) => employee.name === 'Bela' && dueOn! >= '2026-09-01');
    expect(mine.map(({ dueOn, state, left }) => [dueOn, state, left])).toEqual([['2026-10-05', 'closed', 'Bela']]);
    const opened = await show('Lea', begun);
    expect(opened).toMatchObject({ state: 'closed', left: 'Bela', talk: { notes: 'We had begun', mayChange: false } });
    const refused = await save('Lea', begun, 1, { notes: 'x' });
    expect(codeOf(refused)).toEqual([409, 'meetings.over']);
    expect(refused.body).toContain('Bela');
    expect((await app.get(`/api/meetings/${begun}/calendar.ics`, as['Lea'])).body).toContain('STATUS:CANCELLED');
  });
});

test('with the records of a person their planned meetings go, also those that are over', async () => {
  await sendItems(app, works('Dora', 'North'));
  await tendMeetings(app.ctx);
  expect((await list('Lea')).meetings.map(({ employee }) => employee.name)).toContain('Dora');
  await goTo('2026-10-02');
  const dora = works('Dora', 'North').map(({ values: _values, ...record }) => ({ ...record, op: 'delete' }));
  await sendItems(app, dora);
  await tendMeetings(app.ctx);
  expect((await list('Hugo')).meetings.map(({ employee }) => employee.name)).not.toContain('Dora');
  expect(await tendMeetings(app.ctx)).toBe(0);
});

test('a rebuild makes the same meetings again', async () => {
  const before = await list('Hugo');
  await app.post('/api/rebuild', {});
  expect(await list('Hugo')).toEqual(before);
  expect(await tendMeetings(app.ctx)).toBe(0);
});

test('the trail says that something was written, by whom, and never what', async () => {
  const { entries } = (await app.get('/api/audit?limit=500')).json<AuditResponse>();
  const own = entries.filter(({ action }) => /^(meetings|actions)\./.test(action));
  expect(new Set(own.map(({ action }) => action))).toEqual(
    new Set(['meetings.changed', 'meetings.noted', 'meetings.confirmed', 'meetings.shared', 'meetings.rhythm', 'meetings.added', 'actions.answered']),
  );
  for (const word of [secret, 'Call ten', 'One sentence', 'We had begun']) expect(JSON.stringify(own)).not.toContain(word);
});

test('what says something about a person who is erased goes from talks and notes', async () => {
  await cleanTalks(app.ctx.control.db, (text) => (text.includes(secret) ? text.replaceAll(secret, 'erased') : undefined));
  for (const table of ['feedback_talk', 'feedback_note', 'action_item', 'action_result'] as const) {
    const rows = await app.ctx.control.db.selectFrom(table).selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => Object.values(row).join(' ')).join(' ')).not.toContain(secret);
  }
});
