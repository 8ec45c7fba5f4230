import type { ErrorBody } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => void (app = await openTestApp()));
afterAll(() => app.close());

test('the organisation’s words for its roles are kept per language, and recorded', async () => {
  const put = (payload: object) => app.ask({ method: 'PUT', url: '/api/role-names', payload });
  expect((await app.get('/api/role-names')).json()).toEqual({});
  const names = { hunter: { hu: ' Vadász ', en: 'New business' }, farmer: { vi: 'Chăm sóc khách hàng' } };
  expect((await put(names)).json()).toEqual({ hunter: { hu: 'Vadász', en: 'New business' }, farmer: { vi: 'Chăm sóc khách hàng' } });
  expect((await app.get('/api/role-names')).json()).toMatchObject({ hunter: { hu: 'Vadász' } });
  const refused = await put({ astronaut: { en: 'x' } });
  expect([refused.statusCode, refused.json<ErrorBody>().error.code]).toEqual([400, 'http.invalid_request']);
  const { entries } = (await app.get('/api/audit?limit=3')).json<{ entries: { action: string }[] }>();
  expect(entries.map(({ action }) => action)).toContain('people.roles_named');
});
