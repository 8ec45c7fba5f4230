import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, administrator, outcome, signInAs, stateOf, type Browser } from '#server/access/people.fixture.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let sole: Browser;
let id: string;
beforeAll(async () => {
  app = await openTestApp();
  const nora = await addPerson(app, 'Nora', administrator);
  await addPerson(app, 'Invited', administrator, { status: 'invited', passwordHash: null });
  await addPerson(app, 'Looking', administrator, { isDemo: true });
  id = nora.id;
  sole = await signInAs(app, nora.email);
});
afterAll(() => app.close());

const member = { name: 'Nora', email: 'nora@example.com', locale: null, person: null, roles: [{ role: 'member', team: null }] };

test('the last administrator cannot be removed, disabled or lose the role', async () => {
  const before = await stateOf(app);
  expect(outcome(await sole.ask('DELETE', `/api/accounts/${id}`))).toBe('409 access.last_administrator');
  expect(outcome(await sole.ask('POST', `/api/accounts/${id}/disable`))).toBe('409 access.last_administrator');
  expect(outcome(await sole.ask('PUT', `/api/accounts/${id}`, member))).toBe('409 access.last_administrator');
  for (const [method, url] of [
    ['DELETE', ''],
    ['POST', '/disable'],
  ] as const)
    expect(outcome(await app.ask({ method, url: `/api/accounts/${id}${url}` })), 'the command line').toBe('409 access.last_administrator');
  expect(await stateOf(app)).toBe(before);
});

test('one stays when two take each other’s rights away at once, time and again', async () => {
  const two = await addPerson(app, 'Second', administrator);
  const { db } = app.ctx.control;
  for (let round = 0; round < 25; round += 1) {
    // As the command line, which does not lose its own rights on the way.
    const outcomes = await Promise.all([two.id, id].map((each) => app.post(`/api/accounts/${each}/disable`, {})));
    expect(outcomes.map(outcome).sort()).toEqual(['204', '409 access.last_administrator']);
    await db.updateTable('account').set({ status: 'active' }).where('id', 'in', [two.id, id]).execute();
  }
});

test('nobody disables or removes their own account', async () => {
  sole = await signInAs(app, 'nora@example.com');
  const before = await stateOf(app);
  expect(outcome(await sole.ask('DELETE', `/api/accounts/${id}`))).toBe('409 access.not_yourself');
  expect(outcome(await sole.ask('POST', `/api/accounts/${id}/disable`))).toBe('409 access.not_yourself');
  expect(await stateOf(app)).toBe(before);
});
