import type { AccountsResponse, OwnAccountResponse, PendingFactor, RecoveryCodes, SessionResponse } from '@leadline/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  actionsAbout,
  addPerson,
  administrator,
  later,
  openBrowser,
  outcome,
  password,
  setClock,
  signInAs,
  stateOf,
  type Browser,
  type TestPerson,
} from '#server/access/people.fixture.ts';
import { makeSealer } from '#server/access/sealer.ts';
import { codeAt } from '#server/access/totp.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

const now = '2026-06-15T10:00:00Z';
const next = 'another long password';
let app: TestApp;
let admin: Browser;
beforeAll(async () => {
  app = await openTestApp();
  admin = await signInAs(app, (await addPerson(app, 'Nora', administrator)).email);
});
afterEach(() => setClock(app, now));
afterAll(() => app.close());

const own = async (browser: Browser) => (await browser.ask('GET', '/api/account')).json<OwnAccountResponse>();
const works = async (browser: Browser) => outcome(await browser.ask('GET', '/api/state'));
const codeNow = (secret: string) => codeAt(secret, app.ctx.clock.now());
const person = (name: string): Promise<TestPerson> => addPerson(app, name, [{ role: 'leadership', team: null }]);

/** Sets a second factor up. @returns its secret and the codes shown once */
async function setUpFactor(browser: Browser): Promise<{ secret: string; codes: readonly string[] }> {
  const begun = (await browser.ask('POST', '/api/account/second-factor', { password })).json<PendingFactor>();
  const secret = begun.secret.replaceAll(' ', '');
  const answer = await browser.ask('POST', '/api/account/second-factor/confirm', { pending: begun.pending, code: codeNow(secret) });
  expect(answer.statusCode, answer.body).toBe(200);
  return { secret, codes: answer.json<RecoveryCodes>().codes };
}

async function password1st(email: string): Promise<Browser> {
  const browser = openBrowser(app);
  expect(outcome(await browser.ask('POST', '/api/session', { email, password }))).toBe('204');
  return browser;
}

describe('one’s own account', () => {
  test('class 14: a changed password ends every other session, and this one goes on as a new one', async () => {
    const { id, email } = await person('Changing');
    const [here, there] = [await signInAs(app, email), await signInAs(app, email)];
    const cookie = here.cookie();
    for (const [body, expected] of [
      [{ current: 'not my password', next }, '403 access.wrong_own_password'],
      [{ current: password, next: password }, '400 access.same_password'],
      [{ current: password, next: 'short' }, '400 http.invalid_request'],
    ] as const)
      expect(outcome(await here.ask('PUT', '/api/account/password', body))).toBe(expected);
    expect(await works(there)).toBe('200');
    expect(outcome(await here.ask('PUT', '/api/account/password', { current: password, next }))).toBe('204');
    expect([await works(here), await works(there)]).toEqual(['200', '401 access.sign_in']);
    expect(here.cookie()).not.toBe(cookie);
    expect((await app.get('/api/state', { authorization: '', cookie })).statusCode).toBe(401);
    expect(await works(await signInAs(app, email, next))).toBe('200');
    expect(await actionsAbout(app, id)).toContain('account.password_changed');
  });

  test('guessing at the present password takes patience', async () => {
    const browser = await signInAs(app, (await person('Unlocked')).email);
    const outcomes = [];
    for (let at = 0; at < 11; at += 1) outcomes.push(outcome(await browser.ask('PUT', '/api/account/password', { current: `guess ${at}`, next })));
    expect([outcomes[9], outcomes[10]]).toEqual(['403 access.wrong_own_password', '429 access.too_many_tries']);
  });

  test('sessions are listed and ended, one’s own alone', async () => {
    const { email } = await person('Sessions');
    const [here, there, third] = [await signInAs(app, email), await signInAs(app, email), await signInAs(app, email)];
    const { sessions } = await own(here);
    expect(sessions.map(({ isThis }) => isThis).sort()).toEqual([false, false, true]);
    expect(sessions[0]).toMatchObject({
      agent: expect.stringContaining('Chrome/140.0') as string,
      address: expect.stringMatching(/^10\./) as string,
    });
    const foreign = (await own(admin)).sessions[0]!.id;
    const before = await stateOf(app);
    for (const id of [foreign, 'missing']) expect(outcome(await here.ask('DELETE', `/api/account/sessions/${id}`))).toBe('404 access.no_session');
    expect(await stateOf(app)).toBe(before);
    const [first] = (await own(there)).sessions.filter(({ isThis }) => isThis);
    expect(outcome(await here.ask('DELETE', `/api/account/sessions/${first!.id}`))).toBe('204');
    expect([await works(here), await works(there), await works(third)]).toEqual(['200', '401 access.sign_in', '200']);
    expect(outcome(await here.ask('DELETE', '/api/account/sessions'))).toBe('204');
    expect([await works(here), await works(third)]).toEqual(['200', '401 access.sign_in']);
  });

  test('a session ends after twelve hours without use, after fourteen days, and does not outlive a clock that is set back', async () => {
    const { email } = await person('Idle');
    const browser = await signInAs(app, email);
    later(app, 12 * 3_600_000 - 1000);
    expect(await works(browser)).toBe('200');
    later(app, 12 * 3_600_000);
    expect(await works(browser)).toBe('401 access.sign_in');
    setClock(app, '2027-06-15T10:00:00Z');
    const fromTheFuture = await signInAs(app, email);
    expect(await works(fromTheFuture)).toBe('200');
    setClock(app, now);
    expect(await works(fromTheFuture)).toBe('401 access.sign_in');
  });

  test('nobody of the demo company, no command line and nobody at all has one to change', async () => {
    const demo = await signInAs(app, (await addPerson(app, 'Demo', administrator, { isDemo: true })).email);
    const before = await stateOf(app);
    for (const [method, url, body] of [
      ['PUT', '/api/account', { name: 'Eve', locale: null }],
      ['PUT', '/api/account/password', { current: password, next }],
      ['POST', '/api/account/second-factor', { password }],
      ['POST', '/api/account/second-factor/end', { password }],
      ['POST', '/api/account/recovery-codes', { password }],
      ['DELETE', '/api/account/sessions', undefined],
    ] as const) {
      expect(outcome(await demo.ask(method, url, body)), url).toBe('403 access.demo_person');
      expect(outcome(await app.ask({ method, url, ...(body ? { payload: body } : {}) })), url).toBe('404 access.no_account');
      expect(outcome(await openBrowser(app).ask(method, url, body)), url).toBe('401 access.sign_in');
    }
    expect(await stateOf(app)).toBe(before);
  });
});

describe('a second factor', () => {
  test('is set up with the password and a first code, and then asked for; the session of before is another one', async () => {
    const { id, email } = await person('Factor');
    const [browser, other] = [await signInAs(app, email), await signInAs(app, email)];
    expect(outcome(await browser.ask('POST', '/api/account/second-factor', { password: 'not my password' }))).toBe('403 access.wrong_own_password');
    const begun = (await browser.ask('POST', '/api/account/second-factor', { password })).json<PendingFactor>();
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Leadline:factor%40example\.com\?/);
    const confirm = (pending: string, code: string) => browser.ask('POST', '/api/account/second-factor/confirm', { pending, code });
    expect(outcome(await confirm(begun.pending, '000000'))).toBe('403 access.wrong_code');
    expect(outcome(await confirm(`${begun.pending}x`, '000000'))).toBe('403 access.setup_expired');
    const secret = begun.secret.replaceAll(' ', '');
    const admins = (await admin.ask('POST', '/api/account/second-factor', { password })).json<PendingFactor>();
    expect(outcome(await confirm(admins.pending, codeNow(admins.secret.replaceAll(' ', '')))), 'somebody else’s').toBe('403 access.setup_expired');
    expect((await own(browser)).secondFactor.isOn).toBe(false);
    later(app, 15 * 60_000);
    expect(outcome(await confirm(begun.pending, codeNow(secret))), 'too late').toBe('403 access.setup_expired');
    setClock(app, now);
    const before = browser.cookie();
    const { codes } = (await confirm(begun.pending, codeNow(secret))).json<RecoveryCodes>();
    expect(new Set(codes).size).toBe(10);
    expect([await works(browser), await works(other)]).toEqual(['200', '401 access.sign_in']);
    expect(browser.cookie()).not.toBe(before);
    expect((await own(browser)).secondFactor).toEqual({ isOn: true, isNeeded: false, recoveryCodesLeft: 10 });
    const kept = await app.ctx.control.db.selectFrom('account').select('totp_secret').where('id', '=', id).executeTakeFirstOrThrow();
    expect(kept.totp_secret).toMatch(/^v1\./);
    expect(kept.totp_secret).not.toContain(secret);
    const everything = `${app.logged()}${JSON.stringify(await app.ctx.control.db.selectFrom('audit_entry').select(['before', 'after']).execute())}`;
    for (const hidden of [secret, ...codes]) expect(everything).not.toContain(hidden);
  });

  test('class 14: after the password nothing is open before the code, and the session after it is a new one', async () => {
    const { id, email } = await person('Stepping');
    const { secret } = await setUpFactor(await signInAs(app, email));
    later(app, 60_000);
    const browser = await password1st(email);
    expect((await browser.ask('GET', '/api/session')).json<SessionResponse>()).toMatchObject({ account: null, needsSecondFactor: true });
    expect(await works(browser)).toBe('401 access.sign_in');
    for (const url of ['/api/account', '/api/accounts']) expect(outcome(await browser.ask('GET', url))).toBe('401 access.sign_in');
    const waiting = browser.cookie();
    expect(outcome(await browser.ask('POST', '/api/session/second-factor', { code: '000000' }))).toBe('403 access.wrong_code');
    const code = codeNow(secret);
    expect(outcome(await browser.ask('POST', '/api/session/second-factor', { code: `${code.slice(0, 3)} ${code.slice(3)}` }))).toBe('204');
    expect(browser.cookie()).not.toBe(waiting);
    expect(await works(browser)).toBe('200');
    expect((await app.get('/api/session', { authorization: '', cookie: waiting })).json<SessionResponse>().needsSecondFactor).toBe(false);
    expect(outcome(await openBrowser(app).ask('POST', '/api/session/second-factor', { code }))).toBe('401 access.sign_in');
    expect((await actionsAbout(app, id)).findLast((action) => action !== 'session.refused')).toBe('session.opened');
  });

  test('a code is used once, also by many at once, and not again with a clock that is set back', async () => {
    const { email } = await person('Once');
    const { secret, codes } = await setUpFactor(await signInAs(app, email));
    later(app, 90_000);
    const code = codeNow(secret);
    const browsers = await Promise.all([1, 2, 3].map(() => password1st(email)));
    const outcomes = await Promise.all(browsers.map(async (browser) => outcome(await browser.ask('POST', '/api/session/second-factor', { code }))));
    expect(outcomes.sort()).toEqual(['204', '403 access.wrong_code', '403 access.wrong_code']);
    later(app, -300_000);
    const behind = await password1st(email);
    expect(outcome(await behind.ask('POST', '/api/session/second-factor', { code: codeNow(secret) }))).toBe('403 access.clock_behind');
    expect(outcome(await behind.ask('POST', '/api/session/second-factor', { code: codes[0]! })), 'a recovery code still opens').toBe('204');
  });

  test('six wrong codes, and it takes patience, also with the right one', async () => {
    const { email } = await person('Guessed');
    const { secret } = await setUpFactor(await signInAs(app, email));
    later(app, 60_000);
    const outcomes = [];
    for (let at = 0; at < 7; at += 1)
      outcomes.push(outcome(await (await password1st(email)).ask('POST', '/api/session/second-factor', { code: `00000${at}` })));
    expect(outcomes.at(5)).toBe('403 access.wrong_code');
    expect(outcomes.at(6)).toBe('429 access.too_many_tries');
    expect(outcome(await (await password1st(email)).ask('POST', '/api/session/second-factor', { code: codeNow(secret) }))).toBe(
      '429 access.too_many_tries',
    );
  });

  test('the wait for a code ends after ten minutes', async () => {
    const { email } = await person('Waiting');
    const { secret } = await setUpFactor(await signInAs(app, email));
    const browser = await password1st(email);
    later(app, 10 * 60_000);
    expect(outcome(await browser.ask('POST', '/api/session/second-factor', { code: codeNow(secret) }))).toBe('401 access.sign_in');
  });

  test('recovery codes open once each, are made anew with the password, and belong to one account', async () => {
    const { email } = await person('Phoneless');
    const first = await signInAs(app, email);
    const { codes } = await setUpFactor(first);
    const stranger = await setUpFactor(await signInAs(app, (await person('Stranger')).email));
    const giveCode = async (code: string) => outcome(await (await password1st(email)).ask('POST', '/api/session/second-factor', { code }));
    expect(await giveCode(codes[0]!.toLowerCase().replaceAll('-', ' '))).toBe('204');
    expect(await giveCode(codes[0]!)).toBe('403 access.wrong_code');
    expect(await giveCode(stranger.codes[0]!)).toBe('403 access.wrong_code');
    expect((await own(first)).secondFactor.recoveryCodesLeft).toBe(9);
    expect(outcome(await first.ask('POST', '/api/account/recovery-codes', { password: 'not my password' }))).toBe('403 access.wrong_own_password');
    const renewed = (await first.ask('POST', '/api/account/recovery-codes', { password })).json<RecoveryCodes>().codes;
    expect(await giveCode(codes[1]!)).toBe('403 access.wrong_code');
    expect(await giveCode(renewed[0]!)).toBe('204');
  });

  test('is switched off with the password alone, which ends other sessions', async () => {
    const { email } = await person('Off');
    const browser = await signInAs(app, email);
    const { codes } = await setUpFactor(browser);
    const other = await password1st(email);
    await other.ask('POST', '/api/session/second-factor', { code: codes[0]! });
    expect(outcome(await browser.ask('POST', '/api/account/second-factor/end', { password: 'not my password' }))).toBe(
      '403 access.wrong_own_password',
    );
    expect(outcome(await browser.ask('POST', '/api/account/second-factor/end', { password }))).toBe('204');
    expect([await works(browser), await works(other)]).toEqual(['200', '401 access.sign_in']);
    expect(await works(await signInAs(app, email))).toBe('200');
  });

  test('class 2: with another secret of the installation the code cannot be checked, and says so; a recovery code opens', async () => {
    const { id, email } = await person('Sealed');
    const { secret, codes } = await setUpFactor(await signInAs(app, email));
    await app.ctx.control.db
      .updateTable('account')
      .set({ totp_secret: makeSealer('another').seal(secret, `totp:${id}`) })
      .where('id', '=', id)
      .execute();
    later(app, 60_000);
    const browser = await password1st(email);
    expect(outcome(await browser.ask('POST', '/api/session/second-factor', { code: codeNow(secret) }))).toBe('503 access.sealed_elsewhere');
    expect(outcome(await browser.ask('POST', '/api/session/second-factor', { code: codes[0]! }))).toBe('204');
  });
});

describe('where everybody needs a second factor', () => {
  test('whoever decides has one first; whoever has none sets it up before anything opens', async () => {
    const { email } = await person('Enrolling');
    const browser = await signInAs(app, email);
    const rules = (everybodyNeedsSecondFactor: boolean) => admin.ask('PUT', '/api/accounts/rules', { everybodyNeedsSecondFactor });
    expect(outcome(await rules(true))).toBe('409 access.own_factor_first');
    await setUpFactor(admin);
    expect(outcome(await rules(true))).toBe('204');
    expect([await works(admin), await works(browser)]).toEqual(['200', '401 access.sign_in']);
    expect((await admin.ask('GET', '/api/accounts')).json<AccountsResponse>().everybodyNeedsSecondFactor).toBe(true);
    expect(outcome(await admin.ask('POST', '/api/account/second-factor/end', { password }))).toBe('409 access.factor_needed');

    const enrolling = await password1st(email);
    expect((await enrolling.ask('GET', '/api/session')).json<SessionResponse>()).toMatchObject({ account: null, needsEnrolment: true });
    expect(await works(enrolling)).toBe('401 access.sign_in');
    const { pending, secret } = (await enrolling.ask('POST', '/api/session/enrolment')).json<PendingFactor>();
    const code = codeNow(secret.replaceAll(' ', ''));
    expect(outcome(await openBrowser(app).ask('POST', '/api/session/enrolment/confirm', { pending, code }))).toBe('401 access.sign_in');
    expect(outcome(await enrolling.ask('POST', '/api/session/enrolment/confirm', { pending, code: '000000' }))).toBe('403 access.wrong_code');
    const done = await enrolling.ask('POST', '/api/session/enrolment/confirm', { pending, code });
    expect(done.json<RecoveryCodes>().codes).toHaveLength(10);
    expect(await works(enrolling)).toBe('200');
    expect(outcome(await rules(false))).toBe('204');
    expect(await actionsAbout(app, 'access')).toEqual(['account.rules_changed', 'account.rules_changed']);
  });
});
