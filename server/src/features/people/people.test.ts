import type { AssignmentInput, ErrorBody, PeopleResponse, PersonResponse, QueryResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/access/password.ts';
import { addAccount, type Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const list = async (headers?: Record<string, string>): Promise<PeopleResponse> => (await app.get('/api/people', headers)).json<PeopleResponse>();
const person = async (id: string) => {
  const answer = await app.get(`/api/people/${id}`);
  return { tag: answer.headers.etag!, ...answer.json<PersonResponse>() };
};
const idOf = async (name: string): Promise<string> => {
  const { people, teams } = await list();
  return [...people, ...teams].find((one) => one.name === name)!.id;
};
const put = (url: string, payload: object, headers: Record<string, string> = {}) => app.ask({ method: 'PUT', url, payload, headers });
const errorOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error;

const work = (over: Partial<AssignmentInput>): AssignmentInput => ({
  teamId: null,
  role: 'hunter',
  share: 1,
  partTime: 1,
  isPrimary: true,
  isLead: false,
  managerId: null,
  locationId: null,
  calendarId: null,
  rampFrom: null,
  from: null,
  to: null,
  ...over,
});

/** Won revenue of June 2026 by team, as `name value`. */
async function wonByTeam(organisation: 'as_it_was' | 'present', headers?: Record<string, string>): Promise<readonly string[]> {
  const query = { kpis: [{ id: 'won_revenue' }], period: { kind: 'named', name: '2026-06' }, by: ['team'], organisation };
  const answer = (await app.post('/api/query', { queries: [query] }, headers)).json<QueryResponse>();
  return answer.results[0]!.rows.map(({ members, cells }) => `${members[0]!.label} ${cells[0]!.value}`).sort();
}

test('who works where is listed as of today', async () => {
  const { people, teams, today } = await list();
  expect(today).toBe('2026-06-15');
  expect(people.map(({ name, state, roles }) => [name, state, roles])).toEqual([
    ['Anna Kovács', 'here', ['hunter']],
    ['Bình Nguyễn', 'here', ['hunter']],
    ['Борис Ёлкин', 'here', ['farmer']],
  ]);
  expect(teams.map(({ name, people: count }) => [name, count])).toEqual([
    ['North', 1],
    ['South', 2],
  ]);
});

test('a change of team counts from its day on and leaves past results where they were', async () => {
  const [anna, south] = [await idOf('Anna Kovács'), await idOf('South')];
  expect(await wonByTeam('as_it_was')).toEqual(['North 100', 'South 250.5']);
  const before = await person(anna);
  const { assignments } = before;
  const change = { replaces: assignments[0]!.id, assignment: work({ teamId: south, from: '2026-06-12' }), reason: 'Asked for it' };
  const answer = await app.post(`/api/people/${anna}/assignments`, change, { 'if-match': before.tag });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json<PersonResponse>().assignments.map(({ teamName, from, to }) => [teamName, from, to])).toEqual([
    ['South', '2026-06-12', null],
    ['North', null, '2026-06-12'],
  ]);
  expect(await wonByTeam('as_it_was')).toEqual(['North 100', 'South 250.5']);
  expect(await wonByTeam('present')).toEqual(['South 350.5']);
  const late = await app.post(`/api/people/${anna}/assignments`, change, { 'if-match': before.tag });
  expect([late.statusCode, errorOf(late).code]).toEqual([412, 'people.changed_meanwhile']);

  await sendItems(
    app,
    smallFirm.filter(({ entity }) => entity === 'assignment'),
  );
  expect(await wonByTeam('as_it_was')).toEqual(['North 100', 'South 250.5']);
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  expect(await wonByTeam('as_it_was')).toEqual(['North 100', 'South 250.5']);
  expect(await wonByTeam('present')).toEqual(['South 350.5']);
});

test('the past is put right only as a correction, with a reason, and then counts otherwise', async () => {
  const anna = await idOf('Anna Kovács');
  const [now, then] = (await person(anna)).assignments;
  const url = (id: string) => `/api/people/${anna}/assignments/${id}`;
  const { id: _id, teamName: _t, managerName: _m, locationName: _l, calendarName: _c, isDecidedHere: _d, ...old } = then!;
  const earlier = { ...old, to: '2026-06-08' };
  expect((await put(url(then!.id), { assignment: earlier })).statusCode).toBe(400);
  const { teamId, role } = now!;
  expect((await put(url(then!.id), { assignment: earlier, reason: 'Moved a week earlier' })).statusCode).toBe(200);
  expect((await put(url(now!.id), { assignment: work({ teamId, role, from: '2026-06-08' }), reason: 'Moved a week earlier' })).statusCode).toBe(200);
  expect(await wonByTeam('as_it_was')).toEqual(['South 350.5']);
  const { entries } = (await app.get('/api/audit?limit=10')).json<{
    entries: { action: string; reason: string | null; before: unknown; after: unknown }[];
  }>();
  const corrected = entries.find(({ action }) => action === 'people.corrected')!;
  expect(corrected.reason).toBe('Moved a week earlier');
  expect(JSON.stringify(corrected.before)).toContain('2026-06-12');
  expect(JSON.stringify(corrected.after)).toContain('2026-06-08');
});

describe('roles beside each other', () => {
  test('their shares are one whole person at most, on every day', async () => {
    const [boris, north] = [await idOf('Борис Ёлкин'), await idOf('North')];
    const first = (await person(boris)).assignments[0]!;
    const add = (over: Partial<AssignmentInput>) =>
      app.post(`/api/people/${boris}/assignments`, { replaces: null, assignment: { ...work({ isPrimary: false, ...over }) } });
    const over = await add({ teamId: north, share: 0.4, from: '2026-07-01' });
    expect(errorOf(over)).toMatchObject({ code: 'people.over_one', parameters: { on: '2026-07-01', percent: 140 } });
    const half = await app.post(`/api/people/${boris}/assignments`, {
      replaces: first.id,
      assignment: work({ teamId: first.teamId, role: 'farmer', share: 0.6, from: '2026-07-01' }),
    });
    expect(half.statusCode, half.body).toBe(200);
    expect((await add({ teamId: north, share: 0.4, from: '2026-07-01' })).statusCode).toBe(200);
    expect((await add({ teamId: north, role: 'marketer', share: 0.5, partTime: 0.01, from: '2026-07-01' })).statusCode).toBe(409);
    expect((await person(boris)).problems).toEqual([]);
  });

  test('the same team and role twice is refused by its name', async () => {
    const [binh, south] = [await idOf('Bình Nguyễn'), await idOf('South')];
    const answer = await app.post(`/api/people/${binh}/assignments`, {
      replaces: null,
      assignment: work({ teamId: south, share: 0.1, from: '2026-08-01' }),
    });
    expect(errorOf(answer)).toMatchObject({ code: 'people.overlap', parameters: { team: 'South', from: '2026-08-01' } });
    expect((await person(binh)).assignments).toHaveLength(1);
  });

  test('nobody is their own manager, through others neither', async () => {
    const [anna, binh] = [await idOf('Anna Kovács'), await idOf('Bình Nguyễn')];
    const first = (await person(binh)).assignments[0]!;
    const change = (id: string, replaces: string, managerId: string, teamId: string | null) =>
      app.post(`/api/people/${id}/assignments`, { replaces, assignment: work({ teamId, managerId, from: '2026-09-01' }) });
    expect((await change(binh, first.id, anna, first.teamId)).statusCode).toBe(200);
    const now = (await person(anna)).assignments[0]!;
    expect(errorOf(await change(anna, now.id, binh, now.teamId))).toMatchObject({
      code: 'people.manager_circle',
      parameters: { name: 'Bình Nguyễn' },
    });
    expect(errorOf(await change(anna, now.id, anna, now.teamId)).code).toBe('people.manager_circle');
  });
});

test('somebody comes, leaves and comes back', async () => {
  const north = await idOf('North');
  const given = { name: 'Trần Thị Thảo', email: 'thao@example.com', country: 'VN', employedFrom: '2026-03-01' };
  const added = await app.post('/api/people', { ...given, assignment: work({ teamId: north, from: '2026-03-01', rampFrom: '2026-03-01' }) });
  expect(added.statusCode, added.body).toBe(201);
  const { id } = added.json<PersonResponse>();
  expect(added.json<PersonResponse>()).toMatchObject({ state: 'here', teamId: north, works: 1, isStub: false, source: 'leadline' });
  const again = await app.post('/api/people', { ...given, email: ' THAO@example.com'.trim(), assignment: null });
  expect(errorOf(again)).toMatchObject({ code: 'people.email_taken', parameters: { name: 'Trần Thị Thảo' } });

  const left = await app.post(`/api/people/${id}/leave`, { lastDay: '2026-05-31' });
  expect(left.json<PersonResponse>()).toMatchObject({ state: 'left', employedTo: '2026-05-31', problems: [] });
  expect(left.json<PersonResponse>().assignments[0]).toMatchObject({ to: '2026-06-01' });
  const back = await app.post(`/api/people/${id}/assignments`, {
    replaces: null,
    assignment: work({ teamId: north, from: '2026-06-10', partTime: 0.5 }),
  });
  expect(back.json<PersonResponse>()).toMatchObject({ state: 'here', employedTo: null, works: 0.5 });
  expect(back.json<PersonResponse>().assignments).toHaveLength(2);
  const wrong = await app.post(`/api/people/${id}/leave`, { lastDay: '2026-01-01' });
  expect(errorOf(wrong).code).toBe('people.ends_before_start');
});

describe('absences', () => {
  test('are kept day by day, and nobody is away twice', async () => {
    const binh = await idOf('Bình Nguyễn');
    const add = (over: object) =>
      app.post(`/api/people/${binh}/absences`, { kind: 'vacation', from: '2026-06-15', to: '2026-06-19', part: 1, ...over });
    const answer = await add({});
    expect(answer.json<PersonResponse>()).toMatchObject({
      state: 'absent',
      absences: [{ kind: 'vacation', from: '2026-06-15', to: '2026-06-19', part: 1 }],
    });
    expect(errorOf(await add({ from: '2026-06-19', to: '2026-06-22', part: 0.5 }))).toMatchObject({
      code: 'people.absence_overlap',
      parameters: { on: '2026-06-19' },
    });
    expect(errorOf(await add({ from: '2026-07-02', to: '2026-07-01' })).code).toBe('people.ends_before_start');
    expect((await add({ kind: 'training', from: '2026-06-22', to: '2026-06-22', part: 0.5 })).statusCode).toBe(200);
    const both = await add({ kind: 'sick', from: '2026-06-22', to: '2026-06-23', part: 0.5 });
    expect(both.statusCode, both.body).toBe(200);
    const id = both.json<PersonResponse>().absences.find(({ kind }) => kind === 'sick')!.id;
    expect(errorOf(await put(`/api/people/${binh}/absences/${id}`, { kind: 'sick', from: '2026-06-18', to: '2026-06-23', part: 0.5 })).code).toBe(
      'people.absence_overlap',
    );
    const gone = await app.post(`/api/people/${binh}/absences/${id}/remove`, { reason: 'Was at work' });
    expect(gone.json<PersonResponse>().absences.map(({ kind }) => kind)).toEqual(['training', 'vacation']);
  });
});

describe('teams', () => {
  const teamsNow = async () => (await list()).teams.map(({ name, parentId, isClosed }) => [name, parentId, isClosed]);

  test('are added, renamed and moved, never into a circle', async () => {
    const north = await idOf('North');
    const team = { name: 'Sales', parentId: null, kind: 'sales', from: null };
    expect((await app.post('/api/teams', team)).statusCode).toBe(201);
    const sales = await idOf('Sales');
    expect((await put(`/api/teams/${north}`, { name: 'Northern team', parentId: sales, kind: 'sales', from: null })).statusCode).toBe(200);
    expect(await teamsNow()).toEqual([
      ['Sales', null, false],
      ['Northern team', sales, false],
      ['South', null, false],
    ]);
    const circle = await put(`/api/teams/${sales}`, { ...team, parentId: north });
    expect(errorOf(circle)).toMatchObject({ code: 'people.team_circle', parameters: { name: 'Sales', parent: 'Northern team' } });
    expect(errorOf(await put(`/api/teams/${sales}`, { ...team, parentId: sales })).code).toBe('people.team_circle');
    expect(errorOf(await app.post('/api/teams', { ...team, name: ' sales' })).code).toBe('people.team_name_taken');
    await sendItems(
      app,
      smallFirm.filter(({ entity }) => entity === 'team'),
    );
    expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
    expect((await teamsNow())[1]).toEqual(['Northern team', sales, false]);
  });

  test('one with people closes only where they have somewhere to go', async () => {
    const [north, south, sales] = [await idOf('Northern team'), await idOf('South'), await idOf('Sales')];
    expect(errorOf(await app.post(`/api/teams/${sales}/close`, { on: '2026-07-01', moveTo: south }))).toMatchObject({
      code: 'people.team_has_teams',
      parameters: { count: 1 },
    });
    const refused = await app.post(`/api/teams/${north}/close`, { on: '2026-06-15', moveTo: null });
    expect(errorOf(refused)).toMatchObject({ code: 'people.team_has_people', parameters: { count: 2 } });
    expect((await list()).teams.find(({ id }) => id === north)).toMatchObject({ isClosed: false });
    const closed = await app.post(`/api/teams/${north}/close`, { on: '2026-06-15', moveTo: south });
    expect(closed.statusCode, closed.body).toBe(200);
    const { teams, people } = closed.json<PeopleResponse>();
    expect(teams.find(({ id }) => id === north)).toMatchObject({ isClosed: true, to: '2026-06-15', people: 0 });
    expect(people.filter(({ teamId }) => teamId === south)).toHaveLength(4);
    const late = await app.post('/api/people', {
      name: 'Late',
      email: null,
      country: null,
      employedFrom: null,
      assignment: work({ teamId: north, from: '2026-07-01' }),
    });
    expect(errorOf(late)).toMatchObject({ code: 'people.team_closed', parameters: { team: 'Northern team' } });
    expect((await list()).people.some(({ name }) => name === 'Late')).toBe(false);
  });
});

describe('who may', () => {
  const password = 'a long enough password';
  async function signIn(name: string, grants: readonly Grant[], who: string | null = null): Promise<Record<string, string>> {
    const email = `${name}@example.com`;
    await addAccount(
      app.ctx.control.db,
      { name, email, status: 'active', passwordHash: await hashPassword(password), grants, person: who },
      new Date(),
    );
    const answer = await app.post('/api/session', { email, password }, { authorization: '' });
    return { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
  }

  test('a manager sees the team and below, and nobody else is there', async () => {
    const [sales, south] = [await idOf('Sales'), await idOf('South')];
    const boris = await idOf('Борис Ёлкин');
    const manager = await signIn('manager', [{ role: 'manager', team: sales }]);
    const lead = await signIn('lead', [{ role: 'team_lead', team: south }]);
    expect((await list(manager)).teams.map(({ name }) => name)).toEqual(['Sales', 'Northern team']);
    expect((await list(lead)).people.map(({ name }) => name)).toContain('Борис Ёлкин');
    const foreign = await app.get(`/api/people/${boris}`, lead);
    expect(foreign.statusCode).toBe(200);
    const [there, missing] = await Promise.all([
      app.get(`/api/people/${await idOf('Bình Nguyễn')}`, manager),
      app.get('/api/people/user~0123456789abcdef', manager),
    ]);
    const known = (answer: { statusCode: number; json: <T>() => T }) => [answer.statusCode, { ...errorOf(answer), requestId: '' }];
    expect(known(there)).toEqual(known(missing));
    expect(known(there)[0]).toBe(404);
  });

  test('looking is not changing, and a member does neither; why somebody is away is not for everybody', async () => {
    const [south, binh] = [await idOf('South'), await idOf('Bình Nguyễn')];
    const lead = await signIn('other lead', [{ role: 'team_lead', team: south }]);
    const member = await signIn('member', [{ role: 'member', team: null }], binh);
    const before = await person(binh);
    const absences = (await app.get(`/api/people/${binh}`, lead)).json<PersonResponse>().absences;
    expect(absences.map(({ kind }) => kind)).toEqual([null, null]);
    for (const who of [lead, member]) {
      const tries = [
        await app.post('/api/people', {}, who),
        await app.post(`/api/people/${binh}/assignments`, {}, who),
        await app.post(`/api/teams/${south}/close`, {}, who),
        await put(`/api/people/${binh}`, {}, who),
      ];
      expect(tries.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    }
    expect((await app.get('/api/people', member)).statusCode).toBe(403);
    expect(await person(binh)).toEqual(before);
  });
});
