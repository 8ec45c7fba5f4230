import type { ErrorBody, ScorecardResponse, ScoreLine, TeamCardResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

/**
 * June 2026, the fifteenth is counted. Anna works in Hungary (22 working days, 11 of them over), Boris in Russia, where the
 * twelfth is a day off and the day before it an hour shorter (20.875 and 9.875). Anna has a target of 44 calls and made 30, Boris one of 42 and made 10.
 */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const calls = (user: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    item('activity', `${user} ${at}`, {
      kind: 'call',
      status: 'completed',
      user_id: user,
      direction: 'outbound',
      started_at: `2026-06-${String((at % 15) + 1).padStart(2, '0')}T08:00:00Z`,
      phone_number: `${user}${at}`,
    }),
  );
const deals = (user: string, won: number, lost: number) =>
  Array.from({ length: won + lost }, (_, at) =>
    item('opportunity', `${user} ${at}`, {
      name: `${user} ${at}`,
      owner_user_id: user,
      stage_id: at < won ? 'won' : 'lost',
      amount: 100,
      currency: 'USD',
      created_at: '2026-06-01',
      decided_at: '2026-06-10',
    }),
  );
const june = { period_from: '2026-06-01', period_to: '2026-06-30' };
const target = (id: string, values: object) => item('target', id, { ...june, set_at: '2026-05-25T08:00:00Z', revision: 1, ...values });
const given = (id: string, values: object) => item('kpi_assignment', id, { obligation: 'mandatory', weight: 1, cadence: 'monthly', ...values });

beforeAll(async () => {
  // The working day is over.
  app = await openTestApp({ LEADLINE_NOW: '2026-06-15T18:00:00Z' });
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('stage', 'lost', { name: 'Lost', kind: 'lost' }),
    ...['North', 'South'].map((name) => item('team', name, { name })),
    item('user', 'anna', { full_name: 'Anna', employment_country: 'HU' }),
    item('user', 'boris', { full_name: 'Boris', employment_country: 'RU' }),
    item('user', 'cili', { full_name: 'Cili', employment_country: 'HU' }),
    item('user', 'dora', { full_name: 'Dóra', employment_country: 'HU' }),
    item('assignment', 'anna', { user_id: 'anna', team_id: 'North', sales_role: 'hunter', is_primary: true }),
    item('assignment', 'boris', { user_id: 'boris', team_id: 'North', sales_role: 'hunter', is_primary: true }),
    item('assignment', 'cili', { user_id: 'cili', team_id: 'South', sales_role: 'farmer', is_primary: true }),
    // Dóra comes in the middle of the month: twelve of twenty-two days are left.
    item('assignment', 'dora', { user_id: 'dora', team_id: 'North', sales_role: 'hunter', is_primary: true, valid_from: '2026-06-15' }),
    ...calls('anna', 30),
    ...calls('boris', 10),
    ...deals('anna', 4, 2),
    ...deals('boris', 1, 1),
    given('main', { kpi: 'deals_won_count', scope: 'role', sales_role: 'hunter', is_primary: true, weight: 2 }),
    given('calls', { kpi: 'calls_made_count', scope: 'role', sales_role: 'hunter' }),
    given('rate', { kpi: 'win_rate', scope: 'role', sales_role: 'hunter', obligation: 'optional', cadence: 'quarterly' }),
    given('team', { kpi: 'calls_made_count', scope: 'team', team_id: 'North', is_primary: true }),
    target('t-anna', { kpi: 'calls_made_count', user_id: 'anna', value: 44, lo: 33, hi: 66 }),
    target('t-boris', { kpi: 'calls_made_count', user_id: 'boris', value: 42 }),
    target('t-dora', { kpi: 'calls_made_count', user_id: 'dora', value: 44, set_at: '2026-06-10T08:00:00Z' }),
    target('t-anna-2', { kpi: 'deals_won_count', user_id: 'anna', value: 5 }),
    target('t-anna-3', { kpi: 'deals_won_count', user_id: 'anna', value: 6, revision: 2, set_at: '2026-06-09T08:00:00Z' }),
    item('target', 't-rate', { kpi: 'win_rate', sales_role: 'hunter', period_from: '2026-04-01', period_to: '2026-06-30', value: 0.5, revision: 1 }),
  ]);
});
afterAll(() => app.close());

const period = { kind: 'named', name: '2026-06' };
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
const cardOf = async (name: string, more: object = {}, headers = {}): Promise<ScorecardResponse> => {
  const answer = await app.post('/api/scorecards', { subject: { scope: 'user', id: await idOf('person', name) }, period, ...more }, headers);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScorecardResponse>();
};
const line = ({ lines }: { readonly lines: readonly ScoreLine[] }, kpi: string): ScoreLine => lines.find(({ ref }) => ref.id === kpi)!;
const rounded = (value: string | null | undefined): number | null => (value == null ? null : Math.round(Number(value) * 1000) / 1000);

describe('the scorecard of a person', () => {
  test('goes by the own calendar: what is due by now, and what is needed on each day left', async () => {
    const [anna, boris] = [line(await cardOf('Anna'), 'calls_made_count'), line(await cardOf('Boris'), 'calls_made_count')];
    expect([anna.cell.value, anna.target!.value, anna.attainment, anna.isReached, anna.gap]).toEqual([
      '30',
      '44',
      expect.stringMatching(/^0\.6818/),
      false,
      '-14',
    ]);
    expect([anna.pace!.expected, rounded(anna.pace!.index), rounded(anna.pace!.requiredPerDay), anna.pace!.remainingDays, anna.status]).toEqual([
      '22',
      1.364,
      1.273,
      '11',
      'on_track',
    ]);
    expect([boris.cell.value, rounded(boris.pace!.expected), rounded(boris.pace!.index), rounded(boris.pace!.requiredPerDay), boris.pace!.remainingDays, boris.status]).toEqual(['10', 19.868, 0.503, 2.909, '11', 'behind']); // prettier-ignore
  });

  test('of the running day counts what of its business hours is over; nothing is due on a day that has not begun', async () => {
    const at = async (time: string) => {
      Object.assign(app.ctx.clock, { now: () => new Date(time) });
      const { pace } = line(await cardOf('Anna'), 'calls_made_count');
      return [rounded(pace!.expected), rounded(pace!.index), pace!.remainingDays];
    };
    // By the organisation's clock: before nine, at one, at five.
    expect(await at('2026-06-15T06:00:00Z')).toEqual([20, 1.5, '12']);
    expect(await at('2026-06-15T13:00:00Z')).toEqual([21, 1.429, '11.5']);
    expect(await at('2026-06-15T17:00:00Z')).toEqual([22, 1.364, '11']);
    await at('2026-06-15T18:00:00Z');
  });

  test('levels stand beside the target, what was agreed first beside its revision', async () => {
    const card = await cardOf('Anna');
    expect(line(card, 'calls_made_count').target).toMatchObject({
      origin: 'own',
      minimum: '33',
      stretch: '66',
      full: null,
      original: null,
      isLate: false,
    });
    expect(line(card, 'deals_won_count').target).toMatchObject({ value: '6', original: '5', isLate: true });
  });

  test('an average is held against the target of the role, over the quarter of its cadence, and has no pace', async () => {
    const rate = line(await cardOf('Anna'), 'win_rate');
    expect([rate.period.from, rate.period.to, rounded(rate.cell.value), rate.target, rate.pace, rate.status]).toMatchObject([
      '2026-04-01',
      '2026-07-01',
      0.667,
      { origin: 'role', value: '0.5' },
      null,
      'on_track',
    ]);
    expect(line(await cardOf('Boris'), 'win_rate').status).toBe('too_few');
  });

  test('KPIs that are named stand against their targets whether they were given or not, for the period asked for', async () => {
    const card = await cardOf('Anna', { kpis: [{ id: 'calls_made_count' }, { id: 'win_rate' }, { id: 'meetings_held_count' }] });
    expect(card.lines.map(({ ref, target, status }) => [ref.id, target?.value ?? null, status])).toEqual([
      ['calls_made_count', '44', 'on_track'],
      ['win_rate', null, 'no_target'],
      ['meetings_held_count', null, 'no_target'],
    ]);
    expect(card.lines.map((one) => one.period.from)).toEqual(['2026-06-01', '2026-06-01', '2026-06-01']);
  });

  test('who joins in the middle has the days there are', async () => {
    const dora = line(await cardOf('Dóra', { period: { kind: 'named', name: '2026-06' } }), 'calls_made_count');
    expect(dora.target).toMatchObject({ value: '24', full: '44', isLate: true });
    expect([dora.cell.value, dora.pace!.expected, dora.pace!.remainingDays]).toEqual(['0', '2', '11']);
    expect([dora.pace!.isEarly, dora.status]).toEqual([true, 'too_early']);
  });

  test('no target is no status, and says so', async () => {
    const boris = line(await cardOf('Boris'), 'deals_won_count');
    expect([boris.cell.value, boris.target, boris.attainment, boris.status]).toEqual(['1', null, null, 'no_target']);
  });

  test('the verdict counts what must be reached, against what is due by now', async () => {
    const { verdict } = await cardOf('Anna');
    // Four of six deals won, three due: 4 ÷ 3, counted as 1.2; calls 30 ÷ 22, counted as 1.2.
    expect([verdict.verdict, verdict.score, verdict.operationalScore, verdict.parts.length]).toEqual(['good', '1.2', '1.2', 2]);
    const boris = (await cardOf('Boris')).verdict;
    expect([boris.verdict, rounded(boris.score), boris.missing.length]).toEqual([null, 0.503, 1]);
  });

  test('the set of the team stands beside it: 40 of 110 calls', async () => {
    const { team } = await cardOf('Anna');
    const together = line(team!, 'calls_made_count');
    expect([team!.subject.name, together.cell.value, together.target!.value]).toEqual(['North', '40', '110']);
  });

  test('and what was before, for the small line', async () => {
    const { history } = line(await cardOf('Anna', { history: true }), 'calls_made_count');
    expect(history.map(({ period: month }) => month).slice(-2)).toEqual(['2026-04', '2026-05']);
  });

  test('needs a period with two ends', async () => {
    const answer = await app.post('/api/scorecards', { subject: { scope: 'organisation', id: null }, period: { kind: 'all' } });
    expect([answer.statusCode, answer.json<ErrorBody>().error.code]).toEqual([400, 'scorecards.endless']);
  });
});

describe('people of a team', () => {
  const team = async (name: string | null, headers = {}) =>
    app.post('/api/scorecards/team', { team: name === null ? null : await idOf('team', name), period }, headers);

  test('those who need help come first, and people at target have both numbers', async () => {
    const card = (await team('North')).json<TeamCardResponse>();
    expect(card.people.map(({ subject }) => subject.name)).toEqual(['Boris', 'Anna', 'Dóra']);
    expect(card.atTarget).toEqual({ reached: 1, of: 1 });
    expect(line(card.own!, 'calls_made_count').cell.value).toBe('40');
    expect(card.people.map((person) => line(person, 'calls_made_count').cell.value)).toEqual(['10', '30', '0']);
    expect(card.people.map((person) => rounded(line(person, 'calls_made_count').pace!.index))).toEqual([0.503, 1.364, 0]);
  });

  test('says who has no KPIs', async () => {
    expect((await team(null)).json<TeamCardResponse>().without.map(({ name }) => name)).toEqual(['Cili']);
  });
});

describe('who sees what', () => {
  const signIn = (name: string, grants: readonly Grant[], person: string | null = null) => signInAs(app, name, grants, person);

  test('a member the own scorecard with the total of the team, and nobody else’s', async () => {
    const anna = await signIn('anna', [{ role: 'member', team: null }], await idOf('person', 'Anna'));
    const own = await app.post('/api/scorecards', { period }, anna);
    expect([own.statusCode, own.json<ScorecardResponse>().subject.name]).toEqual([200, 'Anna']);
    expect(line(own.json<ScorecardResponse>().team!, 'calls_made_count').cell.value).toBe('40');
    const boris = await app.post('/api/scorecards', { subject: { scope: 'user', id: await idOf('person', 'Boris') }, period }, anna);
    expect([boris.statusCode, boris.json<ErrorBody>().error.code]).toEqual([404, 'people.no_person']);
    const south = await app.post('/api/scorecards', { subject: { scope: 'team', id: await idOf('team', 'South') }, period }, anna);
    expect(south.statusCode).toBe(404);
    expect((await app.post('/api/scorecards', { subject: { scope: 'organisation', id: null }, period }, anna)).statusCode).toBe(404);
    expect((await app.post('/api/scorecards/team', { team: null, period }, anna)).statusCode).toBe(403);
  });

  test('a team lead the people of the team', async () => {
    const lead = await signIn('lead', [{ role: 'team_lead', team: await idOf('team', 'South') }]);
    const answer = await app.post('/api/scorecards/team', { team: null, period }, lead);
    expect(answer.json<TeamCardResponse>().without.map(({ name }) => name)).toEqual(['Cili']);
    expect(answer.body).not.toContain('Anna');
    expect((await app.post('/api/scorecards/team', { team: await idOf('team', 'North'), period }, lead)).statusCode).toBe(404);
    expect((await app.post('/api/scorecards', { period }, lead)).json<ErrorBody>().error.code).toBe('scorecards.no_person');
  });

  test('named KPIs without a subject are those of what the asker sees: everything, the team they lead, or themselves', async () => {
    const lead = await signIn('north', [{ role: 'team_lead', team: await idOf('team', 'North') }]);
    const member = await signIn('boris', [{ role: 'member', team: null }], await idOf('person', 'Boris'));
    const kpis = [{ id: 'calls_made_count' }];
    const seen = async (headers: Record<string, string>) => {
      const { subject, lines } = (await app.post('/api/scorecards', { period, kpis }, headers)).json<ScorecardResponse>();
      return [subject.scope, subject.name, lines[0]!.cell.value, lines[0]!.target?.value ?? null];
    };
    // Cili has no target: what she does would count towards those of the others.
    expect(await seen({})).toEqual(['organisation', null, '40', null]);
    expect(await seen(lead)).toEqual(['team', 'North', '40', '110']);
    expect(await seen(member)).toEqual(['user', 'Boris', '10', '42']);
    const south = await app.post('/api/scorecards', { period, kpis, subject: { scope: 'team', id: await idOf('team', 'South') } }, lead);
    expect(south.statusCode).toBe(404);
  });
});
