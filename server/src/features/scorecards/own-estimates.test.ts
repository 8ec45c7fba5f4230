import type { ErrorBody, OwnEstimatesResponse, ScorecardResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
let app: TestApp;
let own: Headers;
let lead: Headers;
let anna: string;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('user', 'Anna', { full_name: 'Anna' }),
    item('assignment', 'Anna', { user_id: 'Anna', team_id: 'North', sales_role: 'hunter', is_primary: true }),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('kpi_assignment', 'k1', { kpi: 'deals_won_count', user_id: 'Anna', is_primary: true, weight: '1', cadence: 'monthly' }),
    item('kpi_assignment', 'k2', { kpi: 'win_rate', user_id: 'Anna', weight: '1', cadence: 'quarterly' }),
    item('target', 't', { kpi: 'deals_won_count', user_id: 'Anna', period_from: '2026-05-01', period_to: '2026-05-31', value: '10' }),
    ...Array.from({ length: 8 }, (_, n) =>
      item('opportunity', `d${n}`, {
        name: `d${n}`,
        owner_user_id: 'Anna',
        stage_id: 'won',
        amount: 1,
        currency: 'USD',
        created_at: '2026-05-04',
        decided_at: '2026-05-12',
      }),
    ),
  ]);
  anna = await idOf('person', 'Anna');
  own = await signInAs(app, 'anna', [{ role: 'member', team: null }], anna);
  lead = await signInAs(app, 'lead', [{ role: 'team_lead', team: await idOf('team', 'North') }], null);
});
afterAll(() => app.close());

const give = (estimates: object, who = own) => app.post('/api/my-estimates', { estimates }, who);
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;
const card = async (who: Headers) =>
  (
    await app.post('/api/scorecards', { subject: { scope: 'user', id: anna }, period: { kind: 'named', name: '2026-05' } }, who)
  ).json<ScorecardResponse>();

test('what somebody believes is asked of the last month alone, kept once, and stands beside the measured value', async () => {
  const month = { month: '2026-05', kpis: [{ kpi: 'deals_won_count', variant: null, isGiven: false }] };
  expect((await app.get('/api/my-estimates', own)).json<OwnEstimatesResponse>()).toEqual(month);
  const before = await card(own);
  expect(before.lines[0]!.estimate).toBeUndefined();
  for (const wrong of [[], [{ kpi: 'deals_won_count', attainment: -1 }], [{ kpi: 'deals_won_count', attainment: 6 }]])
    expect((await give(wrong)).statusCode).toBe(400);
  expect(codeOf(await give([{ kpi: 'win_rate', attainment: 1 }]))).toBe('scorecards.not_own_kpi');
  const kept = await give([{ kpi: 'deals_won_count', attainment: 1.05 }]);
  expect(kept.statusCode, kept.body).toBe(200);
  expect(kept.json<OwnEstimatesResponse>().kpis[0]!.isGiven).toBe(true);
  const again = await give([{ kpi: 'deals_won_count', attainment: 0.8 }]);
  expect([again.statusCode, codeOf(again)]).toEqual([409, 'scorecards.estimate_given']);
  const after = await card(own);
  expect(after.lines[0]!.estimate).toEqual({ attainment: '1.05', difference: '0.25' });
  // It changes nothing that counts.
  expect([after.verdict, after.lines[0]!.status]).toEqual([before.verdict, before.lines[0]!.status]);
});

test('it is for the person and who leads them, and its value is not in the trail', async () => {
  expect((await card(lead)).lines[0]!.estimate).toMatchObject({ attainment: '1.05' });
  const books = await signInAs(app, 'books', [{ role: 'finance', team: null }], null);
  expect((await card(books)).lines[0]!.estimate).toBeUndefined();
  expect((await app.get('/api/my-estimates', lead)).json<OwnEstimatesResponse>().kpis).toEqual([]);
  expect(codeOf(await give([{ kpi: 'deals_won_count', attainment: 1 }], lead))).toBe('scorecards.no_person');
  const { entries } = (await app.get('/api/audit?limit=100')).json<{ entries: { action: string }[] }>();
  const entry = entries.find(({ action }) => action === 'scorecards.estimated');
  expect(JSON.stringify(entry)).not.toContain('1.05');
});
