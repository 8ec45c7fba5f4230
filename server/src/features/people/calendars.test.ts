import type { CalendarsResponse, ErrorBody } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tablesOf } from '#server/facts/tables.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const place = { entity: 'location', source: 'test', externalId: 'gyor', values: { name: 'Győr', country: 'HU' } };
  const anna = {
    entity: 'assignment',
    source: 'test',
    externalId: 'a1',
    version: 1,
    values: { user_id: 'anna', team_id: 'North', location_id: 'gyor', is_primary: true },
  };
  await sendItems(app, [...smallFirm, place, anna]);
});
afterAll(() => app.close());

const code = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

/** Working days of June 2026 of Anna, who is in North alone. */
async function workingDays(): Promise<number> {
  const { facts } = app.ctx;
  const { of } = tablesOf('duckdb', facts.dialect.schema);
  const sql = `SELECT CAST(sum(w.available) AS text) FROM ${of('workday')} w JOIN ${of('user')} u ON u.key64 = w.user_id
    WHERE u.external_id = 'anna' AND w.day_on BETWEEN DATE '2026-06-01' AND DATE '2026-06-30'`;
  const [row] = await facts.read({ sql, parameters: [], label: 'working days' });
  return Number(row![0]);
}

test('a place goes by a calendar with its own days off, and its people’s working days follow', async () => {
  const before = await workingDays();
  const made = await app.post('/api/calendars', { name: 'Győri bolt', country: 'HU' });
  expect(made.statusCode, made.body).toBe(201);
  const [calendar] = made.json<CalendarsResponse>().calendars;
  const [place] = made.json<CalendarsResponse>().locations;
  const put = await app.ask({ method: 'PUT', url: `/api/locations/${place!.id}/calendar`, payload: { calendarId: calendar!.id } });
  expect(put.json<CalendarsResponse>().calendars[0]).toMatchObject({ locations: ['Győr'] });
  const plain = await workingDays();
  const day = { on: '2026-06-16', kind: 'company_day_off', part: 0, name: 'Céges nap' };
  const added = await app.post(`/api/calendars/${calendar!.id}/days`, day);
  expect(added.statusCode, added.body).toBe(201);
  expect(await workingDays()).toBe(plain - 1);
  expect(code(await app.post(`/api/calendars/${calendar!.id}/days`, { ...day, kind: 'short_day', part: 0.5 }))).toBe('people.day_taken');
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  expect(await workingDays()).toBe(plain - 1);
  const dayId = added.json<CalendarsResponse>().calendars[0]!.days[0]!.id;
  expect((await app.post(`/api/calendars/${calendar!.id}/days/${dayId}/remove`, { reason: 'Was moved' })).statusCode).toBe(200);
  expect(await workingDays()).toBe(plain);
  expect(before).toBeGreaterThan(0);
  expect(code(await app.post('/api/calendars', { name: 'győri bolt', country: 'HU' }))).toBe('people.calendar_name_taken');
  expect(code(await app.post('/api/calendars/calendar~0123456789abcdef/days', day))).toBe('people.no_calendar');
});
