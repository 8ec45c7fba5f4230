import type { PendingFactor, RecoveryCodes, SessionResponse } from '@leadline/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, commandLine, cookieOf, openAccessApp, password, type AccessApp } from '#server/access/access-app.fixture.ts';
import { keepFactor } from '#server/access/second-factor.ts';
import { saveAccessSettings } from '#server/access/stage-of.ts';
import { codeAt, makeTotpSecret, stepAt } from '#server/access/totp.ts';
import { changeAccount } from '#server/control/account.ts';
import { countRecoveryCodes } from '#server/control/recovery-code.ts';

const minute = 60_000;
let access: AccessApp;
beforeAll(async () => {
  access = await openAccessApp();
});
afterAll(() => access.close());

let tests = 0;
/** Each test asks from an address of its own. */
beforeEach(() => {
  tests += 1;
});

type Headers = Record<string, string>;
const post = (url: string, payload?: object, headers: Headers = {}) =>
  access.ask('POST', url, { headers, remoteAddress: `127.0.0.${tests}`, ...(payload ? { payload } : {}) });
const enter = (name: string, given = password) => post('/api/session', { email: ` ${name.toUpperCase()}@Example.com`, password: given });
const here = async (headers: Headers = {}) => (await access.ask('GET', '/api/session', { headers })).json<SessionResponse>();
const sessions = (account: string) => access.ctx.control.db.selectFrom('session').selectAll().where('account_id', '=', account).execute();
const accountOf = (id: string) => access.ctx.control.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const leadership = [{ role: 'leadership', team: null }] as const;

/** @returns the secret of the app of somebody who has a second factor, and recovery codes */
async function giveFactor(account: string): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const secret = makeTotpSecret();
  const step = stepAt(access.ctx.clock.now()) - 10;
  return { secret, codes: await keepFactor(access.ctx, access.ctx.control.db, account, secret, step) };
}

describe('with a password', () => {
  test('opens a session of whoever it is, with what they may do, and leaves a mark', async () => {
    const id = await access.add('Anna', leadership, { locale: 'vi', person: 'user~x' });
    const answer = await enter('anna');
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    const { account, needsSecondFactor, needsEnrolment, providers, canMail, demoPeople } = await here(cookieOf(answer));
    expect(account).toEqual({
      id, name: 'Anna', email: 'anna@example.com', locale: 'vi', roles: [{ role: 'leadership', team: null, teamName: null }],
      permissions: ['numbers.read', 'records.read', 'kpis.write', 'people.read', 'targets.write', 'periods.close'],
      person: 'user~x', isDemo: false, hasSecondFactor: false,
    }); // prettier-ignore
    expect([needsSecondFactor, needsEnrolment, providers, canMail, demoPeople]).toEqual([false, false, [], false, []]);
    expect(await access.entriesAbout(id)).toEqual([['session.opened', id, null]]);
    expect((await accountOf(id)).signed_in_at).toBe(access.ctx.clock.now().toISOString());
    expect(await sessions(id)).toMatchObject([{ stage: 'open', address: '127.0.0.1', agent: 'lightMyRequest' }]);
  });

  test('that is wrong, of nobody, of somebody without one or who is locked out is one answer, and is told', async () => {
    const known = await access.add('Known');
    await access.add('Bare', [], { passwordHash: null });
    const out = await access.add('Out', [], { status: 'disabled' });
    await access.add('Invited', [], { status: 'invited' });
    const answers = [await enter('known', 'wrong'), await enter('ghost'), await enter('bare'), await enter('out'), await enter('invited')];
    for (const answer of answers) {
      expect(codeOf(answer)).toBe('401 access.wrong_password');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    await access.settled();
    expect(await access.entriesAbout(known)).toEqual([['session.refused', 'nobody', { name: 'Known', tries: 1 }]]);
    expect(await access.entriesAbout(out)).toEqual([['session.refused', 'nobody', { name: 'Out', tries: 1 }]]);
    expect(await access.entriesAbout('unknown')).toHaveLength(1);
  });

  test('takes patience after ten tries, which is told too; a right one forgives those before', async () => {
    const id = await access.add('Guessed');
    for (let at = 0; at < 9; at += 1) expect(codeOf(await enter('guessed', 'wrong'))).toBe('401 access.wrong_password');
    expect(codeOf(await enter('guessed'))).toBe('204');
    for (let at = 0; at < 10; at += 1) expect(codeOf(await enter('guessed', 'wrong'))).toBe('401 access.wrong_password');
    expect(codeOf(await enter('guessed'))).toBe('429 access.too_many_tries');
    await access.settled();
    access.later(15 * minute);
    await enter('guessed');
    await access.settled();
    // One was told at once: then the other eight, ten, and the two that had to wait.
    expect((await access.entriesAbout(id)).filter(([action]) => action === 'session.refused').map(([, , after]) => after)).toEqual([
      { name: 'Guessed', tries: 1 },
      { name: 'Guessed', tries: 20 },
    ]);
  });

  test('without an address or a password is no attempt at all', async () => {
    expect(codeOf(await post('/api/session', { email: '', password: '' }))).toBe('400 http.invalid_request');
  });
});

describe('going out', () => {
  test('ends the session, clears the cookie and leaves a mark', async () => {
    const id = await access.add('Leaver');
    const headers = cookieOf(await enter('leaver'));
    const out = await access.ask('DELETE', '/api/session', { headers });
    expect([out.statusCode, out.body]).toEqual([204, '']);
    expect(String(out.headers['set-cookie'])).toMatch(/^leadline-7474=;.*Expires=Thu, 01 Jan 1970/);
    expect(await sessions(id)).toEqual([]);
    expect((await access.entriesAbout(id)).at(-1)).toEqual(['session.closed', id, null]);
    expect((await here(headers)).account).toBeNull();
  });

  test('of nobody clears the cookie alone', async () => {
    const before = await access.ctx.control.db.selectFrom('audit_entry').select('seq').execute();
    const out = await access.ask('DELETE', '/api/session', { headers: { cookie: 'leadline-7474=nothing' } });
    expect([out.statusCode, out.headers['set-cookie'] !== undefined]).toEqual([204, true]);
    expect(await access.ctx.control.db.selectFrom('audit_entry').select('seq').execute()).toEqual(before);
  });
});

describe('who is here', () => {
  test('is nobody where nobody is; the command line is no account', async () => {
    expect(await here()).toMatchObject({ account: null, needsSecondFactor: false, needsEnrolment: false });
    expect((await here({ authorization: commandLine })).account).toBeNull();
  });

  test('says whether somebody has set it up, which nobody of the demo company has', async () => {
    await access.add('Sample', [{ role: 'administrator', team: null }], { isDemo: true, email: null });
    expect((await here()).needsSetup).toBe(true);
    await access.add('Chief', [{ role: 'administrator', team: null }]);
    expect((await here()).needsSetup).toBe(false);
  });

  test('says whether mail can be sent and which providers are offered', async () => {
    Object.assign(access.ctx.mail, { canMail: true });
    expect((await here()).canMail).toBe(true);
    Object.assign(access.ctx.mail, { canMail: false });
  });
});

describe('as one of the demo company', () => {
  test('is offered while the demo is shown, on this machine, to whoever has a role and is not locked out', async () => {
    const id = await access.add('Thu', leadership, { isDemo: true, email: null });
    await access.add('Roleless', [], { isDemo: true, email: null });
    await access.add('Closed', leadership, { isDemo: true, email: null, status: 'disabled' });
    expect((await here()).demoPeople).toEqual([]);
    access.company.isDemo = true;
    const offered = (await here()).demoPeople;
    expect(offered).toContainEqual({ account: id, name: 'Thu', role: 'leadership', teamName: null });
    expect(offered.map(({ name }) => name)).toEqual(['Sample', 'Thu']);
    expect((await here({ 'x-forwarded-for': '8.8.8.8' })).demoPeople).toEqual([]);
    const answer = await post('/api/session/demo', { account: id });
    expect(codeOf(answer)).toBe('204');
    expect((await here(cookieOf(answer))).account).toMatchObject({ id, isDemo: true, email: null });
    expect(await access.entriesAbout(id)).toEqual([['session.opened', id, null]]);
  });

  test('is refused for anybody else, from elsewhere, and without the demo', async () => {
    access.company.isDemo = true;
    const [demo, real] = [await access.add('Minh', leadership, { isDemo: true, email: null }), await access.add('Real', leadership)];
    const closed = await access.add('Gone', leadership, { isDemo: true, email: null, status: 'disabled' });
    for (const account of [real, closed, 'nobody']) expect(codeOf(await post('/api/session/demo', { account }))).toBe('404 access.no_demo');
    expect(codeOf(await post('/api/session/demo', { account: demo }, { via: 'proxy' }))).toBe('404 access.no_demo');
    access.company.isDemo = false;
    expect(codeOf(await post('/api/session/demo', { account: demo }))).toBe('404 access.no_demo');
    expect(codeOf(await post('/api/session/demo', { account: '' }))).toBe('400 http.invalid_request');
    expect([...(await sessions(demo)), ...(await sessions(real)), ...(await sessions(closed))]).toEqual([]);
  });
});

describe('the code after the password', () => {
  test('opens another session than the one that waited, which is gone, and leaves one mark', async () => {
    const id = await access.add('Coded', leadership);
    const { secret } = await giveFactor(id);
    const waiting = cookieOf(await enter('coded'));
    expect(await access.entriesAbout(id)).toEqual([]);
    expect((await accountOf(id)).signed_in_at).toBeNull();
    expect(await here(waiting)).toMatchObject({ account: null, needsSecondFactor: true, needsEnrolment: false });
    const code = codeAt(secret, access.ctx.clock.now());
    const answer = await post('/api/session/second-factor', { code: `${code.slice(0, 3)} ${code.slice(3)}` }, waiting);
    expect([codeOf(answer), answer.body]).toEqual(['204', '']);
    expect(cookieOf(answer)).not.toEqual(waiting);
    expect((await here(waiting)).needsSecondFactor).toBe(false);
    expect(await here(cookieOf(answer))).toMatchObject({ account: { id, hasSecondFactor: true }, needsSecondFactor: false });
    expect(await access.entriesAbout(id)).toEqual([['session.opened', id, { factor: 'app' }]]);
    expect(await sessions(id)).toMatchObject([{ stage: 'open' }]);
  });

  test('is refused without a password before it, with a session that is open, and for whoever is locked out meanwhile', async () => {
    expect(codeOf(await post('/api/session/second-factor', { code: '123456' }))).toBe('401 access.sign_in');
    const id = await access.add('Locked', leadership);
    const open = cookieOf(await enter('locked'));
    expect(codeOf(await post('/api/session/second-factor', { code: '123456' }, open))).toBe('401 access.sign_in');
    const { secret } = await giveFactor(id);
    const waiting = cookieOf(await enter('locked'));
    await changeAccount(access.ctx.control.db, id, { status: 'disabled' });
    expect(codeOf(await post('/api/session/second-factor', { code: codeAt(secret, access.ctx.clock.now()) }, waiting))).toBe('401 access.sign_in');
    expect(codeOf(await post('/api/session/second-factor', { code: '' }, waiting))).toBe('400 http.invalid_request');
  });

  test('that is wrong is told; after six it takes patience, and a right one forgives those before', async () => {
    const id = await access.add('Typo');
    const { secret } = await giveFactor(id);
    const waiting = cookieOf(await enter('typo'));
    const give = (code: string) => post('/api/session/second-factor', { code }, waiting);
    for (let at = 0; at < 5; at += 1) expect(codeOf(await give('abcdef'))).toBe('403 access.wrong_code');
    const open = cookieOf(await give(codeAt(secret, access.ctx.clock.now())));
    expect((await here(open)).account).toMatchObject({ id });
    access.later(minute);
    const again = cookieOf(await enter('typo'));
    const wrong = () => post('/api/session/second-factor', { code: 'abcdef' }, again);
    for (let at = 0; at < 6; at += 1) expect(codeOf(await wrong())).toBe('403 access.wrong_code');
    expect(codeOf(await wrong())).toBe('429 access.too_many_tries');
    await access.settled();
    expect((await access.entriesAbout(id)).filter(([action]) => action === 'session.refused')).toHaveLength(1);
  });

  test('may be a recovery code, once, of which a mail says how many are left', async () => {
    const id = await access.add('Spare', [], { locale: 'en' });
    const { codes } = await giveFactor(id);
    Object.assign(access.ctx.mail, { canMail: true });
    const give = async () => post('/api/session/second-factor', { code: codes[0]!.toLowerCase() }, cookieOf(await enter('spare')));
    expect(codeOf(await give())).toBe('204');
    expect((await access.entriesAbout(id)).at(-1)).toEqual(['session.opened', id, { factor: 'recovery_code' }]);
    expect(codeOf(await give())).toBe('403 access.wrong_code');
    await access.settled();
    Object.assign(access.ctx.mail, { canMail: false });
    const left = await countRecoveryCodes(access.ctx.control.db, id);
    const mails = access.mails.filter(({ to }) => to.address === 'spare@example.com');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(String(left));
  });

  test('of the app sends no mail', async () => {
    const id = await access.add('Silent');
    const { secret } = await giveFactor(id);
    Object.assign(access.ctx.mail, { canMail: true });
    await post('/api/session/second-factor', { code: codeAt(secret, access.ctx.clock.now()) }, cookieOf(await enter('silent')));
    await access.settled();
    Object.assign(access.ctx.mail, { canMail: false });
    expect(access.mails.filter(({ to }) => to.address === 'silent@example.com')).toEqual([]);
  });
});

describe('where everybody needs a second factor', () => {
  beforeAll(() => saveAccessSettings(access.ctx.control.db, { everybodyNeedsSecondFactor: true }, access.ctx.clock.now()));
  afterAll(() => saveAccessSettings(access.ctx.control.db, { everybodyNeedsSecondFactor: false }, access.ctx.clock.now()));

  const begin = async (headers: Headers) => (await post('/api/session/enrolment', undefined, headers)).json<PendingFactor>();
  const confirm = (payload: object, headers: Headers) => post('/api/session/enrolment/confirm', payload, headers);

  test('whoever has none sets one up first, and is then in, as somebody else than who waited', async () => {
    const id = await access.add('Fresh');
    const waiting = cookieOf(await enter('fresh'));
    expect(await here(waiting)).toMatchObject({ account: null, needsSecondFactor: false, needsEnrolment: true });
    const { pending, secret, uri } = await begin(waiting);
    expect(uri).toContain('fresh%40example.com');
    const answer = await confirm({ pending, code: codeAt(secret.replaceAll(' ', ''), access.ctx.clock.now()) }, waiting);
    expect(answer.json<RecoveryCodes>().codes.length).toBeGreaterThan(5);
    expect((await here(cookieOf(answer))).account).toMatchObject({ id, hasSecondFactor: true });
    expect(await sessions(id)).toMatchObject([{ stage: 'open' }]);
    expect(await access.entriesAbout(id)).toEqual([
      ['account.factor_on', id, null],
      ['session.opened', id, null],
    ]);
  });

  test('nobody else gets to set one up, nor twice', async () => {
    expect(codeOf(await post('/api/session/enrolment'))).toBe('401 access.sign_in');
    expect(codeOf(await confirm({ pending: 'x', code: '123456' }, {}))).toBe('401 access.sign_in');
    const id = await access.add('Twice');
    const [one, two] = [cookieOf(await enter('twice')), cookieOf(await enter('twice'))];
    const [first, second] = [await begin(one), await begin(two)];
    const codeFor = ({ secret }: PendingFactor) => codeAt(secret.replaceAll(' ', ''), access.ctx.clock.now());
    expect(codeOf(await confirm({ pending: first.pending, code: codeFor(first) }, one))).toBe('200');
    expect(codeOf(await confirm({ pending: second.pending, code: codeFor(second) }, two))).toBe('409 access.factor_is_on');
    expect((await access.entriesAbout(id)).filter(([action]) => action === 'account.factor_on')).toHaveLength(1);
    expect((await sessions(id)).map(({ stage }) => stage).sort()).toEqual(['enrolment', 'open']);
  });

  test('a code that is wrong is counted, and what was begun ends after a quarter of an hour', async () => {
    await access.add('Slow');
    const waiting = cookieOf(await enter('slow'));
    const { pending, secret } = await begin(waiting);
    for (let at = 0; at < 5; at += 1) expect(codeOf(await confirm({ pending, code: '000000x' }, waiting))).toBe('403 access.wrong_code');
    expect(codeOf(await confirm({ pending: 'another', code: '000000' }, waiting))).toBe('403 access.setup_expired');
    expect(codeOf(await confirm({ pending, code: codeAt(secret.replaceAll(' ', ''), access.ctx.clock.now()) }, waiting))).toBe(
      '429 access.too_many_tries',
    );
    expect(codeOf(await confirm({ pending, code: '' }, waiting))).toBe('400 http.invalid_request');
  });

  test('a right code forgives the wrong ones before it', async () => {
    const id = await access.add('Careful');
    const waiting = cookieOf(await enter('careful'));
    const { pending, secret } = await begin(waiting);
    for (let at = 0; at < 5; at += 1) expect(codeOf(await confirm({ pending, code: 'x' }, waiting))).toBe('403 access.wrong_code');
    const now = codeAt(secret.replaceAll(' ', ''), access.ctx.clock.now());
    expect(codeOf(await confirm({ pending, code: now }, waiting))).toBe('200');
    await changeAccount(access.ctx.control.db, id, { totp_secret: null, totp_step: null });
    const again = cookieOf(await enter('careful'));
    const next = await begin(again);
    for (let at = 0; at < 6; at += 1) expect(codeOf(await confirm({ pending: next.pending, code: 'x' }, again))).toBe('403 access.wrong_code');
    expect(codeOf(await confirm({ pending: next.pending, code: 'x' }, again))).toBe('429 access.too_many_tries');
  });

  test('whoever waits for a code does not set up a second one', async () => {
    const id = await access.add('Has');
    await giveFactor(id);
    expect(codeOf(await post('/api/session/enrolment', undefined, cookieOf(await enter('has'))))).toBe('401 access.sign_in');
  });
});
