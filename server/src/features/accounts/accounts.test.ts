import type { AccountRequest, AccountsResponse, InvitedResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  actionsAbout,
  addPerson,
  administrator,
  openBrowser,
  outcome,
  password,
  signInAs,
  stateOf,
  type Browser,
} from '#server/access/people.fixture.ts';
import { keepFactor } from '#server/access/second-factor.ts';
import { makeTotpSecret } from '#server/access/totp.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let admin: Browser;
let adminId: string;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  const nora = await addPerson(app, 'Nora', administrator);
  adminId = nora.id;
  admin = await signInAs(app, nora.email);
});
afterAll(() => app.close());

async function idOf(dimension: string, name: string): Promise<string> {
  const { members } = (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>();
  return members[0]!.id;
}

const given = (name: string, more: Partial<AccountRequest> = {}): AccountRequest => ({
  name,
  email: `${name.toLowerCase()}@example.com`,
  locale: null,
  person: null,
  roles: [{ role: 'leadership', team: null }],
  ...more,
});

async function list(browser = admin): Promise<AccountsResponse> {
  return (await browser.ask('GET', '/api/accounts')).json<AccountsResponse>();
}

async function rowOf(name: string) {
  const row = (await list()).accounts.find((account) => account.name === name);
  if (!row) throw new Error(`nobody is called ${name}`);
  return row;
}

describe('accounts', () => {
  test('are invited, listed with what they may do, and changed', async () => {
    const south = await idOf('team', 'South');
    const binh = await idOf('person', 'Bình');
    const invited = await admin.ask(
      'POST',
      '/api/accounts',
      given('Lan', { locale: 'vi', person: binh, roles: [{ role: 'team_lead', team: south }] }),
    );
    expect(invited.statusCode, invited.body).toBe(201);
    const { id, delivery } = invited.json<InvitedResponse>();
    expect(delivery).toMatchObject({ kind: 'link', problem: null, until: '2026-06-22T10:00:00.000Z' });
    expect(await rowOf('Lan')).toMatchObject({
      id,
      status: 'invited',
      locale: 'vi',
      roles: [{ role: 'team_lead', team: south, teamName: 'South' }],
      personName: 'Bình Nguyễn',
      hasPassword: false,
      invitedUntil: '2026-06-22T10:00:00.000Z',
      sessions: 0,
    });
    const change = given('Lan Tran', { email: 'lan@example.com', roles: [{ role: 'member', team: null }], person: binh });
    expect(outcome(await admin.ask('PUT', `/api/accounts/${id}`, change))).toBe('204');
    expect(await rowOf('Lan Tran')).toMatchObject({ roles: [{ role: 'member', team: null }], locale: null });
    expect(await actionsAbout(app, id)).toEqual(['account.invited', 'account.changed']);
    const trail = (await app.get('/api/audit?text=Lan%20Tran')).body;
    expect(trail).toContain('Lan Tran');
    expect(app.logged()).not.toContain(delivery.kind === 'link' ? delivery.link.split('#')[1] : '');
  });

  test('are not changed by half: what is refused leaves everything as it was', async () => {
    const north = await idOf('team', 'North');
    const anna = await idOf('person', 'Anna');
    await admin.ask('POST', '/api/accounts', given('Anna', { person: anna }));
    const { id } = await rowOf('Anna');
    const before = await stateOf(app);
    const refused: [string, object, string][] = [
      ['POST /api/accounts', given('Second', { email: 'NORA@example.com' }), '409 access.email_taken'],
      ['POST /api/accounts', given('Second', { person: anna }), '409 access.person_taken'],
      ['POST /api/accounts', given('Second', { person: north }), '400 access.no_such_person'],
      ['POST /api/accounts', given('Second', { roles: [{ role: 'manager', team: anna }] }), '400 access.no_such_team'],
      ['POST /api/accounts', given('Second', { roles: [{ role: 'manager', team: null }] }), '400 http.invalid_request'],
      ['POST /api/accounts', given('Second', { roles: [{ role: 'leadership', team: north }] }), '400 http.invalid_request'],
      ['POST /api/accounts', given('Second', { roles: [] }), '400 http.invalid_request'],
      ['POST /api/accounts', given('Second', { roles: [{ role: 'owner' as never, team: null }] }), '400 http.invalid_request'],
      ['POST /api/accounts', given('Second\r\nBcc: all@example.com'), '400 http.invalid_request'],
      ['POST /api/accounts', given('Second', { email: 'a@example.com\r\nBcc: b@example.com' }), '400 http.invalid_request'],
      [`PUT /api/accounts/${id}`, given('Anna', { email: 'nora@example.com' }), '409 access.email_taken'],
      ['PUT /api/accounts/nobody', given('Nobody'), '404 access.no_account'],
      ['POST /api/accounts/nobody/disable', {}, '404 access.no_account'],
      ['DELETE /api/accounts/nobody', {}, '404 access.no_account'],
      [`POST /api/accounts/${id}/reset`, {}, '409 access.not_active'],
      [`POST /api/accounts/${adminId}/invitation`, {}, '409 access.not_invited'],
    ];
    for (const [what, body, expected] of refused) {
      const [method, url] = what.split(' ') as ['POST', string];
      expect(outcome(await admin.ask(method, url, body)), `${what} ${JSON.stringify(body)}`).toBe(expected);
    }
    expect(await stateOf(app)).toBe(before);
  });

  test('the same change twice leaves one entry', async () => {
    await admin.ask('POST', '/api/accounts', given('Twice'));
    const { id } = await rowOf('Twice');
    for (const name of ['Thrice', 'Thrice']) await admin.ask('PUT', `/api/accounts/${id}`, given(name, { email: 'twice@example.com' }));
    expect(await actionsAbout(app, id)).toEqual(['account.invited', 'account.changed']);
  });
});

describe('who may', () => {
  test('only administrators grant: nobody else, no token, nobody of the demo company', async () => {
    const before = await rowOf('Nora');
    const leader = await signInAs(app, (await addPerson(app, 'Leader', [{ role: 'leadership', team: null }])).email);
    const demo = await addPerson(app, 'Demo', administrator, { isDemo: true });
    const looking = await signInAs(app, demo.email);
    const state = await stateOf(app);
    const make = given('Own', { roles: [{ role: 'administrator', team: null }] });
    expect(outcome(await leader.ask('POST', '/api/accounts', make))).toBe('403 access.not_permitted');
    expect(outcome(await leader.ask('PUT', `/api/accounts/${before.id}`, given('Nora')))).toBe('403 access.not_permitted');
    expect(outcome(await looking.ask('POST', '/api/accounts', make))).toBe('403 access.demo_person');
    for (const url of ['disable', 'enable', 'invitation', 'reset'])
      expect(outcome(await looking.ask('POST', `/api/accounts/${adminId}/${url}`))).toBe('403 access.demo_person');
    for (const url of ['', '/sessions', '/second-factor'])
      expect(outcome(await looking.ask('DELETE', `/api/accounts/${adminId}${url}`))).toBe('403 access.demo_person');
    expect(outcome(await looking.ask('PUT', '/api/accounts/rules', { everybodyNeedsSecondFactor: true }))).toBe('403 access.demo_person');
    for (const url of ['', '/sessions', '/second-factor'])
      expect(outcome(await admin.ask('DELETE', `/api/accounts/${demo.id}${url}`))).toBe('403 access.demo_person');
    expect(await stateOf(app)).toBe(state);
  });

  test('a team lead sees their own account and those of their team, not who else there is', async () => {
    const north = await idOf('team', 'North');
    const lead = await signInAs(app, (await addPerson(app, 'Lead', [{ role: 'team_lead', team: north }])).email);
    const seen = await list(lead);
    expect(seen.accounts.map(({ name }) => name)).toEqual(['Lead']);
    expect(seen.mayChange).toBe(false);
    expect(outcome(await openBrowser(app).ask('GET', '/api/accounts'))).toBe('401 access.sign_in');
  });
});

describe('taking rights away', () => {
  const works = async (browser: Browser) => (await browser.ask('GET', '/api/state')).statusCode;

  test('a disabled account is out at once, cannot come in, and comes back when it is let in', async () => {
    const { id, email } = await addPerson(app, 'Out', [{ role: 'leadership', team: null }]);
    const browser = await signInAs(app, email);
    expect(outcome(await admin.ask('POST', `/api/accounts/${id}/disable`))).toBe('204');
    expect(await works(browser)).toBe(401);
    expect(outcome(await openBrowser(app).ask('POST', '/api/session', { email, password }))).toBe('401 access.wrong_password');
    expect(outcome(await admin.ask('POST', `/api/accounts/${id}/enable`))).toBe('204');
    expect(await works(browser)).toBe(401);
    expect(await works(await signInAs(app, email))).toBe(200);
    const told = await actionsAbout(app, id);
    // Refusals are told a moment after their answer.
    expect(told.filter((action) => action !== 'session.refused')).toEqual([
      'session.opened',
      'account.disabled',
      'account.enabled',
      'session.opened',
    ]);
  });

  test('class 14: other roles end the sessions opened with the old ones; a name does not', async () => {
    const { id, email } = await addPerson(app, 'Role', [{ role: 'leadership', team: null }]);
    const browser = await signInAs(app, email);
    await admin.ask('PUT', `/api/accounts/${id}`, given('Renamed', { email }));
    expect(await works(browser)).toBe(200);
    await admin.ask('PUT', `/api/accounts/${id}`, given('Renamed', { email, roles: [{ role: 'member', team: null }] }));
    expect(await works(browser)).toBe(401);
    const again = await signInAs(app, email);
    expect(outcome(await again.ask('GET', '/api/accounts'))).toBe('403 access.not_permitted');
  });

  test('an administrator signs somebody out everywhere', async () => {
    const { id, email } = await addPerson(app, 'Everywhere', [{ role: 'leadership', team: null }]);
    const browsers = [await signInAs(app, email), await signInAs(app, email)];
    expect((await rowOf('Everywhere')).sessions).toBe(2);
    expect(outcome(await admin.ask('DELETE', `/api/accounts/${id}/sessions`))).toBe('204');
    for (const browser of browsers) expect(await works(browser)).toBe(401);
  });

  test('a removed account leaves nothing to come in by, and its mail address is free', async () => {
    const { id, email } = await addPerson(app, 'Gone', [{ role: 'leadership', team: null }]);
    const browser = await signInAs(app, email);
    await keepFactor(app.ctx, app.ctx.control.db, id, makeTotpSecret(), 1);
    expect(outcome(await admin.ask('DELETE', `/api/accounts/${id}`))).toBe('204');
    expect(await works(browser)).toBe(401);
    for (const table of ['session', 'recovery_code', 'single_use_token', 'account_role', 'outside_identity'] as const)
      expect(await app.ctx.control.db.selectFrom(table).selectAll().where('account_id', '=', id).execute()).toEqual([]);
    expect(outcome(await admin.ask('POST', '/api/accounts', given('Gone')))).toBe('201');
  });

  test('a lost second factor is reset, and what was open ends', async () => {
    const { id, email } = await addPerson(app, 'Lost', [{ role: 'leadership', team: null }]);
    const browser = await signInAs(app, email);
    await keepFactor(app.ctx, app.ctx.control.db, id, makeTotpSecret(), 1);
    expect((await rowOf('Lost')).hasSecondFactor).toBe(true);
    expect(outcome(await admin.ask('DELETE', `/api/accounts/${id}/second-factor`))).toBe('204');
    expect(await works(browser)).toBe(401);
    expect(await works(await signInAs(app, email))).toBe(200);
    expect(await actionsAbout(app, id)).toContain('account.factor_reset');
  });
});
