import type { ErrorBody, QueryResponse, SessionResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/access/password.ts';
import { offerSetup } from '#server/access/offer-setup.ts';
import { addAccount, type Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const password = 'a long enough password';
const asNobody = { authorization: '' };

async function idOf(dimension: string, name: string): Promise<string> {
  const { members } = (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>();
  return members[0]!.id;
}

async function addPerson(name: string, grants: readonly Grant[], person: string | null = null): Promise<string> {
  const email = `${name.toLowerCase()}@example.com`;
  await addAccount(app.ctx.control.db, { name, email, status: 'active', passwordHash: await hashPassword(password), grants, person }, new Date());
  return email;
}

/** @returns the cookie */
async function signIn(email: string, given = password): Promise<string> {
  const answer = await app.post('/api/session', { email, password: given }, asNobody);
  expect(answer.statusCode, answer.body).toBe(204);
  return String(answer.headers['set-cookie']).split(';')[0]!;
}

const won = { queries: [{ kpis: [{ id: 'won_revenue' }, { id: 'open_deals' }], period: { kind: 'all' }, by: ['person'] }] };

describe('without signing in', () => {
  test.each(['/api/state', '/api/organization', '/api/kpis', '/api/imports', '/api/live', '/metrics'])('%s says to sign in', async (url) => {
    const answer = await app.get(url, asNobody);
    expect(answer.statusCode).toBe(401);
    expect(answer.json<ErrorBody>().error.code).toBe('access.sign_in');
  });

  test('a question is refused before it is read', async () => {
    expect((await app.post('/api/query', { queries: 'nonsense' }, asNobody)).statusCode).toBe(401);
  });

  test('a wrong header, an empty one and somebody else’s cookie are nobody', async () => {
    for (const headers of [
      { authorization: 'Bearer lll_wrongwrongwrongwrongwrong' },
      { authorization: 'Basic abc' },
      { ...asNobody, cookie: 'leadline-7474=x' },
    ])
      expect((await app.get('/api/state', headers)).statusCode).toBe(401);
  });
});

describe('setting up', () => {
  test('one of many makes the administrator, and then the address is gone', async () => {
    const token = (await offerSetup(app.ctx))!;
    const given = (name: string) => ({ token, name, email: `${name}@example.com`, password });
    const wrong = await app.post('/api/setup', { ...given('eve'), token: 'guessed' }, asNobody);
    expect([wrong.statusCode, wrong.json<ErrorBody>().error.code]).toEqual([403, 'access.wrong_setup_token']);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => app.post('/api/setup', given(`admin${index}`), asNobody)));
    expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 204)).toHaveLength(1);
    const again = await app.post('/api/setup', given('late'), asNobody);
    expect([again.statusCode, again.json<ErrorBody>().error.code]).toEqual([404, 'http.no_such_route']);
    expect(await offerSetup(app.ctx)).toBeUndefined();
  });
});

describe('signing in', () => {
  test('with a password, and out again', async () => {
    const cookie = await signIn(await addPerson('Leader', [{ role: 'leadership', team: null }]));
    const { account } = (await app.get('/api/session', { ...asNobody, cookie })).json<SessionResponse>();
    expect(account).toMatchObject({ name: 'Leader', roles: [{ role: 'leadership', team: null }], isDemo: false });
    expect((await app.get('/api/state', { ...asNobody, cookie })).statusCode).toBe(200);
    const out = await app.ask({ method: 'DELETE', url: '/api/session', headers: { ...asNobody, cookie } });
    expect(out.statusCode).toBe(204);
    expect((await app.get('/api/state', { ...asNobody, cookie })).statusCode).toBe(401);
  });

  test('a wrong password and an unknown account are the same', async () => {
    const email = await addPerson('Known', [{ role: 'member', team: null }]);
    const bodies = [];
    for (const [who, what] of [
      [email, 'a wrong password'],
      ['nobody@example.com', password],
    ]) {
      const answer = await app.post('/api/session', { email: who, password: what }, asNobody);
      expect(answer.statusCode).toBe(401);
      bodies.push({ ...answer.json<ErrorBody>().error, requestId: '' });
    }
    expect(bodies[0]).toEqual(bodies[1]);
  });

  test('after ten tries it takes patience, whatever the password', async () => {
    const email = await addPerson('Guessed', [{ role: 'member', team: null }]);
    const tries = [];
    for (let at = 0; at < 11; at += 1) tries.push((await app.post('/api/session', { email, password: 'wrong' }, asNobody)).statusCode);
    expect(tries).toEqual([...Array<number>(10).fill(401), 429]);
    expect((await app.post('/api/session', { email, password }, asNobody)).statusCode).toBe(429);
  });
});

describe('what somebody sees', () => {
  const ask = async (cookie: string) => {
    const answer = (await app.post('/api/query', won, { ...asNobody, cookie })).json<QueryResponse>();
    return answer.results[0]!.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value]);
  };

  test('everything, a team, or what is one’s own', async () => {
    const south = await idOf('team', 'South');
    const anna = await idOf('person', 'Anna');
    const cookies = {
      all: await signIn(await addPerson('Boss', [{ role: 'leadership', team: null }])),
      team: await signIn(await addPerson('Lead', [{ role: 'team_lead', team: south }])),
      own: await signIn(await addPerson('Anna', [{ role: 'member', team: null }], anna)),
      nothing: await signIn(await addPerson('Newcomer', [{ role: 'member', team: null }])),
    };
    expect((await ask(cookies.all)).map(([name]) => name)).toEqual(expect.arrayContaining(['Anna Kovács', 'Bình Nguyễn']));
    expect((await ask(cookies.team)).map(([name]) => name).filter((name) => name !== undefined)).not.toContain('Anna Kovács');
    expect((await ask(cookies.team)).map(([name]) => name)).toContain('Bình Nguyễn');
    expect(await ask(cookies.own)).toEqual([['Anna Kovács', '100']]);
    expect(await ask(cookies.nothing)).toEqual([]);
  });

  test('a role that was taken away counts no more at the next question', async () => {
    const { db } = app.ctx.control;
    const cookie = await signIn(await addPerson('Short', [{ role: 'leadership', team: null }]));
    expect(await ask(cookie)).not.toEqual([]);
    await db.deleteFrom('account_role').where('role', '=', 'leadership').execute();
    expect((await app.post('/api/query', won, { ...asNobody, cookie })).statusCode).toBe(403);
  });

  test('what the role does not allow is refused before it is read, and nothing changes', async () => {
    const cookie = await signIn(await addPerson('Member', [{ role: 'member', team: null }]));
    const before = (await app.get('/api/organization')).body;
    const answer = await app.ask({ method: 'PUT', url: '/api/organization', headers: { ...asNobody, cookie }, payload: { nonsense: true } });
    expect([answer.statusCode, answer.json<ErrorBody>().error.code]).toEqual([403, 'access.not_permitted']);
    expect((await app.get('/api/organization')).body).toBe(before);
  });
});
