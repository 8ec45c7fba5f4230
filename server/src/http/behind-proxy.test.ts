import type { ErrorBody, SessionResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/access/password.ts';
import { addAccount } from '#server/control/account.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

const origin = 'https://leadline.example.com';
const password = 'a long enough password';
let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ LEADLINE_ADDRESS: origin, LEADLINE_TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' });
  const passwordHash = await hashPassword(password);
  const grants = [{ role: 'leadership', team: null }] as const;
  await addAccount(app.ctx.control.db, { name: 'Nora', email: 'nora@example.com', status: 'active', passwordHash, grants }, new Date());
});
afterAll(() => app.close());

const outside = { host: 'leadline.example.com', authorization: '' };
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

describe('under the public address', () => {
  test('the cookie is bound to this host and to https', async () => {
    const answer = await app.post('/api/session', { email: 'nora@example.com', password }, { ...outside, origin });
    expect(answer.statusCode, answer.body).toBe(204);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-leadline=[\w-]{43};/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/domain/i);
    const session = await app.get('/api/session', { ...outside, cookie: cookie.split(';')[0]! });
    expect(session.json<SessionResponse>().account?.name).toBe('Nora');
    const insecure = cookie.split(';')[0]!.replace('__Host-leadline', 'leadline-7474');
    expect((await app.get('/api/session', { ...outside, cookie: insecure })).json<SessionResponse>().account).toBeNull();
  });

  test('browsers are told to come over https only', async () => {
    expect((await app.get('/api/session', outside)).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test.each([
    'http://leadline.example.com',
    'https://leadline.example.com:8443',
    'https://evil.example',
    'https://leadline.example.com.evil.example',
    'https://x.leadline.example.com',
  ])('a page of %s changes nothing', async (foreign) => {
    const answer = await app.post('/api/session', { email: 'nora@example.com', password }, { ...outside, origin: foreign });
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'http.foreign_origin']);
  });

  test.each(['leadline.example.com:7474', 'leadline.example.com.evil.example', 'example.com', '10.0.0.1', ''])(
    '%j is another address',
    async (host) => {
      const answer = await app.get('/api/session', { host });
      expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'http.foreign_host']);
    },
  );

  test('what is offered to people of this machine is offered to nobody else', async () => {
    expect((await app.get('/api/session', outside)).json<SessionResponse>().demoPeople).toEqual([]);
  });
});

describe('the address of a request', () => {
  const addressOf = async (forwarded: string, remoteAddress: string): Promise<string> => {
    const agent = `${remoteAddress} for ${forwarded}`;
    const headers = { ...outside, origin, 'x-forwarded-for': forwarded, 'user-agent': agent };
    const payload = { email: 'nora@example.com', password };
    const answer = await app.app.inject({ method: 'POST', url: '/api/session', headers, payload, remoteAddress });
    expect(answer.statusCode, answer.body).toBe(204);
    return (await app.ctx.control.db.selectFrom('session').select('address').where('agent', '=', agent).executeTakeFirstOrThrow()).address;
  };

  test.each([
    ['the last one on the way that is no proxy of ours', '203.0.113.7, 198.51.100.9, 10.1.2.3', '127.0.0.1', '198.51.100.9'],
    ['not what a stranger writes before it', '1.1.1.1, 198.51.100.9', '10.0.0.2', '198.51.100.9'],
    ['that of whoever comes without our proxy, whatever they say', '127.0.0.1, 10.0.0.1', '198.51.100.20', '198.51.100.20'],
    ['of a proxy that writes IPv4 as IPv6', '198.51.100.9', '::ffff:10.0.0.2', '198.51.100.9'],
  ])('is %s', async (_what, forwarded, remote, expected) => {
    expect(await addressOf(forwarded, remote)).toBe(expected);
  });
});
