import type { CausesResponse, ClosedPeriod, ErrorBody, PeriodsResponse, ScorecardResponse, TeamCardResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const deal = (user: string, at: number, day: string) =>
  item('opportunity', `${user} ${at}`, {
    name: `${user} ${at}`,
    owner_user_id: user,
    stage_id: 'won',
    amount: 100,
    currency: 'USD',
    created_at: '2026-05-01',
    decided_at: day,
  });
const may = { period_from: '2026-05-01', period_to: '2026-05-31' };

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('team', 'North', { name: 'North' }),
    ...['anna', 'boris'].flatMap((name) => [
      item('user', name, { full_name: name }),
      item('assignment', name, {
        user_id: name,
        team_id: 'North',
        sales_role: 'hunter',
        is_primary: true,
        ...(name === 'boris' ? { valid_to: '2026-05-20' } : {}),
      }),
    ]),
    item('kpi_assignment', 'deals', {
      kpi: 'deals_won_count',
      scope: 'role',
      sales_role: 'hunter',
      obligation: 'mandatory',
      is_primary: true,
      weight: 1,
      cadence: 'monthly',
    }),
    item('kpi_assignment', 'team', {
      kpi: 'deals_won_count',
      scope: 'team',
      team_id: 'North',
      obligation: 'mandatory',
      is_primary: true,
      weight: 1,
      owner_user_id: 'boris',
    }),
    item('target', 'anna', { kpi: 'deals_won_count', user_id: 'anna', ...may, value: 4, revision: 1 }),
    item('target', 'boris', { kpi: 'deals_won_count', user_id: 'boris', ...may, value: 2, revision: 1 }),
    ...[1, 2, 3].map((at) => deal('anna', at, '2026-05-12')),
  ]);
});
afterAll(() => app.close());

const period = { kind: 'named', name: '2026-05' };
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
const cardOf = async (name: string, headers = {}): Promise<ScorecardResponse> =>
  (await app.post('/api/scorecards', { subject: { scope: 'user', id: await idOf('person', name) }, period }, headers)).json<ScorecardResponse>();
const close = (name: string, headers = {}) => app.post('/api/periods/close', { name }, headers);
const codeOf = (answer: { json: <T>() => T }): string => answer.json<ErrorBody>().error.code;

const signIn = (name: string, grants: readonly Grant[], person: string | null = null) => signInAs(app, name, grants, person);

describe('closing a period', () => {
  test('not before it is over, and not by who sees a part of it', async () => {
    expect([(await close('2026-06')).statusCode, codeOf(await close('2026-06'))]).toEqual([409, 'periods.not_over']);
    const manager = await signIn('manager', [{ role: 'manager', team: await idOf('team', 'North') }]);
    expect((await close('2026-05', manager)).statusCode).toBe(403);
  });

  test('not while numbers are on their way: what is kept is kept for good', async () => {
    app.ctx.progress.set({ id: 'x', kind: 'rebuild', status: 'running', done: 0.5 });
    const refused = await close('2026-05');
    app.ctx.progress.remove('x');
    expect([refused.statusCode, codeOf(refused)]).toEqual([503, 'periods.numbers_coming']);
  });

  test('keeps values, targets and status; who left during it is among them', async () => {
    const before = await cardOf('anna');
    expect([before.lines[0]!.cell.value, before.lines[0]!.status, before.verdict.verdict]).toEqual(['3', 'behind', 'not_met']);
    const answer = await close('2026-05');
    expect([answer.statusCode, answer.json<ClosedPeriod>().cards]).toEqual([200, 3]);
    expect(codeOf(await close('2026-05'))).toBe('periods.closed_already');
    const boris = await cardOf('boris');
    expect([boris.closed !== undefined, boris.lines[0]!.cell.value, boris.lines[0]!.status]).toEqual([true, '0', 'behind']);
    const { closed, open } = (await app.get('/api/periods')).json<PeriodsResponse>();
    expect([closed.map(({ name }) => name), open.includes('2026-05'), open[0]]).toEqual([['2026-05'], false, '2026-04']);
  });

  test('what comes later is an adjustment and changes neither status nor verdict', async () => {
    await sendItems(app, [deal('anna', 4, '2026-05-29')]);
    const card = await cardOf('anna');
    const [line] = card.lines;
    expect([line!.cell.value, line!.status, line!.later, card.verdict.verdict]).toEqual(['3', 'behind', { value: '4', difference: '1' }, 'not_met']);
    expect(card.team!.lines[0]!.later).toEqual({ value: '4', difference: '1' });
    const team = (await app.post('/api/scorecards/team', { team: await idOf('team', 'North'), period })).json<TeamCardResponse>();
    expect([team.closed !== undefined, team.people[0]!.lines[0]!.later?.difference]).toEqual([true, '1']);
    const now = await app.post('/api/query', { queries: [{ kpis: [{ id: 'deals_won_count' }], period }] });
    expect(now.json<{ results: { totals: { value: string }[] }[] }>().results[0]!.totals[0]!.value).toBe('4');
  });

  test('two at once close it once', async () => {
    const answers = await Promise.all([close('2026-04'), close('2026-04'), close('2026-04')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  test('outlives a restart and a rebuild', async () => {
    expect((await app.post('/api/rebuild', {})).statusCode).toBeLessThan(300);
    expect((await cardOf('anna')).lines[0]!.cell.value).toBe('3');
  });
});

describe('reasons', () => {
  const reason = async (name: string, more: object = {}) => ({
    subject: { scope: 'user', id: await idOf('person', name) },
    kpi: 'deals_won_count',
    variant: null,
    from: '2026-05-01',
    to: '2026-06-01',
    cause: 'stock',
    text: 'Nothing to deliver for two weeks.',
    ...more,
  });
  let anna: Record<string, string>;
  let lead: Record<string, string>;
  beforeAll(async () => {
    anna = await signIn('anna', [{ role: 'member', team: null }], await idOf('person', 'anna'));
    lead = await signIn('lead', [{ role: 'team_lead', team: await idOf('team', 'North') }]);
  });

  test('whose number is behind is asked, and explains it', async () => {
    expect((await cardOf('anna', anna)).lines[0]).toMatchObject({ asksReason: true, reasons: [] });
    expect((await app.post('/api/reasons', await reason('anna'), anna)).json()).toMatchObject({ kind: 'explanation', cause: 'stock', isOwn: true });
    expect((await cardOf('anna', anna)).lines[0]).toMatchObject({
      asksReason: false,
      reasons: [{ text: 'Nothing to deliver for two weeks.', byName: 'anna' }],
    });
  });

  test('what a lead has seen is kept apart', async () => {
    await app.post('/api/reasons', await reason('anna', { cause: 'process', text: 'Offers went out late.' }), lead);
    const { reasons } = (await cardOf('anna', lead)).lines[0]!;
    expect(reasons!.map(({ kind, cause, isOwn }) => [kind, cause, isOwn])).toEqual(
      expect.arrayContaining([
        ['observation', 'process', true],
        ['explanation', 'stock', false],
      ]),
    );
    expect(reasons).toHaveLength(2);
  });

  test('causes are counted from explanations alone', async () => {
    const answer = await app.get('/api/reasons/causes?from=2026-05-01&to=2026-06-01', lead);
    expect(answer.json<CausesResponse>()).toEqual({ causes: [{ cause: 'stock', count: 1 }], total: 1 });
    expect((await app.get('/api/reasons/causes?from=2026-05-01&to=2026-06-01', anna)).statusCode).toBe(403);
  });

  test('nobody explains somebody else’s number, or one that is not there', async () => {
    expect((await app.post('/api/reasons', await reason('boris'), anna)).statusCode).toBe(404);
    expect(codeOf(await app.post('/api/reasons', await reason('anna', { kpi: 'no_such' }), anna))).toBe('assignments.no_kpi');
    expect((await app.post('/api/reasons', await reason('anna', { text: 'x' }), anna)).statusCode).toBe(400);
    expect((await app.post('/api/reasons', await reason('anna', { subject: { scope: 'organisation', id: null } }), anna)).statusCode).toBe(404);
  });
});
