import type { ErrorBody, ProviderEntry, ProvidersResponse, SessionResponse } from '@leadline/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAccount, changeAccount } from '#server/control/account.ts';
import { makeToken } from '#server/control/single-use-token.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';
import { startIdentityProvider, type IdentityProvider, type SeatedPerson } from '../../../test/support/identity-provider.ts';
import { ownPath } from './begin-sign-in.ts';

let app: TestApp;
let server: IdentityProvider;
let issuer = '';
/** Whoever sits at the provider's sign-in page now; undefined: they refuse. */
let seated: SeatedPerson | undefined;
let providerId = '';
const redirectUri = 'http://localhost:7474/api/session/provider/callback';

beforeAll(async () => {
  app = await openTestApp({ LEADLINE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1,::1' });
  server = await startIdentityProvider(redirectUri, () => seated);
  issuer = server.issuer;
});
afterAll(async () => {
  server.stop();
  await app.close();
});

const settings = () => ({
  name: 'Company',
  issuer,
  clientId: 'leadline',
  clientSecret: 'the client secret of the test',
  domains: ['example.com'],
  isOn: true,
});
const asNobody = { authorization: '' };
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

async function makeProvider(more: object = {}): Promise<ProviderEntry> {
  const answer = await app.post('/api/providers', { ...settings(), ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<ProviderEntry>();
}

beforeEach(async () => {
  const { db } = app.ctx.control;
  for (const table of ['sign_in_provider', 'sign_in_attempt', 'outside_identity', 'session', 'account_role', 'account', 'single_use_token'] as const)
    await db.deleteFrom(table).execute();
  providerId = (await makeProvider()).id;
});

const person = (name: string, status: 'active' | 'invited' | 'disabled' = 'active') =>
  addAccount(
    app.ctx.control.db,
    { name, email: `${name.toLowerCase()}@example.com`, status, grants: [{ role: 'leadership', team: null }] },
    new Date(),
  );

/** What the browser is sent back with, and its cookie. */
async function throughProvider(more: object = {}): Promise<{ readonly callback: URL; readonly cookie: string }> {
  const begun = await app.post('/api/session/provider', { provider: providerId, ...more }, asNobody);
  expect(begun.statusCode, begun.body).toBe(200);
  const cookie = String(begun.headers['set-cookie']).split(';')[0]!;
  const jar = new Map<string, string>();
  let url = begun.json<{ url: string }>().url;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of answer.headers.getSetCookie()) jar.set(line.split('=')[0]!, line.slice(line.indexOf('=') + 1).split(';')[0]!);
    const next = new URL(answer.headers.get('location') ?? expect.fail(`${url} ${answer.status} ${await answer.text()}`), url);
    if (next.href.startsWith(redirectUri)) return { callback: next, cookie };
    url = next.href;
  }
  throw new Error('the provider goes round in circles');
}

async function comeBack({
  callback,
  cookie,
}: {
  readonly callback: URL;
  readonly cookie: string;
}): Promise<{ readonly to: string; readonly session: string | undefined }> {
  const answer = await app.get(`${callback.pathname}${callback.search}`, { ...asNobody, cookie, 'sec-fetch-site': 'cross-site' });
  expect(answer.statusCode, answer.body).toBe(303);
  const cookies = [answer.headers['set-cookie']].flat().map(String);
  return { to: String(answer.headers.location), session: cookies.find((one) => /^leadline-7474=[\w-]{43}/.test(one))?.split(';')[0] };
}

async function signInAs(who: SeatedPerson | undefined, more: object = {}): Promise<{ readonly to: string; readonly name: string | undefined }> {
  seated = who;
  const { to, session } = await comeBack(await throughProvider(more));
  if (session === undefined) return { to, name: undefined };
  return { to, name: (await app.get('/api/session', { ...asNobody, cookie: session })).json<SessionResponse>().account?.name };
}

const identities = () => app.ctx.control.db.selectFrom('outside_identity').select(['subject', 'account_id']).execute();
const refused = (code: string) => ({ to: `/?problem=access.${code}`, name: undefined });

async function expectNothingHappened(): Promise<void> {
  const { db } = app.ctx.control;
  expect(await identities()).toEqual([]);
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([]);
}

describe('coming in', () => {
  test('whoever is linked comes in, to where they wanted to go', async () => {
    const account = await person('Nora');
    expect((await app.post(`/api/providers/${providerId}/links`, { account, subject: 'n-1' })).statusCode).toBe(201);
    expect(await signInAs({ sub: 'n-1' }, { returnTo: '/library?x=1' })).toEqual({ to: '/library?x=1', name: 'Nora' });
    expect((await app.get('/api/session', asNobody)).json<SessionResponse>().providers).toEqual([{ id: providerId, name: 'Company' }]);
  });

  test('whoever has a verified address of a trusted domain is linked once, and known by who they are from then on', async () => {
    const account = await person('Nora');
    expect(await signInAs({ sub: 'n-2', email: 'NORA@example.com', email_verified: true })).toEqual({ to: '/', name: 'Nora' });
    expect(await identities()).toEqual([{ subject: 'n-2', account_id: account }]);
    await changeAccount(app.ctx.control.db, account, { email: 'other@example.com', email_key: 'other@example.com' });
    expect(await signInAs({ sub: 'n-2', email: 'whatever@else.example', email_verified: false })).toEqual({ to: '/', name: 'Nora' });
  });

  test('whoever was invited is linked by the invitation, whatever address they have there', async () => {
    const account = await person('Ida', 'invited');
    const invitation = await makeToken(app.ctx.control.db, { kind: 'invitation', account, lastsMs: 60_000 }, app.ctx.clock.now());
    expect(await signInAs({ sub: 'i-1', email: 'ida@private.example', email_verified: false }, { invitation })).toEqual({ to: '/', name: 'Ida' });
    expect(await identities()).toEqual([{ subject: 'i-1', account_id: account }]);
    expect(await signInAs({ sub: 'i-2' }, { invitation })).toEqual(refused('link_invalid'));
    const actions = await app.ctx.control.db.selectFrom('audit_entry').select('action').where('subject_id', '=', account).orderBy('seq').execute();
    expect(actions.map(({ action }) => action)).toEqual(['account.joined', 'identity.linked', 'session.opened']);
  });
});

describe('nobody comes in, and nothing is kept,', () => {
  test.each<[string, SeatedPerson]>([
    ['with an address that is not verified', { sub: 'x', email: 'nora@example.com', email_verified: false }],
    ['with an address that says nothing of it', { sub: 'x', email: 'nora@example.com' }],
    ['with an address of another domain', { sub: 'x', email: 'nora@example.org', email_verified: true }],
    ['with a domain that only ends alike', { sub: 'x', email: 'nora@evil-example.com', email_verified: true }],
    ['with an address nobody has here', { sub: 'x', email: 'eve@example.com', email_verified: true }],
    ['with two addresses in one', { sub: 'x', email: 'nora@example.com@evil.example', email_verified: true }],
    ['without an address', { sub: 'x' }],
  ])('%s', async (_what, who) => {
    await person('Nora');
    expect(await signInAs(who)).toEqual(refused('provider_unknown'));
    await expectNothingHappened();
  });

  test('where the provider is trusted for no domain', async () => {
    await person('Nora');
    await app.ask({ method: 'PUT', url: `/api/providers/${providerId}`, payload: { ...settings(), clientSecret: undefined, domains: [] } });
    expect(await signInAs({ sub: 'x', email: 'nora@example.com', email_verified: true })).toEqual(refused('provider_unknown'));
    await expectNothingHappened();
  });

  test('as an account that is disabled, linked or not', async () => {
    const account = await person('Nora', 'disabled');
    const nora = { sub: 'n-3', email: 'nora@example.com', email_verified: true };
    expect(await signInAs(nora)).toEqual(refused('provider_unknown'));
    await expectNothingHappened();
    await app.ctx.control.db.insertInto('outside_identity').values({ issuer, subject: 'n-3', account_id: account, created_at: '' }).execute();
    expect(await signInAs(nora)).toEqual(refused('provider_unknown'));
  });

  test('without an entry about it: whose account was tried, and how often', async () => {
    const account = await person('Nora', 'disabled');
    await signInAs({ sub: 'n-6', email: 'nora@example.com', email_verified: true });
    await signInAs({ sub: 'n-6', email: 'nora@example.com', email_verified: false });
    await app.ctx.control.db.insertInto('outside_identity').values({ issuer, subject: 'n-7', account_id: account, created_at: '' }).execute();
    await signInAs({ sub: 'n-7' });
    const told = async (): Promise<readonly (string | null)[]> => {
      const entries = app.ctx.control.db.selectFrom('audit_entry').select(['subject_id', 'after']).where('action', '=', 'session.refused');
      return (await entries.where('subject_id', '=', account).execute()).map(({ after }) => after);
    };
    await expect.poll(told, { timeout: 10_000 }).toEqual(['{"name":"Nora","tries":1}']);
    const unknown = app.ctx.control.db.selectFrom('audit_entry').select('subject_id').where('action', '=', 'session.refused');
    await expect.poll(async () => (await unknown.execute()).map(({ subject_id }) => subject_id), { timeout: 10_000 }).toContain('unknown');
  });

  test('with the identity another issuer vouches for', async () => {
    const account = await person('Nora');
    await app.ctx.control.db
      .insertInto('outside_identity')
      .values({ issuer: 'https://other.example', subject: 'n-4', account_id: account, created_at: '' })
      .execute();
    expect(await signInAs({ sub: 'n-4' })).toEqual(refused('provider_unknown'));
  });

  test('where they say no over there', async () => {
    await person('Nora');
    expect(await signInAs(undefined)).toEqual(refused('provider_denied'));
    await expectNothingHappened();
  });
});

describe('an answer', () => {
  const nora: SeatedPerson = { sub: 'n-5', email: 'nora@example.com', email_verified: true };
  beforeEach(async () => {
    await person('Nora');
    seated = nora;
  });
  const problem = async (came: { readonly callback: URL; readonly cookie: string }): Promise<string> => (await comeBack(came)).to;
  const problemOf = (code: string): string => `/?problem=access.${code}`;

  test('counts in the browser that began alone, and is used up by another', async () => {
    const came = await throughProvider();
    expect(await problem({ ...came, cookie: '' })).toBe(problemOf('provider_other_browser'));
    expect(await problem(came)).toBe(problemOf('provider_too_late'));
    await expectNothingHappened();
  });

  test('of somebody else put into this browser is refused', async () => {
    const [theirs, ours] = [await throughProvider(), await throughProvider()];
    expect(await problem({ callback: theirs.callback, cookie: ours.cookie })).toBe(problemOf('provider_other_browser'));
  });

  test('counts once', async () => {
    const came = await throughProvider();
    expect(await problem(came)).toBe('/');
    expect(await problem(came)).toBe(problemOf('provider_too_late'));
  });

  test('that comes too late is refused', async () => {
    const came = await throughProvider();
    await app.ctx.control.db.updateTable('sign_in_attempt').set({ expires_at: '2026-06-15T10:00:00.000Z' }).execute();
    expect(await problem(came)).toBe(problemOf('provider_too_late'));
  });

  test.each<[string, (callback: URL) => void, string]>([
    ['with another code', (url) => url.searchParams.set('code', 'made-up'), 'provider_answer'],
    ['without a code', (url) => url.searchParams.delete('code'), 'provider_answer'],
    ['with another state', (url) => url.searchParams.set('state', 'made-up'), 'provider_too_late'],
    ['without a state', (url) => url.searchParams.delete('state'), 'provider_too_late'],
    ['of another issuer', (url) => url.searchParams.set('iss', 'https://evil.example'), 'provider_answer'],
  ])('%s is refused', async (_what, change, code) => {
    const came = await throughProvider();
    change(came.callback);
    expect(await problem(came)).toBe(problemOf(code));
    expect(await identities()).toEqual([]);
  });

  test('to another nonce is refused', async () => {
    const came = await throughProvider();
    await app.ctx.control.db.updateTable('sign_in_attempt').set({ nonce: 'another' }).execute();
    expect(await problem(came)).toBe(problemOf('provider_answer'));
    await expectNothingHappened();
  });

  test('to another proof (PKCE) is refused', async () => {
    const came = await throughProvider();
    const verifier = app.ctx.sealer.seal('another-verifier-that-is-long-enough-for-the-rules', 'sign-in attempt');
    await app.ctx.control.db.updateTable('sign_in_attempt').set({ verifier }).execute();
    expect(await problem(came)).toBe(problemOf('provider_answer'));
  });
});

describe('settings', () => {
  test('hold the secret sealed, and tell it nobody', async () => {
    const { db } = app.ctx.control;
    const rows = JSON.stringify(
      [await db.selectFrom('sign_in_provider').selectAll().execute(), await db.selectFrom('audit_entry').selectAll().execute()],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    const listed = await app.get('/api/providers');
    for (const text of [rows, listed.body, app.logged()]) expect(text).not.toContain('the client secret of the test');
    expect(listed.json<ProvidersResponse>().redirectUri).toBe(redirectUri);
    expect((await app.post(`/api/providers/${providerId}/test`, {})).json()).toEqual({ issuer });
  });

  test.each<[string, object, number, string]>([
    ['an issuer inside', { issuer: 'https://10.0.0.1' }, 403, 'outbound.private_address'],
    ['an issuer without https', { issuer: 'http://login.example.com' }, 400, 'outbound.not_https'],
    ['no secret', { clientSecret: undefined }, 400, 'access.provider_secret'],
    ['a domain that is none', { domains: ['*'] }, 400, 'http.invalid_request'],
  ])('with %s are refused', async (_what, more, status, code) => {
    const answer = await app.post('/api/providers', { ...settings(), ...more });
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
    expect((await app.get('/api/providers')).json<ProvidersResponse>().providers).toHaveLength(1);
  });

  test('of a provider that is not there, is another or is off are told by name', async () => {
    const gone = await makeProvider({ issuer: 'http://127.0.0.1:9' });
    expect(codeOf(await app.post('/api/session/provider', { provider: gone.id }, asNobody))).toBe('access.provider_unreachable');
    const other = await makeProvider({ issuer: `${issuer}/elsewhere` });
    expect(codeOf(await app.post('/api/session/provider', { provider: other.id }, asNobody))).toBe('access.provider_answer');
    const off = await makeProvider({ isOn: false });
    expect(codeOf(await app.post('/api/session/provider', { provider: off.id }, asNobody))).toBe('access.no_provider');
    expect((await app.get('/api/session', asNobody)).json<SessionResponse>().providers.map(({ id }) => id)).not.toContain(off.id);
  });

  test('link one identity to one account, and taking it away ends what is open', async () => {
    const [nora, ida] = [await person('Nora'), await person('Ida')];
    const link = (account: string) => app.post(`/api/providers/${providerId}/links`, { account, subject: 's|1' });
    expect((await link(nora)).statusCode).toBe(201);
    expect(codeOf(await link(ida))).toBe('access.identity_taken');
    expect((await signInAs({ sub: 's|1' })).name).toBe('Nora');
    const away = () => app.ask({ method: 'DELETE', url: `/api/providers/${providerId}/links/${encodeURIComponent('s|1')}` });
    expect((await away()).statusCode).toBe(204);
    expect(await app.ctx.control.db.selectFrom('session').selectAll().execute()).toEqual([]);
    expect(codeOf(await away())).toBe('access.no_identity');
    expect((await signInAs({ sub: 's|1' })).to).toBe('/?problem=access.provider_unknown');
  });
});

test.each([
  '//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/%09/evil', 'evil', '', '/ /x', '/\n/evil.example', '@evil', '/api/session/provider/callback',
  '//evil.example/%2f..', '/x\r\nset-cookie: a=b', 'data:text/html,x', '///evil.example', '/\\/evil.example', 'http:evil.example', ' /board',
])('%j leads nowhere else', (path) => {
  expect(new URL(ownPath(path), 'https://leadline.example').origin).toBe('https://leadline.example');
  expect(ownPath(path)).toMatch(/^\/(%09\/evil)?$/);
}); // prettier-ignore
