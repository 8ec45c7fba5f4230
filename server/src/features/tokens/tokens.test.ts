import type { ApiTokenMade, ApiTokensResponse, ErrorBody, NewApiToken, QueryResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '#server/control/session.ts';
import { addAccount, changeAccount, setGrants, type Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const administrator: Grant = { role: 'administrator', team: null };
let count = 0;

async function personWith(grants: readonly Grant[]): Promise<{ readonly id: string; readonly cookie: string }> {
  const { db } = app.ctx.control;
  const now = app.ctx.clock.now();
  count += 1;
  const id = await addAccount(db, { name: `Person ${count}`, email: null, status: 'active', grants }, now);
  return { id, cookie: `leadline-7474=${await openSession(db, id, 'open', { address: '::1', agent: 'test' }, now)}` };
}

const reading: NewApiToken = { name: 'Screen', permissions: ['numbers.read'], team: null, days: 30 };

async function make(cookie: string | undefined, given: NewApiToken = reading): Promise<ApiTokenMade> {
  const answer = await app.post('/api/tokens', given, cookie === undefined ? {} : { authorization: '', cookie });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<ApiTokenMade>();
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const statusWith = async (secret: string, url = '/api/state'): Promise<number> => (await app.get(url, bearer(secret))).statusCode;
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

describe('a token', () => {
  test('comes in with its secret, which is kept nowhere and listed nowhere', async () => {
    const { cookie } = await personWith([administrator]);
    const { secret, token } = await make(cookie);
    expect(secret).toMatch(/^ll_[A-Za-z0-9]{8}_[\w-]{43}$/);
    expect(secret.startsWith(token.prefix)).toBe(true);
    expect(await statusWith(secret)).toBe(200);
    const { db } = app.ctx.control;
    const kept = JSON.stringify(
      [await db.selectFrom('api_token').selectAll().execute(), await db.selectFrom('audit_entry').selectAll().execute()],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    const listed = await app.get('/api/tokens');
    for (const text of [kept, listed.body, app.logged()]) expect(text).not.toContain(secret.slice(12));
    const found = listed.json<ApiTokensResponse>().tokens.find(({ id }) => id === token.id);
    expect(found).toMatchObject({ name: 'Screen', state: 'active', permissions: ['numbers.read'], lastUsedAt: '2026-06-15T10:00:00.000Z' });
  });

  test('may do what it was given and nothing else', async () => {
    const { secret } = await make(undefined);
    const query = { queries: [{ kpis: [{ id: 'won_revenue' }], period: { kind: 'all' } }] };
    expect((await app.post('/api/query', query, bearer(secret))).statusCode).toBe(200);
    for (const url of ['/api/tokens', '/api/audit', '/metrics', '/api/imports']) expect(await statusWith(secret, url), url).toBe(403);
    const organization = await app.get('/api/organization');
    const refused = await app.ask({ method: 'PUT', url: '/api/organization', headers: bearer(secret), payload: organization.json() });
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'access.not_permitted']);
  });

  test('of a team sees that team alone', async () => {
    const { members } = (await app.get('/api/members/team?search=South')).json<{ members: { id: string }[] }>();
    const { secret, token } = await make(undefined, { ...reading, team: members[0]!.id });
    expect(token.teamName).toBe('South');
    const query = { queries: [{ kpis: [{ id: 'won_revenue' }], period: { kind: 'all' }, by: ['person'] }] };
    const { results } = (await app.post('/api/query', query, bearer(secret))).json<QueryResponse>();
    const people = results[0]!.rows.map(({ members: [member] }) => member!.label);
    expect(people).toContain('Bình Nguyễn');
    expect(people).not.toContain('Anna Kovács');
  });

  test('of which a letter is wrong, missing or too many is nobody', async () => {
    const { secret } = await make(undefined);
    const other = secret.endsWith('A') ? 'B' : 'A';
    for (const wrong of [
      secret.slice(0, -1),
      `${secret}A`,
      secret.slice(0, -1) + other,
      secret.toUpperCase(),
      secret.replace('ll_', 'xx_'),
      secret.slice(0, 11),
    ])
      expect(await statusWith(wrong), wrong).toBe(401);
  });

  test('ends on its day', async () => {
    const { secret, token } = await make(undefined, { ...reading, days: 1 });
    expect(token.expiresAt).toBe('2026-06-16T10:00:00.000Z');
    await app.ctx.control.db.updateTable('api_token').set({ expires_at: '2026-06-15T10:00:00.000Z' }).where('id', '=', token.id).execute();
    expect(await statusWith(secret)).toBe(401);
    expect((await app.get('/api/tokens')).json<ApiTokensResponse>().tokens.find(({ id }) => id === token.id)?.state).toBe('expired');
  });
});

describe('making one is refused', () => {
  test.each<[string, object, number, string]>([
    ['without a permission', { ...reading, permissions: [] }, 400, 'http.invalid_request'],
    ['with the right to make tokens', { ...reading, permissions: ['tokens.write'] }, 400, 'http.invalid_request'],
    ['with a permission there is not', { ...reading, permissions: ['everything'] }, 400, 'http.invalid_request'],
    ['for what is no team', { ...reading, team: 'opportunity~0000000000000000' }, 400, 'access.no_team'],
    ['without a name', { ...reading, name: ' ' }, 400, 'http.invalid_request'],
  ])('%s', async (_why, given, status, code) => {
    const before = await app.ctx.control.db.selectFrom('api_token').select('id').execute();
    const answer = await app.post('/api/tokens', given);
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
    expect(await app.ctx.control.db.selectFrom('api_token').select('id').execute()).toEqual(before);
  });

  test('for who may not, and by a token', async () => {
    const { cookie } = await personWith([{ role: 'leadership', team: null }]);
    expect((await app.post('/api/tokens', reading, { authorization: '', cookie })).statusCode).toBe(403);
    const { secret, token } = await make(undefined);
    await app.ctx.control.db.updateTable('api_token').set({ permissions: '["tokens.write","numbers.read"]' }).where('id', '=', token.id).execute();
    expect((await app.post('/api/tokens', reading, bearer(secret))).statusCode).toBe(403);
  });
});

describe('a token stops', () => {
  test('when it is revoked, once, with an entry', async () => {
    const { secret, token } = await make(undefined);
    expect((await app.ask({ method: 'DELETE', url: `/api/tokens/${token.id}` })).statusCode).toBe(204);
    expect(await statusWith(secret)).toBe(401);
    const again = await app.ask({ method: 'DELETE', url: `/api/tokens/${token.id}` });
    const missing = await app.ask({ method: 'DELETE', url: '/api/tokens/none' });
    expect([again.statusCode, codeOf(again), missing.statusCode, codeOf(missing)]).toEqual([404, 'access.no_token', 404, 'access.no_token']);
    const entries = await app.ctx.control.db.selectFrom('audit_entry').select('action').where('subject_id', '=', token.id).orderBy('seq').execute();
    expect(entries.map(({ action }) => action)).toEqual(['token.created', 'token.revoked']);
  });

  test('when whoever made it is disabled, and goes on when they are back', async () => {
    const { id, cookie } = await personWith([administrator]);
    const { secret, token } = await make(cookie);
    await changeAccount(app.ctx.control.db, id, { status: 'disabled' });
    expect(await statusWith(secret)).toBe(401);
    expect((await app.get('/api/tokens')).json<ApiTokensResponse>().tokens.find((one) => one.id === token.id)?.state).toBe('stopped');
    await changeAccount(app.ctx.control.db, id, { status: 'active' });
    expect(await statusWith(secret)).toBe(200);
  });

  test('when whoever made it may not make tokens any more', async () => {
    const { id, cookie } = await personWith([administrator]);
    const { secret } = await make(cookie);
    await setGrants(app.ctx.control.db, id, [{ role: 'leadership', team: null }], new Date());
    expect(await statusWith(secret)).toBe(401);
  });
});

test('revoking ends open streams within a second', async () => {
  const { secret, token } = await make(undefined);
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as { port: number };
  const { request } = await import('node:http');
  const headers = { host: 'localhost:7474', ...bearer(secret) };
  const stream = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/live', headers }, resolve).on('error', reject).end();
  });
  expect(stream.statusCode).toBe(200);
  let ended = 0;
  stream.resume().on('end', () => (ended = performance.now()));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(ended).toBe(0);
  await app.ask({ method: 'DELETE', url: `/api/tokens/${token.id}` });
  const revoked = performance.now();
  while (ended === 0 && performance.now() - revoked < 10_000) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toBeGreaterThan(0);
  expect(ended - revoked).toBeLessThan(1_000);
});
