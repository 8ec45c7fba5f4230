import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, openAccessApp, type AccessApp } from '#server/access/access-app.fixture.ts';
import { openSession } from '#server/control/session.ts';

let access: AccessApp;
beforeAll(async () => {
  access = await openAccessApp();
});
afterAll(() => access.close());

test.each([
  ['second_factor', '/api/session/second-factor', { code: '123456' }],
  ['enrolment', '/api/session/enrolment', {}],
] as const)('whoever waits for the step after the password (%s) and is not there any more is asked to sign in', async (stage, url, payload) => {
  const { control, clock } = access.ctx;
  const secret = await openSession(control.db, 'gone', stage, { address: '', agent: '' }, clock.now());
  expect(codeOf(await access.ask('POST', url, { payload, headers: { cookie: `leadline-7474=${secret}` } }))).toBe('401 access.sign_in');
});
