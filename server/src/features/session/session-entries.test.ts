import type { PendingFactor } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, openAccessApp, password, type AccessApp } from '#server/access/access-app.fixture.ts';
import { keepFactor } from '#server/access/second-factor.ts';
import { saveAccessSettings } from '#server/access/stage-of.ts';
import { codeAt, makeTotpSecret } from '#server/access/totp.ts';

let access: AccessApp;
beforeAll(async () => {
  access = await openAccessApp();
});
afterAll(() => access.close());

const post = (url: string, payload: object = {}, headers: Record<string, string> = {}) => access.ask('POST', url, { payload, headers });
const enter = (name: string, given = password) => post('/api/session', { email: `${name}@example.com`, password: given });

/** Everything of the entries since the last time but what is sealed or random. */
async function left() {
  const rows = await access.ctx.control.db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
  const fresh = rows.slice(told);
  told = rows.length;
  return fresh.map(({ action, actor, actor_name, subject_kind, subject_id, at, reason, request_id, on_behalf_of, before, personal }) => {
    expect([at, reason, on_behalf_of, before, personal]).toEqual([access.ctx.clock.now().toISOString(), null, null, null, 0n]);
    expect(request_id).toMatch(/^req-/);
    return [action, actor, actor_name, subject_kind, subject_id];
  });
}
let told = 0;

test('coming in and going out say who, of which account and in which request', async () => {
  const id = await access.add('Anna');
  const cookie = cookieOf(await enter('anna'));
  expect(await left()).toEqual([['session.opened', id, 'Anna', 'account', id]]);
  await access.ask('DELETE', '/api/session', { headers: cookie });
  expect(await left()).toEqual([['session.closed', id, 'Anna', 'account', id]]);
});

test('so does coming in as one of the demo company', async () => {
  const id = await access.add('Thu', [{ role: 'member', team: null }], { isDemo: true, email: null });
  access.company.isDemo = true;
  await post('/api/session/demo', { account: id });
  access.company.isDemo = false;
  expect(await left()).toEqual([['session.opened', id, 'Thu', 'account', id]]);
});

test('a refusal says whose account was tried, by nobody', async () => {
  const id = await access.add('Binh');
  await enter('binh', 'wrong');
  await access.settled();
  expect(await left()).toEqual([['session.refused', 'nobody', null, 'account', id]]);
});

test('a code, and a second factor set up on the way in, say so too', async () => {
  const id = await access.add('Lan');
  const secret = makeTotpSecret();
  await keepFactor(access.ctx, access.ctx.control.db, id, secret, 0);
  const waiting = cookieOf(await enter('lan'));
  expect(await left()).toEqual([]);
  await post('/api/session/second-factor', { code: codeAt(secret, access.ctx.clock.now()) }, waiting);
  expect(await left()).toEqual([['session.opened', id, 'Lan', 'account', id]]);
  await saveAccessSettings(access.ctx.control.db, { everybodyNeedsSecondFactor: true }, access.ctx.clock.now());
  const fresh = await access.add('Minh');
  const enrolling = cookieOf(await enter('minh'));
  expect(await left()).toEqual([]);
  const { pending, secret: shown } = (await post('/api/session/enrolment', {}, enrolling)).json<PendingFactor>();
  await post('/api/session/enrolment/confirm', { pending, code: codeAt(shown.replaceAll(' ', ''), access.ctx.clock.now()) }, enrolling);
  expect(await left()).toEqual([
    ['account.factor_on', fresh, 'Minh', 'account', fresh],
    ['session.opened', fresh, 'Minh', 'account', fresh],
  ]);
});
