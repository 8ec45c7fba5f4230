import type { AccountRequest, Delivery, InvitedResponse, LinkResponse, SessionResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
} from '#server/access/people.fixture.ts';
import { startMailServer, type TestMailServer } from '#server/mail/smtp.fixture.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

const now = '2026-06-15T10:00:00Z';
const day = 24 * 3_600_000;
const next = 'another long password';

let mails: TestMailServer;
let app: TestApp;
let admin: Browser;
beforeAll(async () => {
  mails = await startMailServer();
  app = await openTestApp({
    LEADLINE_MAIL_URL: mails.url,
    LEADLINE_MAIL_FROM: 'Leadline <kpi@example.com>',
    LEADLINE_ADDRESS: 'https://kpi.example.com',
  });
  admin = await signInAs(app, (await addPerson(app, 'Nora', administrator)).email);
});
afterAll(async () => {
  await app?.close();
  await mails?.stop();
});

const given = (name: string, more: Partial<AccountRequest> = {}): AccountRequest => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
  locale: null,
  person: null,
  roles: [{ role: 'leadership', team: null }],
  ...more,
});

async function invite(name: string, more: Partial<AccountRequest> = {}): Promise<{ id: string; token: string; text: string }> {
  mails.clear();
  const answer = await admin.ask('POST', '/api/accounts', given(name, more));
  const { id, delivery } = answer.json<InvitedResponse>();
  expect(delivery).toMatchObject({ kind: 'mailed' });
  const mail = await mails.next();
  return { id, token: tokenIn(mail.text), text: mail.text };
}

function tokenIn(text: string): string {
  const token = /\/(?:join|reset)#([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link in ${text}`);
  return token;
}

/** Asks for a new password and takes the link from the mail. */
async function askForReset(email: string): Promise<string> {
  mails.clear();
  expect(outcome(await openBrowser(app).ask('POST', '/api/reset/ask', { email }))).toBe('202');
  return tokenIn((await mails.next()).text);
}

const look = async (kind: 'join' | 'reset', token: string) => openBrowser(app).ask('POST', `/api/${kind}/look`, { token });
const use = async (kind: 'join' | 'reset', token: string, browser = openBrowser(app)) =>
  browser.ask('POST', `/api/${kind}`, { token, password: next });

describe('an invitation', () => {
  test('goes out by mail in the reader’s language, with a link to the address of the settings', async () => {
    mails.clear();
    await admin.ask('POST', '/api/accounts', given('Bình Nguyễn', { email: 'binh@example.com', locale: 'vi' }));
    const mail = await mails.next();
    expect(mail.to).toEqual(['binh@example.com']);
    expect(mail.header('subject')).toBe('Lời mời vào Leadline');
    expect(mail.header('from')).toBe('Leadline <kpi@example.com>');
    expect(mail.header('to')).toContain('Bình Nguyễn');
    expect(mail.header('content-type')).toMatch(/^text\/plain/);
    expect(mail.header('auto-submitted')).toBe('auto-generated');
    expect(mail.text).toMatch(/^https:\/\/kpi\.example\.com\/join#[\w-]{43}\r?$/m);
    expect(mail.text).toContain('22/06/2026');
  });

  test('class 15: the host of a link is never taken from a request', async () => {
    mails.clear();
    const headers = {
      host: 'localhost:7474',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
      'x-original-host': 'evil.example',
    };
    await app.ask({ method: 'POST', url: '/api/accounts', payload: given('Hosted'), headers });
    expect((await mails.next()).text).toContain('https://kpi.example.com/join#');
  });

  test('lets whom it is for choose a password and come in, once', async () => {
    const { id, token } = await invite('Lan');
    for (let time = 0; time < 3; time += 1)
      expect((await look('join', token)).json<LinkResponse>()).toEqual({ name: 'Lan', email: 'lan@example.com', locale: null });
    expect(outcome(await openBrowser(app).ask('POST', '/api/session', { email: 'lan@example.com', password: '' }))).toBe('400 http.invalid_request');
    const browser = openBrowser(app);
    expect(outcome(await browser.ask('POST', '/api/join', { token, password: 'too short' }))).toBe('400 http.invalid_request');
    expect(outcome(await use('join', token, browser))).toBe('204');
    expect((await browser.ask('GET', '/api/session')).json<SessionResponse>().account).toMatchObject({ name: 'Lan', email: 'lan@example.com' });
    const before = await stateOf(app);
    expect(outcome(await look('join', token))).toBe('403 access.link_invalid');
    expect(outcome(await use('join', token))).toBe('403 access.link_invalid');
    expect(await stateOf(app)).toBe(before);
    expect(outcome(await (await signInAs(app, 'lan@example.com', next)).ask('GET', '/api/state'))).toBe('200');
    expect((await actionsAbout(app, id)).slice(0, 2)).toEqual(['account.invited', 'account.joined']);
  });

  test('of many at once one comes in', async () => {
    const { token } = await invite('Many');
    const outcomes = (await Promise.all(Array.from({ length: 5 }, () => use('join', token)))).map(outcome);
    expect(outcomes.filter((each) => each === '204')).toHaveLength(1);
    expect(outcomes.filter((each) => each === '403 access.link_invalid')).toHaveLength(4);
  });

  test('counts for seven days, and does not come back with a clock that is set back', async () => {
    const { token } = await invite('Late');
    later(app, 7 * day - 1000);
    expect(outcome(await look('join', token))).toBe('200');
    later(app, 1000);
    expect(outcome(await look('join', token))).toBe('403 access.link_invalid');
    setClock(app, now);
    expect(outcome(await use('join', token)), 'the clock set back').toBe('403 access.link_invalid');
    const early = await invite('Early');
    setClock(app, new Date(Date.parse(now) - 3_600_000));
    expect(outcome(await use('join', early.token)), 'made after now').toBe('403 access.link_invalid');
    setClock(app, now);
    expect(outcome(await use('join', early.token))).toBe('204');
  });

  test('of another kind, of another account, wrong, or withdrawn is none', async () => {
    const { id, token } = await invite('Withdrawn');
    const again = (await admin.ask('POST', `/api/accounts/${id}/invitation`)).json<Delivery>();
    expect(again.kind).toBe('mailed');
    const newest = tokenIn((await mails.next()).text);
    const before = await stateOf(app);
    for (const wrong of [token, `${newest}x`, newest.slice(1), newest.toUpperCase(), ':token', '%00', 'undefined'])
      expect(outcome(await use('join', wrong)), wrong).toBe('403 access.link_invalid');
    expect(outcome(await use('reset', newest))).toBe('403 access.link_invalid');
    expect(await stateOf(app)).toBe(before);
    await admin.ask('POST', `/api/accounts/${id}/disable`);
    expect(outcome(await use('join', newest))).toBe('403 access.link_invalid');
  });

  test('is guessed at only so often from one address', async () => {
    const browser = openBrowser(app);
    const outcomes = [];
    for (let at = 0; at < 32; at += 1) outcomes.push(outcome(await browser.ask('POST', '/api/join/look', { token: `guess${at}` })));
    expect(new Set(outcomes.slice(0, 30))).toEqual(new Set(['403 access.link_invalid']));
    expect(new Set(outcomes.slice(30))).toEqual(new Set(['429 access.too_many_tries']));
  });
});

describe('a new password by mail', () => {
  test('class 14: ends everything that was open, and is told to whose account it is', async () => {
    const { id, email } = await addPerson(app, 'Forgetful', [{ role: 'leadership', team: null }]);
    const open = await signInAs(app, email);
    const token = await askForReset('  FORGETFUL@example.com ');
    expect((await look('reset', token)).json<LinkResponse>()).toMatchObject({ email });
    mails.clear();
    const browser = openBrowser(app);
    expect(outcome(await use('reset', token, browser))).toBe('204');
    expect(outcome(await open.ask('GET', '/api/state'))).toBe('401 access.sign_in');
    expect(outcome(await browser.ask('GET', '/api/state'))).toBe('200');
    expect(outcome(await use('reset', token))).toBe('403 access.link_invalid');
    expect((await mails.next()).text).toContain('password of your account was changed');
    expect(await actionsAbout(app, id)).toEqual(['session.opened', 'account.reset_asked', 'account.password_reset']);
    // Last: a refusal leaves an entry of its own, a moment later.
    expect(outcome(await openBrowser(app).ask('POST', '/api/session', { email, password }))).toBe('401 access.wrong_password');
  });

  test('counts for an hour, the newest link alone, and not for an account locked out meanwhile', async () => {
    const { id, email } = await addPerson(app, 'Slow', [{ role: 'leadership', team: null }]);
    const first = await askForReset(email);
    const second = await askForReset(email);
    expect(outcome(await use('reset', first))).toBe('403 access.link_invalid');
    later(app, 3_600_000);
    expect(outcome(await use('reset', second))).toBe('403 access.link_invalid');
    setClock(app, now);
    const third = await askForReset(email);
    await admin.ask('POST', `/api/accounts/${id}/disable`);
    expect(outcome(await use('reset', third))).toBe('403 access.link_invalid');
  });

  test('class 15: asking is answered alike for everybody, and mails only whom it is for', async () => {
    await addPerson(app, 'Locked', [], { status: 'disabled' });
    await addPerson(app, 'Elsewhere', [], { passwordHash: null });
    const known = await addPerson(app, 'Known', [{ role: 'member', team: null }]);
    mails.clear();
    const count = mails.mails.length;
    const answers = [];
    for (const email of ['nobody@example.com', 'locked@example.com', 'elsewhere@example.com', 'not an address', known.email]) {
      const { statusCode, body, headers } = await openBrowser(app).ask('POST', '/api/reset/ask', { email });
      answers.push(JSON.stringify([statusCode, body, Object.keys(headers).sort()]));
    }
    expect(new Set(answers).size).toBe(1);
    expect((await mails.next()).to).toEqual([known.email]);
    expect(mails.mails.length).toBe(count + 1);
  });

  test('class 15: the answer takes as long for a known account as for an unknown one', async () => {
    const { email } = await addPerson(app, 'Timed', [{ role: 'member', team: null }]);
    const differences: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const took = new Map<string, number>();
      for (const asked of round % 2 ? [email, 'nobody@example.com'] : ['nobody@example.com', email]) {
        const browser = openBrowser(app);
        const start = performance.now();
        await browser.ask('POST', '/api/reset/ask', { email: asked });
        took.set(asked, performance.now() - start);
      }
      differences.push(took.get(email)! - took.get('nobody@example.com')!);
    }
    expect(Math.abs(differences.sort((a, b) => a - b)[30]!)).toBeLessThan(2);
  });

  test('three mails an hour to one account, whoever asks', async () => {
    const { email } = await addPerson(app, 'Flooded', [{ role: 'member', team: null }]);
    mails.clear();
    const count = mails.mails.length;
    for (let time = 0; time < 6; time += 1) expect(outcome(await openBrowser(app).ask('POST', '/api/reset/ask', { email }))).toBe('202');
    const toThem = () => mails.mails.slice(count).filter(({ to }) => to[0] === email);
    while (toThem().length < 3) await mails.next();
    // Longer than what follows an answer waits.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(toThem()).toHaveLength(3);
  });

  test('an administrator sends the link, and never sees it where it is mailed', async () => {
    const { id, email } = await addPerson(app, 'Helped', [{ role: 'member', team: null }]);
    mails.clear();
    const answer = await admin.ask('POST', `/api/accounts/${id}/reset`);
    expect(answer.json<Delivery>()).toEqual({ kind: 'mailed', to: email, until: '2026-06-15T11:00:00.000Z' });
    expect(outcome(await use('reset', tokenIn((await mails.next()).text)))).toBe('204');
    expect((await mails.next()).text).toContain('password of your account was changed');
  });
});

describe('a changed mail address', () => {
  test('ends links to the old one and is told there', async () => {
    const { id, email } = await addPerson(app, 'Moved', [{ role: 'leadership', team: null }]);
    const token = await askForReset(email);
    mails.clear();
    expect(outcome(await admin.ask('PUT', `/api/accounts/${id}`, given('Moved', { email: 'new@example.com' })))).toBe('204');
    const mail = await mails.next();
    expect([mail.to, mail.text.includes('mail address of your account was changed')]).toEqual([[email], true]);
    expect(outcome(await use('reset', token))).toBe('403 access.link_invalid');
  });
});

test('class 28: no token and no password stands in the log or in the record of changes', async () => {
  const { token } = await invite('Secretive');
  await use('join', token);
  const trail = JSON.stringify(await app.ctx.control.db.selectFrom('audit_entry').select(['before', 'after', 'reason']).execute());
  for (const secret of [token, next, password]) {
    expect(app.logged()).not.toContain(secret);
    expect(trail).not.toContain(secret);
  }
});
