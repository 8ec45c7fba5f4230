import { permissions, permissionsOf, roles, type Permission } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, commandLine, cookieOf, openAccessApp, password, type AccessApp } from '#server/access/access-app.fixture.ts';
import type { Policy } from '#server/access/policy.ts';
import { addApiToken, madeOnCommandLine } from '#server/control/api-token.ts';

const [north, east, south] = [101n, 102n, 103n];
const team = (key: bigint): string => recordId('team', key);
const policies: readonly Policy[] = ['anybody', 'signed_in', ...permissions];

let access: AccessApp;
beforeAll(async () => {
  access = await openAccessApp([[north, north], [east, east], [east, north], [south, south]], (app) => {
    for (const policy of policies)
      app.get(`/see/${policy}`, { config: { policy } }, async ({ principal, scope }) => ({
        kind: principal.kind,
        scope: 'persons' in scope ? scope.persons.map(String) : 'teams' in scope ? scope.teams.map(String) : scope.kind,
      }));
    app.get('/who-now', { config: { policy: 'anybody' } }, async (request) => ({ kind: (await app.whoNow(request)).kind }));
    app.get('/*', async ({ principal, scope }) => ({ kind: principal.kind, scope: 'persons' in scope ? scope.persons : 'more' }));
  });
}); // prettier-ignore
afterAll(() => access.close());

const see = (policy: Policy, headers: Record<string, string> = {}) => access.ask('GET', `/see/${policy}`, { headers });
async function signedIn(name: string): Promise<{ readonly cookie: string }> {
  return cookieOf(await access.ask('POST', '/api/session', { payload: { email: `${name}@example.com`, password } }));
}
async function tokenOf(may: readonly Exclude<Permission, 'tokens.write'>[], of: bigint | null): Promise<Record<string, string>> {
  const given = { name: 'T', permissions: [...may], team: of === null ? null : team(of), days: null, madeBy: madeOnCommandLine };
  const { secret } = await addApiToken(access.ctx.control.db, given, access.ctx.clock.now());
  return { authorization: `Bearer ${secret}` };
}

test('class 29: a route that does not say who may use it keeps the server from starting', async () => {
  const { app, close } = await openAccessApp([], (made) => {
    expect(() => made.get('/api/forgotten', async () => ({}))).toThrow('GET /api/forgotten does not say who may use it');
    expect(() => made.post('/api/forgotten', { config: {} }, async () => ({}))).toThrow('does not say who may use it');
    expect(() => made.get('/api/open', { config: { policy: 'anybody' } }, async () => ({}))).not.toThrow();
    expect(() => made.route({ method: ['PUT', 'PATCH'], url: '/api/two', handler: async () => ({}) })).toThrow(
      'PUT,PATCH /api/two does not say who may use it',
    );
  });
  expect(app.guarded.map(({ url }) => url)).toContain('/api/open');
  expect(app.guarded.map(({ url }) => url)).not.toContain('/api/forgotten');
  await close();
});

test('every route is listed with each of its methods and who may use it', async () => {
  const { app, close } = await openAccessApp([], (made) => {
    made.route({ method: ['PUT', 'PATCH'], url: '/both', config: { policy: 'audit.read' }, handler: async () => ({}) });
  });
  expect(app.guarded.filter(({ url }) => url === '/both')).toEqual([
    { method: 'PUT', url: '/both', policy: 'audit.read' },
    { method: 'PATCH', url: '/both', policy: 'audit.read' },
  ]);
  await close();
});

test('nobody gets to what is for anybody, and nowhere else', async () => {
  for (const policy of policies) expect(codeOf(await see(policy)), policy).toBe(policy === 'anybody' ? '200' : '401 access.sign_in');
  expect((await see('anybody')).json()).toEqual({ kind: 'nobody', scope: [] });
});

test.each(roles)('somebody with the role %s gets to what it allows', async (role) => {
  await access.add(role, [{ role, team: ['manager', 'team_lead', 'screen'].includes(role) ? team(north) : null }]);
  const cookie = await signedIn(role);
  const may = permissionsOf([role]);
  for (const policy of permissions) expect(codeOf(await see(policy, cookie)), policy).toBe(may.includes(policy) ? '200' : '403 access.not_permitted');
  expect([codeOf(await see('anybody', cookie)), codeOf(await see('signed_in', cookie))]).toEqual(['200', '200']);
});

test('whoever is at the command line gets everywhere; a token to what it was given, and to nothing that is somebody’s own', async () => {
  for (const policy of policies) expect(codeOf(await see(policy, { authorization: commandLine })), policy).toBe('200');
  const token = await tokenOf(['numbers.read'], null);
  for (const policy of policies)
    expect(codeOf(await see(policy, token)), policy).toBe(['anybody', 'numbers.read'].includes(policy) ? '200' : '403 access.not_permitted');
});

test('what shows numbers, records or people knows whose; nothing else knows any', async () => {
  const scopeOf = async (policy: Policy, headers: Record<string, string>): Promise<unknown> =>
    (await see(policy, headers)).json<{ scope: unknown }>().scope;
  const showing = permissions.filter((one) => !['tokens.write', 'audit.read', 'personal.erase'].includes(one));
  const local = { authorization: commandLine };
  for (const policy of showing) expect(await scopeOf(policy, local), policy).toBe('all');
  for (const policy of ['anybody', 'signed_in', 'tokens.write', 'audit.read', 'personal.erase'] as const)
    expect(await scopeOf(policy, local), policy).toEqual([]);
  await access.add('above', [{ role: 'manager', team: team(north) }]);
  await access.add('beside', [{ role: 'team_lead', team: team(north) }]);
  expect(await scopeOf('numbers.read', await signedIn('above'))).toEqual(['101', '102']);
  expect(await scopeOf('numbers.read', await signedIn('beside'))).toEqual(['101']);
  expect(await scopeOf('numbers.read', await tokenOf(['numbers.read'], south))).toEqual(['103']);
  expect(await scopeOf('numbers.read', await tokenOf(['numbers.read'], null))).toBe('all');
});

test('who sees everything does not wait for the facts; who sees a team is told where they cannot be read', async () => {
  const { facts } = access.ctx;
  const { state } = facts;
  Object.assign(facts, { state: () => Promise.reject(new Error('no facts')) });
  for (const headers of [{ authorization: commandLine }, await tokenOf(['numbers.read'], null)])
    expect((await see('numbers.read', headers)).json()).toMatchObject({ scope: 'all' });
  expect((await see('numbers.read', await tokenOf(['numbers.read'], south))).statusCode).toBe(500);
  Object.assign(facts, { state });
});

test('a role gives its reach for what it allows, and for nothing more', async () => {
  const grants = [
    { role: 'auditor', team: null },
    { role: 'manager', team: team(south) },
  ] as const;
  await access.add('both', grants);
  const cookie = await signedIn('both');
  expect((await see('kpis.write', cookie)).json()).toMatchObject({ scope: ['103'] });
  expect((await see('numbers.read', cookie)).json()).toMatchObject({ scope: 'all' });
});

test('the page is the same for everybody: nobody is looked for', async () => {
  const answer = await access.ask('GET', '/anything', { headers: { authorization: commandLine } });
  expect(answer.json()).toEqual({ kind: 'nobody', scope: [] });
});

test('asking whose request it is now is no sign of life, a request is', async () => {
  const id = await access.add('stays', [{ role: 'auditor', team: null }]);
  const headers = await signedIn('stays');
  const seenAt = async () =>
    (await access.ctx.control.db.selectFrom('session').select('seen_at').where('account_id', '=', id).executeTakeFirstOrThrow()).seen_at;
  const before = await seenAt();
  access.later(120_000);
  // The route itself is a request; what it asks once more must see the same person.
  expect((await access.ask('GET', '/who-now', { headers })).json()).toEqual({ kind: 'person' });
  expect(Date.parse(await seenAt()) - Date.parse(before)).toBe(120_000);
});
