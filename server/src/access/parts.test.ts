import { invitationDays, LeadlineError, resetHours } from '@leadline/contract';
import { demoSource, type DemoPerson } from '@leadline/demo';
import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#server/context.ts';
import { addAccount, findAccount, getAccount, type NewAccount } from '#server/control/account.ts';
import { addApiToken, madeOnCommandLine } from '#server/control/api-token.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { countRecoveryCodes } from '#server/control/recovery-code.ts';
import { openSession } from '#server/control/session.ts';
import { saveSetting } from '#server/control/setting.ts';
import { findToken } from '#server/control/single-use-token.ts';
import { defaultOrganization } from '#server/features/organization/default-organization.ts';
import type { Mail } from '#server/mail/mail.ts';
import { digestOf } from '#server/secret-text.ts';
import { makeAfterwards } from './afterwards.ts';
import { deliverLink, lastsMs, linkText, makeLink } from './deliver-link.ts';
import { keepDemoAccounts, removeDemoAccounts } from './demo-accounts.ts';
import { identify, identifyAgain, sessionOf } from './identify.ts';
import { offerSetup } from './offer-setup.ts';
import { beginFactor, confirmFactor } from './pending-factor.ts';
import { makeSealer } from './sealer.ts';
import { dropFactor, keepFactor, renewRecoveryCodes, useCode } from './second-factor.ts';
import { getAccessSettings, saveAccessSettings, stageOf } from './stage-of.ts';
import { tellOfChange } from './tell-of-change.ts';
import { codeAt, makeTotpSecret, stepAt } from './totp.ts';

const minute = 60_000;
const start = new Date('2026-06-15T10:00:00Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);
const place = { isHttps: false, port: 7474 };
let control: Control;
let now = start;
let mails: Mail[];
let ctx: Context;
let anna: string;

beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  [now, mails] = [start, []];
  ctx = {
    control,
    clock: { now: () => now },
    sealer: makeSealer('a secret of an installation that is long enough'),
    organization: () => Promise.resolve({ ...defaultOrganization('Europe/Budapest'), name: 'Duna Kft' }),
    mail: { canMail: true, send: (mail: Mail) => Promise.resolve(void mails.push(mail)), close: () => undefined },
    settings: { address: null },
    folder: { localToken: { digest: digestOf('lll_of-the-command-line-of-this-test') } },
  } as unknown as Context;
  anna = await add('Anna');
});
afterEach(() => control.close());

const add = (name: string, more: Partial<NewAccount> = {}): Promise<string> =>
  addAccount(control.db, { name, email: `${name.toLowerCase()}@example.com`, status: 'active', grants: [], ...more }, start);
const { log, told } = (() => {
  const lines: string[] = [];
  return { log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }), told: () => lines.splice(0).join('') };
})();

describe('work after an answer', () => {
  test('is done one after the other, whatever fails, and can be waited for', async () => {
    const afterwards = makeAfterwards(log, () => 0);
    const order: string[] = [];
    afterwards.add(async () => {
      order.push('begins');
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('ends');
    });
    afterwards.add(() => Promise.reject(new Error('fails')));
    afterwards.add(async () => void order.push('after'));
    expect(order).toEqual([]);
    await afterwards.done();
    expect(order).toEqual(['begins', 'ends', 'after']);
    expect(told()).toMatch(/"message":"fails".*not done after an answer/);
    await afterwards.done();
  });

  test('is left undone where two hundred wait, and taken again when they have ended', async () => {
    const afterwards = makeAfterwards(log, () => 0);
    let count = 0;
    for (let n = 0; n < 205; n += 1) afterwards.add(async () => void (count += 1));
    await afterwards.done();
    expect(count).toBe(200);
    expect(told().match(/too much is to be done after answers/g)).toHaveLength(5);
    afterwards.add(async () => void (count += 1));
    await afterwards.done();
    expect(count).toBe(201);
  });

  test('begins a moment of chance later, a tenth of a second at least', async () => {
    const afterwards = makeAfterwards(log);
    const begun = performance.now();
    let ms = 0;
    afterwards.add(async () => void (ms = performance.now() - begun));
    await afterwards.done();
    expect(ms).toBeGreaterThan(98);
  });
});

describe('a link', () => {
  const account = { name: 'Anna', email: 'anna@example.com', locale: 'en' };

  test('to join lasts days, one for a new password hours', async () => {
    expect(lastsMs).toEqual({ invitation: invitationDays * 24 * 60 * minute, reset: resetHours * 60 * minute });
    const link = await makeLink(control.db, 'reset', anna, start);
    expect(link).toMatchObject({ kind: 'reset', until: after(lastsMs.reset).toISOString() });
    expect(await findToken(control.db, 'reset', link.token, after(lastsMs.reset - 1))).toMatchObject({ account_id: anna });
    expect(await findToken(control.db, 'reset', link.token, after(lastsMs.reset))).toBeUndefined();
  });

  test('leads to the address that was set, or this machine, and its secret is sent to no server', () => {
    const link = { token: 'secret', until: '' };
    expect(linkText(ctx, place, { kind: 'invitation', ...link })).toBe('http://localhost:7474/join#secret');
    expect(linkText(ctx, place, { kind: 'reset', ...link })).toBe('http://localhost:7474/reset#secret');
    const settings = { address: { origin: 'https://leadline.example' } } as never;
    expect(linkText({ settings }, place, { kind: 'reset', ...link })).toBe('https://leadline.example/reset#secret');
  });

  test('is mailed, or handed over where there is no mail server, no address, or the server refuses', async () => {
    const link = { kind: 'reset', token: 'secret', until: after(minute).toISOString() } as const;
    const deliver = (mail: object = {}, to: object = {}) =>
      deliverLink({ ...ctx, mail: { ...ctx.mail, ...mail } }, place, { ...account, ...to }, link, 'hu');
    expect(await deliver()).toEqual({ kind: 'mailed', to: 'anna@example.com', until: link.until });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: { name: 'Anna', address: 'anna@example.com' } });
    expect(mails[0]!.text).toContain('http://localhost:7474/reset#secret');
    const handed = { kind: 'link', link: 'http://localhost:7474/reset#secret', until: link.until };
    expect(await deliver({ canMail: false })).toEqual({ ...handed, problem: null });
    expect(await deliver({}, { email: null })).toEqual({ ...handed, problem: null });
    expect(mails).toHaveLength(1);
    const send = () => Promise.reject(new LeadlineError('unavailable', 'mail.not_sent', { reason: '550' }));
    const refused = await deliver({ send });
    expect(refused).toMatchObject({ ...handed, problem: { code: 'mail.not_sent' } });
    expect((refused as { problem: { message: string } }).problem.message).toContain('550');
    await expect(deliver({ send: () => Promise.reject(new TypeError('broken')) })).rejects.toThrow('broken');
  });
});

describe('a change is told to whose account it is', () => {
  const tell = async (mail: object, email: string | null) => {
    const afterwards = makeAfterwards(log, () => 0);
    tellOfChange({ ...ctx, mail: { ...ctx.mail, ...mail } }, afterwards, 'recovery', { name: 'Anna', email, locale: 'en' }, 3);
    await afterwards.done();
    return mails.length;
  };

  test('by mail, where there is a server and an address', async () => {
    expect([await tell({ canMail: false }, 'anna@example.com'), await tell({}, null), await tell({}, 'anna@example.com')]).toEqual([0, 0, 1]);
    expect(mails[0]!.to).toEqual({ name: 'Anna', address: 'anna@example.com' });
    expect(mails[0]!.text).toMatch(/Anna[^]*\b3\b/);
  });
});

describe('setting up', () => {
  test('is offered while there is no administrator but those of the demo company; the last token counts', async () => {
    await add('Demo', { isDemo: true, grants: [{ role: 'administrator', team: null }] });
    const [first, second] = [(await offerSetup(ctx))!, (await offerSetup(ctx))!];
    expect(await findToken(control.db, 'setup', first, start)).toBeUndefined();
    expect(await findToken(control.db, 'setup', second, after(999 * minute))).toMatchObject({ kind: 'setup', account_id: null, expires_at: null });
    await add('Chief', { grants: [{ role: 'administrator', team: null }] });
    expect(await offerSetup(ctx)).toBeUndefined();
  });
});

describe('what is still to come after a password', () => {
  test('is a code for who has a second factor, setting one up where everybody needs it, otherwise nothing', async () => {
    expect(await stageOf(control.db, { totp_secret: null })).toBe('open');
    expect(await stageOf(control.db, { totp_secret: 'sealed' })).toBe('second_factor');
    await saveAccessSettings(control.db, { everybodyNeedsSecondFactor: true }, start);
    expect(await stageOf(control.db, { totp_secret: null })).toBe('enrolment');
    expect(await stageOf(control.db, { totp_secret: 'sealed' })).toBe('second_factor');
    expect(await getAccessSettings(control.db)).toEqual({ everybodyNeedsSecondFactor: true });
    await saveSetting(control.db, 'access', 'nonsense', start);
    expect(await getAccessSettings(control.db)).toEqual({ everybodyNeedsSecondFactor: false });
  });
});

describe('a second factor being set up', () => {
  test('is kept by whoever asks, for a quarter of an hour, for this account alone', async () => {
    const account = await getAccount(control.db, anna);
    const { pending, secret, uri } = await beginFactor(ctx, account);
    const bare = secret.replaceAll(' ', '');
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(uri).toBe(
      `otpauth://totp/Leadline%20Duna%20Kft:anna%40example.com?issuer=Leadline%20Duna%20Kft&secret=${bare}&algorithm=SHA1&digits=6&period=30`,
    );
    const code = codeAt(bare, start);
    expect(confirmFactor(ctx, anna, pending, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ secret: bare, step: stepAt(start) });
    const refusal = (error: string) => expect.objectContaining({ code: error, kind: 'forbidden' }) as Error;
    expect(() => confirmFactor(ctx, anna, pending, 'wrong')).toThrow(refusal('access.wrong_code'));
    expect(() => confirmFactor(ctx, 'another', pending, code)).toThrow(refusal('access.setup_expired'));
    expect(() => confirmFactor(ctx, anna, 'nonsense', code)).toThrow(refusal('access.setup_expired'));
    now = after(15 * minute - 1);
    expect(confirmFactor(ctx, anna, pending, codeAt(bare, now)).secret).toBe(bare);
    now = after(15 * minute);
    expect(() => confirmFactor(ctx, anna, pending, codeAt(bare, now))).toThrow(refusal('access.setup_expired'));
  });

  test('is named after the product while the company has no name, and after whoever has no address', async () => {
    const account = { ...(await getAccount(control.db, anna)), email: null };
    const organization = () => Promise.resolve(defaultOrganization('Europe/Budapest'));
    expect((await beginFactor({ ...ctx, organization }, account)).uri).toContain('otpauth://totp/Leadline:Anna?issuer=Leadline&');
  });
});

describe('a second factor', () => {
  const use = async (code: string) =>
    useCode(ctx, control.db, await getAccount(control.db, anna), code).catch((error: LeadlineError) => `${error.kind} ${error.code}`);
  let secret: string;
  let codes: readonly string[];
  beforeEach(async () => {
    secret = makeTotpSecret();
    codes = await keepFactor(ctx, control.db, anna, secret, stepAt(start) - 5);
  });

  test('takes every code once, spaces or not, the present one and those beside it', async () => {
    const code = codeAt(secret, start);
    expect(await use(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe('app');
    expect(await use(code)).toBe('forbidden access.wrong_code');
    expect(await use(codeAt(secret, after(-30_000)))).toBe('forbidden access.wrong_code');
    expect(await use(codeAt(secret, after(30_000)))).toBe('app');
    expect((await getAccount(control.db, anna)).totp_step).toBe(BigInt(stepAt(start) + 1));
    expect(await use('123')).toBe('forbidden access.wrong_code');
  });

  test('is used by one of many at once', async () => {
    const account = await getAccount(control.db, anna);
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => useCode(ctx, control.db, account, codeAt(secret, start))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of nobody else is used up', async () => {
    const binh = await add('Binh');
    await keepFactor(ctx, control.db, binh, makeTotpSecret(), stepAt(start) - 5);
    await use(codeAt(secret, start));
    expect((await getAccount(control.db, binh)).totp_step).toBe(BigInt(stepAt(start) - 5));
  });

  test('that was never used takes its first code', async () => {
    await control.db.updateTable('account').set({ totp_step: null }).where('id', '=', anna).execute();
    expect(await use('nonsense')).toBe('forbidden access.wrong_code');
    expect(await use(codeAt(secret, start))).toBe('app');
  });

  test('with a clock that was set back says so', async () => {
    await use(codeAt(secret, start));
    now = after(-30_000);
    expect(await use(codeAt(secret, now))).toBe('forbidden access.wrong_code');
    now = after(-60_000);
    expect(await use(codeAt(secret, now))).toBe('forbidden access.clock_behind');
  });

  test('sealed with another secret of the installation cannot be checked', async () => {
    ctx = { ...ctx, sealer: makeSealer('quite another secret of an installation') };
    expect(await use(codeAt(secret, start))).toContain('access.sealed_elsewhere');
  });

  test('has recovery codes, each once, which new ones replace', async () => {
    expect(codes).toHaveLength(await countRecoveryCodes(control.db, anna));
    expect([await use(codes[0]!), await use(codes[0]!), await use(codes[1]!.toLowerCase())]).toEqual([
      'recovery_code',
      'forbidden access.wrong_code',
      'recovery_code',
    ]);
    const renewed = await renewRecoveryCodes(control.db, anna);
    expect([await use(codes[2]!), await use(renewed[2]!)]).toEqual(['forbidden access.wrong_code', 'recovery_code']);
    expect(renewed).toHaveLength(codes.length);
  });

  test('is kept sealed, and dropped with its codes', async () => {
    const kept = await getAccount(control.db, anna);
    expect(kept.totp_secret).not.toContain(secret);
    expect(kept.totp_step).toBe(BigInt(stepAt(start) - 5));
    await dropFactor(control.db, anna);
    expect(await getAccount(control.db, anna)).toMatchObject({ totp_secret: null, totp_step: null });
    expect(await countRecoveryCodes(control.db, anna)).toBe(0);
    expect(await use(codes[0]!)).toBe('forbidden access.wrong_code');
    expect(await use(codeAt(secret, start))).toBe('forbidden access.wrong_code');
  });
});

describe('whose request it is', () => {
  const request = (headers: Record<string, string> = {}, cookie?: string): FastifyRequest =>
    ({ headers, cookies: cookie === undefined ? {} : { 'leadline-7474': cookie } }) as unknown as FastifyRequest;
  const seenAt = async () => (await control.db.selectFrom('session').select('seen_at').executeTakeFirstOrThrow()).seen_at;
  const open = (stage: 'open' | 'enrolment' = 'open', account = anna) => openSession(control.db, account, stage, { address: '', agent: '' }, start);

  test('a session’s, while it is open and its account is active', async () => {
    const person = await add('Binh', { person: 'user~x', isDemo: true, grants: [{ role: 'member', team: null }] });
    const secret = await open('open', person);
    const session = (await sessionOf(ctx, request({}, secret), place))!;
    expect(await identify(ctx, request({}, secret), place)).toEqual({
      kind: 'person', account: person, session: session.id, name: 'Binh', grants: [{ role: 'member', team: null }], person: 'user~x', isDemo: true,
    }); // prettier-ignore
    expect(await identify(ctx, request({}, await open()), place)).toMatchObject({ account: anna, isDemo: false, person: null });
    expect(await identify(ctx, request({}, await open('enrolment')), place)).toEqual({ kind: 'nobody' });
    expect(await identify(ctx, request({}, `${secret}x`), place)).toEqual({ kind: 'nobody' });
    expect(await identify(ctx, request(), place)).toEqual({ kind: 'nobody' });
    await control.db.updateTable('account').set({ status: 'disabled' }).where('id', '=', person).execute();
    expect(await identify(ctx, request({}, secret), place)).toEqual({ kind: 'nobody' });
    expect(await sessionOf(ctx, request({}, secret), place)).toBeDefined();
    expect(await sessionOf(ctx, request({}, 'x'.repeat(101)), place)).toBeUndefined();
  });

  test('counts as a sign of life, asking again does not', async () => {
    const secret = await open();
    now = after(10 * minute);
    expect(await identifyAgain(ctx, request({}, secret), place)).toMatchObject({ account: anna });
    expect(await seenAt()).toBe(start.toISOString());
    await identify(ctx, request({}, secret), place);
    expect(await seenAt()).toBe(now.toISOString());
    const { row, secret: token } = await addApiToken(
      control.db,
      { name: 'T', permissions: ['numbers.read'], team: null, days: null, madeBy: madeOnCommandLine },
      start,
    );
    const usedAt = async () =>
      (await control.db.selectFrom('api_token').select('last_used_at').where('id', '=', row.id).executeTakeFirstOrThrow()).last_used_at;
    await identifyAgain(ctx, request({ authorization: `Bearer ${token}` }), place);
    expect(await usedAt()).toBeNull();
    await identify(ctx, request({ authorization: `Bearer ${token}` }), place);
    expect(await usedAt()).toBe(now.toISOString());
  });

  test('a header’s before a cookie’s, and nobody’s where the header is not valid', async () => {
    const secret = await open();
    const { row, secret: token } = await addApiToken(
      control.db,
      { name: 'Export', permissions: ['numbers.read', 'audit.read'], team: 'team~x', days: 1, madeBy: madeOnCommandLine },
      start,
    );
    const ask = (authorization: string) => identify(ctx, request({ authorization }, secret), place);
    expect(await ask('Bearer lll_of-the-command-line-of-this-test')).toEqual({ kind: 'local' });
    expect(await ask(`Bearer ${token}`)).toEqual({
      kind: 'token',
      token: row.id,
      name: 'Export',
      permissions: ['numbers.read', 'audit.read'],
      team: 'team~x',
    });
    for (const wrong of [
      `Bearer ${token}x`,
      token,
      `bearer ${token}`,
      `Bearer  ${token}`,
      `xBearer ${token}`,
      `Bearer ${token} `,
      'Bearer short',
      `Bearer ${'x'.repeat(201)}`,
      'Basic abc',
    ])
      expect(await ask(wrong), wrong).toEqual({ kind: 'nobody' });
    expect(await ask('')).toMatchObject({ kind: 'person' });
    now = after(24 * 60 * minute);
    expect(await ask(`Bearer ${token}`)).toEqual({ kind: 'nobody' });
  });
});

describe('people of the demo company', () => {
  const people: readonly DemoPerson[] = [
    { role: 'team_lead', name: 'Lan', locale: 'vi', person: 'p1', team: 't1', teamName: 'North' },
    { role: 'auditor', name: 'Gábor', locale: 'hu', person: null, team: null, teamName: null },
  ];
  const keyOf = (entity: 'user' | 'team', id: string) =>
    recordId(
      entity,
      key64Of(
        createHash('md5')
          .update(identityText(entity, demoSource, id), 'utf8')
          .digest(),
      ),
    );
  const rows = () => control.db.selectFrom('account').selectAll().where('is_demo', '=', 1n).orderBy('name').execute();

  test('have an account each, without an address or a password, and a role', async () => {
    await keepDemoAccounts(control.db, people, start);
    await keepDemoAccounts(control.db, people, start);
    const [gabor, lan] = await rows();
    expect(await rows()).toHaveLength(2);
    expect(lan).toMatchObject({
      name: 'Lan',
      email: null,
      locale: 'vi',
      status: 'active',
      password_hash: null,
      person: keyOf('user', 'p1'),
      is_demo: 1n,
    });
    expect(gabor).toMatchObject({ name: 'Gábor', locale: 'hu', person: null });
    const grants = await control.db.selectFrom('account_role').select(['account_id', 'role', 'team']).orderBy('role').execute();
    expect(grants).toEqual([
      { account_id: gabor!.id, role: 'auditor', team: '' },
      { account_id: lan!.id, role: 'team_lead', team: keyOf('team', 't1') },
    ]);
  });

  test('somebody real of the same name stands in nobody’s way', async () => {
    await add('Lan');
    await keepDemoAccounts(control.db, people, start);
    expect((await rows()).map(({ name }) => name)).toEqual(['Gábor', 'Lan']);
  });

  test('leave with all that let them in and all they said, and nobody else does', async () => {
    await keepDemoAccounts(control.db, people, start);
    const lan = (await rows()).find(({ name }) => name === 'Lan')!;
    const real = await add('Real', { person: 'user~real', grants: [{ role: 'member', team: null }] });
    const at = start.toISOString();
    for (const [account, person] of [
      [lan.id, lan.person!],
      [real, 'user~real'],
    ] as const) {
      // prettier-ignore
      await openSession(control.db, account, 'open', { address: '', agent: '' }, start);
      await addApiToken(control.db, { name: account, permissions: [], team: null, days: null, madeBy: account }, start);
      const endpoint = { id: `w-${account}`, name: 'W', url: 'https://x', events: '[]', status: 'active', secret: 's', old_secret: null, old_secret_until: null, created_by: account, created_at: at, failing_since: null, disabled_at: null, disabled_because: null } as const; // prettier-ignore
      await control.db.insertInto('webhook_endpoint').values(endpoint).execute();
      const delivery = { id: `d-${account}`, endpoint_id: endpoint.id, event_id: 'e', type: 't', body: '{}', status: 'pending', attempts: 0n, created_at: at, next_at: at, claimed_until: null, tried_at: null, http_status: null, error: null, took_ms: null } as const; // prettier-ignore
      await control.db.insertInto('webhook_delivery').values(delivery).execute();
      const asked = {
        assignment_id: 'a',
        person_id: person,
        terms: 't',
        confirmed_at: null,
        question: null,
        asked_at: null,
        answer: null,
        answered_by: null,
        answered_at: null,
      };
      await control.db.insertInto('kpi_acknowledgement').values(asked).execute();
      await control.db.insertInto('dismissed_step').values({ person_id: person, kind: 'k', record_id: 'r', reason: 'x', dismissed_at: at }).execute();
      await control.db
        .insertInto('influence_answered')
        .values({ kpi: `of ${account}`, person_id: person })
        .execute();
      await control.db
        .insertInto('influence_count')
        .values({ kpi: `of ${account}`, answer: 'yes', count: 1n, shown: 0n })
        .execute();
    }
    await control.db
      .insertInto('influence_answered')
      .values({ kpi: `of ${lan.id}`, person_id: 'user~real' })
      .execute();
    for (const [n, account] of [lan.id, real].entries()) {
      const [from, to] = [`2026-0${n + 1}-01`, `2026-0${n + 2}-01`];
      const closed = { id: `c-${account}`, name: from.slice(0, 7), period_from: from, period_to: to, closed_at: at, closed_by: account, closed_by_name: null, data_version: '1' }; // prettier-ignore
      await control.db.insertInto('period_close').values(closed).execute();
      await control.db
        .insertInto('closed_card')
        .values({ close_id: `c-${account}`, subject: 'organisation ', card: '{}' })
        .execute();
      const reason = { id: `r-${account}`, subject: 'organisation ', kpi: 'k', variant: null, period_from: from, period_to: to, kind: 'explanation', cause: 'other', text: 'x', author: account, author_name: null, created_at: at } as const; // prettier-ignore
      await control.db.insertInto('value_reason').values(reason).execute();
    }
    const thread = {
      id: 't',
      about_key: 'k',
      about: '{}',
      private: 0n,
      started_by: lan.id,
      started_at: at,
      resolved_at: null,
      resolved_by_name: null,
    };
    await control.db.insertInto('comment_thread').values(thread).execute();
    const said = { id: 't', thread_id: 't', author: lan.id, author_name: 'Lan', text: 'x', written_at: at, changed_at: null, removed_at: null };
    await control.db.insertInto('comment').values(said).execute();
    await control.db.insertInto('comment_mention').values({ comment_id: 't', account_id: real, name: 'Real' }).execute();
    const notice = { id: 'n', account_id: real, kind: 'mentioned', path: '/comments/t', data: '{}', once: 'o', at, read_at: null, mailed_at: null };
    await control.db.insertInto('notification').values(notice).execute();
    await removeDemoAccounts(control.db);
    const left = async (table: string, column: string) =>
      (
        await control.db
          .selectFrom(table as 'account')
          .select(column as 'id')
          .execute()
      )
        .map((row) => (row as unknown as Record<string, string>)[column])
        .sort();
    expect(await left('account', 'name')).toEqual(['Anna', 'Real']);
    for (const [table, column, expected] of [
      ['session', 'account_id', real], ['account_role', 'account_id', real], ['api_token', 'created_by', real], ['webhook_endpoint', 'created_by', real],
      ['webhook_delivery', 'id', `d-${real}`], ['kpi_acknowledgement', 'person_id', 'user~real'], ['dismissed_step', 'person_id', 'user~real'],
      ['influence_answered', 'kpi', `of ${real}`], ['influence_count', 'kpi', `of ${real}`],
      ['period_close', 'closed_by', real], ['closed_card', 'close_id', `c-${real}`], ['value_reason', 'author', real],
    ] as const) expect(await left(table, column), table).toEqual([expected]); // prettier-ignore
    for (const [table, column] of [['comment_thread', 'id'], ['comment', 'id'], ['comment_mention', 'name'], ['notification', 'id']] as const)
      expect(await left(table, column), table).toEqual([]); // prettier-ignore
    expect(await findAccount(control.db, lan.id)).toBeUndefined();
  });
});
