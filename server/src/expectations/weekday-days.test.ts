import type { ScorecardResponse, ScoreLine } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/**
 * June 2026 begins on a Monday and the fifteenth, a Monday, is counted. A shop asks for twice as much on Saturdays as on other days: 5 Mondays, 5
 * Tuesdays, 4 of each other weekday and 4 Saturdays are 30 parts, 14 + 1 of them (two weeks of 7 and the Monday) are over. The calendar has Saturdays off.
 */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const june = { period_from: '2026-06-01', period_to: '2026-06-30', set_at: '2026-05-25T08:00:00Z', revision: 1 };
const weights = '1 1 1 1 1 2 0';
beforeAll(async () => {
  app = await openTestApp({ LEADLINE_NOW: '2026-06-15T18:00:00Z' });
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('location', 'shop', { name: 'Shop' }),
    ...['anna', 'bela'].flatMap((id) => [
      item('user', id, { full_name: id, employment_country: 'HU' }),
      item('assignment', id, { user_id: id, team_id: 'North', location_id: 'shop', sales_role: 'hunter', is_primary: true }),
    ]),
    ...Array.from({ length: 120 }, (_, at) =>
      item('activity', `c${at}`, {
        kind: 'call',
        status: 'completed',
        user_id: 'anna',
        direction: 'outbound',
        started_at: `2026-06-${String((at % 15) + 1).padStart(2, '0')}T08:00:00Z`,
      }),
    ),
    ...['role', 'team', 'location', 'organisation'].map((scope) =>
      item('kpi_assignment', scope, {
        kpi: 'calls_made_count',
        scope,
        obligation: 'mandatory',
        cadence: 'monthly',
        ...(scope === 'role'
          ? { sales_role: 'hunter' }
          : scope === 'team'
            ? { team_id: 'North' }
            : scope === 'location'
              ? { location_id: 'shop' }
              : {}),
      }),
    ),
    item('target', 'anna', { kpi: 'calls_made_count', user_id: 'anna', value: 300, weekday_weights: weights, ...june }),
    item('target', 'bela', { kpi: 'calls_made_count', user_id: 'bela', value: 220, ...june }),
  ]);
}, 60_000);
afterAll(() => app.close());

const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
const lineOf = async (subject: object, period: object = { kind: 'named', name: '2026-06' }): Promise<ScoreLine> => {
  const answer = await app.post('/api/scorecards', { subject, period, kpis: [{ id: 'calls_made_count' }] });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScorecardResponse>().lines[0]!;
};
const person = async (name: string) => ({ scope: 'user', id: await idOf('person', name) });
const rounded = (value: string | null | undefined): number | null => (value == null ? null : Math.round(Number(value) * 1000) / 1000);

describe('a target by weights of the weekdays', () => {
  test('what is due by now follows the weights, and what is needed is told for every weekday that is left', async () => {
    const { target, pace } = await lineOf(await person('anna'));
    expect(target).toMatchObject({ value: '300', full: null, weekdays: weights });
    // 15 of 30 parts; 13 of 26 days on which something is due; 180 are missing for 150 that are planned: a fifth more than 10 and 20.
    expect([pace!.by, rounded(pace!.expected), rounded(pace!.index), pace!.remainingDays]).toEqual(['weekdays', 150, 0.8, '13']);
    expect([rounded(pace!.requiredPerDay), rounded(pace!.runRate)]).toEqual([13.846, 240]);
    expect(pace!.requiredOn!.map(rounded)).toEqual([12, 12, 12, 12, 12, 24, null]);
  });

  test('without weights nothing is different from before', async () => {
    const { target, pace } = await lineOf(await person('bela'));
    expect(target).not.toHaveProperty('weekdays');
    expect(pace).not.toHaveProperty('requiredOn');
    expect([pace!.by, pace!.expected, pace!.remainingDays]).toEqual(['working_days', '110', '11']);
  });

  test('a week has what falls on its days, and a group what falls on those of its people', async () => {
    const week = await lineOf(await person('anna'), { kind: 'custom', from: '2026-06-08', to: '2026-06-15' });
    expect(rounded(week.target!.value)).toBe(70);
    const team = await lineOf({ scope: 'team', id: await idOf('team', 'North') });
    // 150 of Anna and 110 of Béla.
    expect([rounded(team.target!.value), team.pace!.by, rounded(team.pace!.expected)]).toEqual([520, 'weekdays', 260]);
    const shop = await lineOf({ scope: 'location', id: await idOf('location', 'Shop') });
    expect([rounded(shop.target!.value), rounded(shop.pace!.expected)]).toEqual([520, 260]);
  });

  test('a Saturday that is running counts as far as it is over, though the calendar has it off', async () => {
    const call = (day: number) =>
      item('activity', `b${day}`, {
        kind: 'call',
        status: 'completed',
        user_id: 'bela',
        direction: 'outbound',
        started_at: `2026-06-${day}T08:00:00Z`,
      });
    await sendItems(app, [call(20), call(21)]);
    const at = async (time: string) => {
      Object.assign(app.ctx.clock, { now: () => new Date(time) });
      const { pace } = await lineOf(await person('anna'));
      return [rounded(pace!.expected), pace!.remainingDays];
    };
    expect(await at('2026-06-20T13:00:00Z')).toEqual([200, '8.5']);
    expect(await at('2026-06-20T18:00:00Z')).toEqual([210, '8']);
    expect(await at('2026-06-21T18:00:00Z'), 'nothing is due on a Sunday').toEqual([210, '8']);
  });
});
