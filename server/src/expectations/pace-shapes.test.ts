import type { ScorecardResponse, ScoreLine, TeamCardResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

/**
 * June 2026 after the eleventh of 22 working days. In each of the six months before, Zoe called once on every working day of its first half,
 * not at all on the middle one (of an odd number) and three times on every one of its second half: a quarter of a month is there when half of its days
 * are over. Visits were the same every day; meetings are known of five months only.
 */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const done = (kind: string, day: string, at: number) =>
  item('activity', `${kind} ${day} ${at}`, { kind, status: 'completed', user_id: 'zoe', direction: 'outbound', started_at: `${day}T10:0${at}:00Z`, phone_number: `${day}${at}` }); // prettier-ignore

const monthsBefore = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
/** Monday to Friday: no calendar of holidays comes with the product for this country. */
function workdays(month: string): readonly string[] {
  const days = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  return days.filter((day) => new Date(day).toISOString().startsWith(day) && ![0, 6].includes(new Date(day).getUTCDay()));
}
const times = (count: number, kind: string, day: string) => Array.from({ length: count }, (_, at) => done(kind, day, at));
const history = monthsBefore.flatMap((month, at) => {
  const days = workdays(month);
  const half = (days.length - 1) / 2;
  return days.flatMap((day, index) => [
    ...times(index < half ? 1 : index > half ? 3 : 0, 'call', day),
    ...times(2, 'visit', day),
    ...(at === 0 ? [] : times(index < half ? 0 : 3, 'meeting', day)),
  ]);
});
const june = { period_from: '2026-06-01', period_to: '2026-06-30', set_at: '2026-05-25T08:00:00Z', revision: 1 };
const target = (user: string, kpi: string, value: number) => item('target', `${user} ${kpi}`, { ...june, kpi, user_id: user, value });
const kpis = ['calls_made_count', 'visits_completed_count', 'meetings_held_count'];

beforeAll(async () => {
  app = await openTestApp({ LEADLINE_NOW: '2026-06-15T18:00:00Z' });
  const organization = (await app.get('/api/organization')).json<object>();
  const put = await app.ask({ method: 'PUT', url: '/api/organization', payload: { ...organization, country: 'US' } });
  expect(put.statusCode, put.body).toBe(200);
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    ...['Anna', 'Dora', 'Zoe'].map((name) => item('user', name.toLowerCase(), { full_name: name })),
    item('assignment', 'anna', { user_id: 'anna', team_id: 'North', sales_role: 'hunter', is_primary: true }),
    // Twelve of twenty-two working days are left.
    item('assignment', 'dora', { user_id: 'dora', team_id: 'North', sales_role: 'hunter', is_primary: true, valid_from: '2026-06-15' }),
    ...history,
    ...Array.from({ length: 13 }, (_, at) => item('activity', `anna ${at}`, { kind: 'call', status: 'completed', user_id: 'anna', direction: 'outbound', started_at: `2026-06-${at === 0 ? 15 : '08'}T10:00:00Z`, phone_number: `a${at}` })), // prettier-ignore
    ...kpis.map((kpi) => item('kpi_assignment', kpi, { kpi, scope: 'role', sales_role: 'hunter', obligation: 'mandatory', weight: 1, cadence: 'monthly' })), // prettier-ignore
    item('kpi_assignment', 'team', { kpi: 'calls_made_count', scope: 'team', team_id: 'North', obligation: 'mandatory', weight: 1 }),
    ...kpis.map((kpi) => target('anna', kpi, 44)),
    ...['visit', 'meeting'].map((kind) => item('activity', `anna ${kind}`, { kind, status: 'completed', user_id: 'anna', direction: 'outbound', started_at: '2026-06-08T11:00:00Z' })), // prettier-ignore
    target('dora', 'calls_made_count', 44),
  ]);
});
afterAll(() => app.close());

const period = { kind: 'named', name: '2026-06' };
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
const cardOf = async (name: string, headers = {}, more: object = {}): Promise<ScorecardResponse> => {
  const answer = await app.post('/api/scorecards', { subject: { scope: 'user', id: await idOf('person', name) }, period, ...more }, headers);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScorecardResponse>();
};
const line = ({ lines }: { readonly lines: readonly ScoreLine[] }, kpi: string): ScoreLine => lines.find(({ ref }) => ref.id === kpi)!;

/** The part of a month that is there when so much of it is over, as the mean of the six months; told on its own from the numbers of calls. */
function usuallyThere(at: number): number {
  const parts = monthsBefore.map((month) => {
    const count = workdays(month).length;
    const perDay = Array.from({ length: count }, (_, day): number => (day < (count - 1) / 2 ? 1 : day > (count - 1) / 2 ? 3 : 0));
    const there = perDay.reduce((sum, calls, day) => sum + calls * Math.min(1, Math.max(0, at * count - day)), 0);
    return there / perDay.reduce((sum, calls) => sum + calls, 0);
  });
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

describe('the shape of the last six months (A11)', () => {
  test('says what is due where it told those months better than working days; the target stays', async () => {
    const calls = line(await cardOf('Anna'), 'calls_made_count');
    // A quarter of 44 at half of the month; 13 ÷ 0.25 when it goes on like this; (44 − 13) ÷ 11 a day.
    expect([calls.target!.value, calls.cell.value, calls.pace?.expected, calls.status]).toEqual(['44', '13', '11', 'on_track']);
    const { by, expected, runRate, requiredPerDay, index } = calls.pace!;
    expect([by, Number(expected), Number(runRate), Number(requiredPerDay).toFixed(4), Number(index).toFixed(6)]).toEqual(['season', 11, 52, '2.8182', '1.181818']); // prettier-ignore
  });

  test('working days say it where every day is the same, and where a month is missing', async () => {
    const card = await cardOf('Anna');
    for (const kpi of ['visits_completed_count', 'meetings_held_count'])
      expect(line(card, kpi).pace).toMatchObject({ by: 'working_days', expected: '22' });
  });

  test('who comes later has the days there, with the weights they have', async () => {
    const { target: counted, pace } = line(await cardOf('Dora'), 'calls_made_count');
    expect(counted).toMatchObject({ full: '44' });
    const part = (usuallyThere(11 / 22) - usuallyThere(10 / 22)) / (1 - usuallyThere(10 / 22));
    expect([pace!.by, Number(pace!.expected).toFixed(3)]).toEqual(['season', (Number(counted!.value) * part).toFixed(3)]);
  });

  test('of the running day as much is due as is over of it', async () => {
    const at = async (time: string): Promise<string> => {
      Object.assign(app.ctx.clock, { now: () => new Date(time) });
      return Number(line(await cardOf('Anna'), 'calls_made_count').pace!.expected).toFixed(6);
    };
    // By the organisation's clock: before nine, at one.
    expect(await at('2026-06-15T06:00:00Z')).toBe((44 * usuallyThere(10 / 22)).toFixed(6));
    expect(await at('2026-06-15T13:00:00Z')).toBe((44 * ((usuallyThere(10 / 22) + usuallyThere(11 / 22)) / 2)).toFixed(6));
    Object.assign(app.ctx.clock, { now: () => new Date('2026-06-15T18:00:00Z') });
  });

  test('is the same whoever looks, alone, on the page of the team, and for the team', async () => {
    const anna = await idOf('person', 'Anna');
    const asAnna = await signInAs(app, 'Anna', [{ role: 'member', team: null }], anna);
    const [own, card] = [await cardOf('Anna', asAnna), await cardOf('Anna')];
    expect(line(own, 'calls_made_count').pace).toEqual(line(card, 'calls_made_count').pace);
    const answer = await app.post('/api/scorecards/team', { team: await idOf('team', 'North'), period });
    const team = answer.json<TeamCardResponse>();
    const paces = team.people.map(({ lines }) => line({ lines }, 'calls_made_count').pace!);
    expect(team.people.map(({ subject }) => subject.name).sort()).toEqual(['Anna', 'Dora']);
    for (const [at, { subject }] of team.people.entries()) expect(paces[at]).toEqual(line(await cardOf(subject.name!), 'calls_made_count').pace);
    const due = paces.reduce((sum, { expected }) => sum + Number(expected), 0);
    const whole = line(team.own!, 'calls_made_count');
    expect(whole.pace!.by).toBe('season');
    // The days of both together weigh by the shape: between what is due of each alone.
    expect(Math.abs(Number(whole.pace!.expected) - due)).toBeLessThan(1.5);
  });

  test('other stretches than months go by working days', async () => {
    const quarter = await cardOf('Anna', {}, { period: { kind: 'named', name: '2026-Q2' } });
    expect(line(quarter, 'calls_made_count').pace!.by).toBe('working_days');
  });

  test('follows the data: what comes in later for those months changes it', async () => {
    const before = line(await cardOf('Anna'), 'calls_made_count').pace!;
    // The first of the six months was all in its first working day.
    await sendItems(app, Array.from({ length: 200 }, (_, at) => item('activity', `late ${at}`, { kind: 'call', status: 'completed', user_id: 'zoe', direction: 'outbound', started_at: '2025-12-01T12:00:00Z', phone_number: `late${at}` }))); // prettier-ignore
    const after = line(await cardOf('Anna'), 'calls_made_count').pace!;
    expect(Number(after.expected)).toBeGreaterThan(Number(before.expected) + 3);
  });

  test('what only moves within its month counts from the next day on', async () => {
    const dueAt = async (time: string): Promise<number> => {
      Object.assign(app.ctx.clock, { now: () => new Date(time) });
      return Number(line(await cardOf('Anna'), 'calls_made_count').pace!.expected);
    };
    const before = await dueAt('2026-06-15T18:00:00Z');
    await sendItems(app, Array.from({ length: 200 }, (_, at) => item('activity', `late ${at}`, { kind: 'call', status: 'completed', user_id: 'zoe', direction: 'outbound', started_at: '2025-12-31T12:00:00Z', phone_number: `late${at}` }))); // prettier-ignore
    expect(await dueAt('2026-06-15T18:00:00Z')).toBe(before);
    expect(await dueAt('2026-06-16T18:00:00Z')).toBeLessThan(before);
  });
});
