import type { BoardAnswersResponse, ContestAnswer, ContestShown, ContestsResponse, ErrorBody } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isWithinPrize, winnersOf, type Stand } from '#server/recognizing/score-contest.ts';
import { tendContests } from '#server/recognizing/tend-contests.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, team: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];
const won = (id: string, owner: string, count: number, month = '2026-07') =>
  Array.from({ length: count }, (_, n) =>
    item('opportunity', `${id}${n}`, {
      name: id,
      owner_user_id: owner,
      stage_id: 'won',
      amount: 1,
      currency: 'USD',
      created_at: '2026-01-02',
      decided_at: `${month}-0${n + 1}`,
    }),
  );
const target = (id: string, whose: object, value: number) =>
  item('target', id, { kpi: 'deals_won_count', ...whose, period_from: '2026-07-01', period_to: '2026-07-31', value, revision: 1 });

let app: TestApp;
let now: Date;
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};
const at = (day: string): void => void (now = new Date(`${day}T10:00:00Z`));

/** Lea leads North with Anna and Bela, Sam leads South with Cili; July is ahead: North needs 8 deals and wins 6, South needs 4 and wins 3. */
beforeAll(async () => {
  app = await openTestApp();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  at('2026-06-15');
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    item('team', 'West', { name: 'West' }),
    ...works('Lea', 'North', { is_team_lead: true }),
    ...works('Anna', 'North'),
    ...works('Bela', 'North'),
    ...works('Sam', 'South', { is_team_lead: true }),
    ...works('Cili', 'South'),
    ...works('Wim', 'West'),
    target('North', { scope: 'team', team_id: 'North' }, 8),
    target('South', { scope: 'team', team_id: 'South' }, 4),
    target('Anna', { scope: 'user', user_id: 'Anna' }, 5),
    target('Bela', { scope: 'user', user_id: 'Bela' }, 5),
    ...won('anna', 'Anna', 5),
    ...won('bela', 'Bela', 1),
    ...won('cili', 'Cili', 3),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Lea', 'Anna', 'Bela', 'Sam', 'Cili', 'Wim']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South', 'West']) ids[name] = await idOf('team', name);
  for (const name of ['Anna', 'Cili']) await asking(name);
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  at('2026-06-15');
  for (const table of ['contest', 'notification', 'recognition_choice', 'setting'] as const) await app.ctx.control.db.deleteFrom(table).execute();
});

/** Sessions end with time: whoever asks later signs in again. */
let signedIn = 0;
const come = async (name: string): Promise<Headers> => {
  const grants = {
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Sam: [{ role: 'team_lead', team: ids['South']! }],
    Boss: [{ role: 'leadership', team: null }],
  } as const;
  const own = grants[name as keyof typeof grants] ?? [{ role: 'member', team: null }];
  signedIn += 1;
  return signInAs(app, `${name}${signedIn}`, own, ids[name] ?? null);
};
const asking = async (name: string): Promise<Headers> => (as[`${name} ${now.toISOString()}`] ??= await come(name));
const plan = async (who: string, more: object = {}) =>
  app.post(
    '/api/contests',
    {
      key: randomUUID(),
      title: 'July together',
      kind: 'team_target',
      kpi: { id: 'deals_won_count' },
      teamIds: [ids['North']],
      period: '2026-07',
      rules: 'Deals won in July.',
      prize: 'A dinner',
      prizeAmount: null,
      yearlyVariable: null,
      ...more,
    },
    await asking(who),
  );
const planned = async (who: string, more: object = {}): Promise<ContestAnswer> => {
  const answer = await plan(who, more);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<ContestAnswer>();
};
const seen = async (who: string): Promise<readonly ContestAnswer[]> =>
  (await app.get('/api/contests', await asking(who))).json<ContestsResponse>().contests;
const codeOf = ({ body }: { readonly body: string }): string => (JSON.parse(body) as ErrorBody).error.code;
const told = async (who: string): Promise<readonly string[]> => {
  const { db } = app.ctx.control;
  const mine = db.selectFrom('account').select('id').where('person', '=', ids[who]!).orderBy('created_at').limit(1);
  const rows = await db.selectFrom('notification').select('kind').where('account_id', 'in', mine).orderBy('kind').execute();
  return rows.map(({ kind }) => kind);
};

describe('planning', () => {
  test('is for who sets targets for all of its teams, ahead of its first day, once', async () => {
    const key = randomUUID();
    await planned('Lea', { key });
    await planned('Lea', { key });
    expect((await seen('Anna')).map(({ title, state, rules, sides }) => [title, state, rules, sides])).toEqual([
      ['July together', 'planned', 'Deals won in July.', []],
    ]);
    expect(await seen('Cili')).toEqual([]);
    expect((await plan('Anna')).statusCode).toBe(403);
    expect(codeOf(await plan('Lea', { teamIds: [ids['North'], ids['South']] }))).toBe('contests.not_yours');
    expect(codeOf(await plan('Lea', { period: '2026-06' }))).toBe('contests.begun');
    expect(codeOf(await plan('Lea', { period: '2027-Q1' }))).toBe('contests.too_far');
    expect(codeOf(await plan('Lea', { kpi: { id: 'nothing' } }))).toBe('contests.no_kpi');
    expect(codeOf(await plan('Lea', { kind: 'teams' }))).toBe('contests.too_few_teams');
    expect(codeOf(await plan('Boss', { teamIds: [ids['West']] }))).toBe('contests.no_target');
    expect(await told('Anna')).toEqual(['contest_planned']);
  });

  test('is limited: two at a time for a team, a tenth of the yearly variable pay for single people, none of them with a works council', async () => {
    await planned('Lea');
    await planned('Lea', { period: '2026-Q3', kind: 'own_target' });
    expect(codeOf(await plan('Lea', { kind: 'improved' }))).toBe('contests.too_many');
    await planned('Lea', { period: '2026-10', kind: 'own_target', prize: 'Bonus', prizeAmount: '1000', yearlyVariable: '10000' });
    expect(codeOf(await plan('Lea', { period: '2026-11', kind: 'improved', prizeAmount: '1000.01', yearlyVariable: '10000' }))).toBe(
      'contests.prize',
    );
    expect(codeOf(await plan('Lea', { period: '2026-11', kind: 'improved', prizeAmount: '1' }))).toBe('contests.prize');
    expect((await app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn: true } })).statusCode).toBe(204);
    expect(codeOf(await plan('Lea', { period: '2026-11', kind: 'improved' }))).toBe('contests.works_council');
    expect([isWithinPrize(null, null, '0.1'), isWithinPrize('0', null, '0.1'), isWithinPrize('5', '0', '0.1')]).toEqual([true, true, false]);
  });
});

describe('a contest', () => {
  test('of a team against its target runs, waits two days for what was done late, and keeps what came out for good', async () => {
    await planned('Boss', { teamIds: [ids['North'], ids['South']] });
    at('2026-07-31');
    expect(await tendContests(app.ctx)).toBe(0);
    const [running] = await seen('Anna');
    // Six of eight; of the other team the total is not hers to know.
    expect(running).toMatchObject({
      state: 'running',
      daysLeft: 1,
      sides: [
        { name: 'North', part: '0.75', hasWon: null },
        { name: 'South', part: null, hasWon: null },
      ],
    });
    at('2026-08-02');
    expect((await seen('Anna'))[0]!.state).toBe('counting');
    expect(await tendContests(app.ctx)).toBe(0);
    at('2026-08-03');
    await sendItems(app, won('late', 'Bela', 2));
    expect(await Promise.all([tendContests(app.ctx), tendContests(app.ctx)])).toEqual(expect.arrayContaining([0, 1]));
    const ended = (await seen('Anna'))[0]!;
    expect(ended).toMatchObject({
      state: 'ended',
      sides: [
        { name: 'North', part: '1', hasWon: true },
        { name: 'South', part: null, hasWon: null },
      ],
    });
    expect((await seen('Cili'))[0]!.sides).toMatchObject([
      { name: 'North', part: null, hasWon: true },
      { name: 'South', part: '0.75', hasWon: false },
    ]);
    expect(await told('Cili')).toEqual(['contest_ended', 'contest_planned']);
    await sendItems(
      app,
      ['late0', 'late1'].map((id) => ({ entity: 'opportunity', externalId: id, source: 'test', op: 'delete' })),
    );
    expect((await seen('Anna'))[0]!.sides[0]).toMatchObject({ part: '1' });
  });

  test('of single people shows everybody themselves alone, and names winners who let others see it', async () => {
    await planned('Lea', { kind: 'own_target' });
    at('2026-08-03');
    await tendContests(app.ctx);
    expect((await seen('Bela'))[0]).toMatchObject({ sides: [{ name: 'Bela', part: '0.2', hasWon: false }], winners: { count: 1, of: 3, names: [] } });
    expect((await seen('Anna'))[0]).toMatchObject({ sides: [{ name: 'Anna', hasWon: true }], winners: { names: ['Anna'] } });
    expect((await seen('Lea'))[0]).toMatchObject({ sides: [{ name: 'Lea', part: null, gap: 'no_target' }], winners: { names: [] } });
    await app.ask({
      method: 'PUT',
      url: '/api/recognition/choice',
      payload: { hidesThanks: false, showsAchievements: true },
      headers: await asking('Anna'),
    });
    expect((await seen('Bela'))[0]!.winners!.names).toEqual(['Anna']);
    await app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn: true } });
    expect((await seen('Bela'))[0]!.winners!.names).toEqual([]);
  });

  test('goes on without who leaves, and says so of a KPI that is taken away', async () => {
    const teams = await planned('Boss', { kind: 'teams', teamIds: [ids['North'], ids['South']], kpi: { id: 'deals_won_count' } });
    await planned('Lea', { kind: 'own_target' });
    await sendItems(app, [item('user', 'Bela', { full_name: 'Bela', employed_to: '2026-07-15' })]);
    at('2026-07-20');
    expect((await seen('Bela')).find(({ kind }) => kind === 'own_target')!.sides).toMatchObject([{ part: null, gap: 'left' }]);
    expect((await app.ask({ method: 'PUT', url: '/api/kpis/deals_won_count/off', payload: { isOff: true } })).statusCode).toBeLessThan(300);
    expect((await seen('Lea')).find(({ id }) => id === teams.id)!.sides[0]).toMatchObject({ part: null, gap: 'no_kpi' });
    at('2026-08-03');
    expect(await tendContests(app.ctx)).toBe(2);
    expect((await seen('Boss')).map(({ sides }) => sides.every(({ hasWon }) => hasWon === false))).toEqual([true, true]);
    await app.ask({ method: 'PUT', url: '/api/kpis/deals_won_count/off', payload: { isOff: false } });
    await sendItems(app, [item('user', 'Bela', { full_name: 'Bela', employed_to: null })]);
  });

  test('is stopped by name and with a reason by who decides, and not once it has ended', async () => {
    const { id } = await planned('Lea');
    const stop = async (who: string) => app.post(`/api/contests/${id}/stop`, { reason: 'The data is wrong' }, await asking(who));
    expect((await stop('Anna')).statusCode).toBe(403);
    expect(codeOf(await stop('Sam'))).toBe('contests.no_contest');
    expect((await stop('Lea')).json<ContestAnswer>()).toMatchObject({ state: 'stopped', stopped: { reason: 'The data is wrong' } });
    expect(codeOf(await stop('Lea'))).toBe('contests.over');
    at('2026-08-03');
    expect(await tendContests(app.ctx)).toBe(0);
    expect((await seen('Anna'))[0]).toMatchObject({ state: 'stopped', sides: [] });
  });
});

/** What the widget of a board shows, with the board narrowed to a team or not. */
const board = async (who: string, team?: string): Promise<ContestShown | null | undefined> => {
  const place = { x: 0, y: 0, w: 4, h: 4 };
  const widgets = [{ id: randomUUID(), kind: 'contest', title: null, sectionId: randomUUID(), place, period: null, filters: [] }];
  const filters = team === undefined ? [] : [{ dimension: 'team', members: [ids[team]] }];
  const answer = await app.post('/api/board-answers', { scope: { period: { kind: 'this', grain: 'month' }, filters }, widgets }, await asking(who));
  const [only] = answer.json<BoardAnswersResponse>().answers;
  expect(only!.problem).toBeNull();
  return only!.contest;
};

describe('on a board', () => {
  test('stands the contest of the own team that ends first, teams by name with what is the reader’s to know; those who see none are shown none', async () => {
    await planned('Boss', { title: 'Quarter', period: '2026-Q3', teamIds: [ids['North'], ids['South']] });
    await planned('Lea');
    expect(await board('Anna')).toMatchObject({ title: 'July together', state: 'planned', sides: [], more: 0 });
    at('2026-07-31');
    const july = { title: 'July together', state: 'running', daysLeft: 1, prize: 'A dinner', winners: null, more: 1 };
    expect(await board('Anna')).toMatchObject({ ...july, sides: [{ name: 'North', part: '0.75', gap: null, hasWon: null }] });
    expect(await board('Boss', 'North')).toMatchObject(july);
    expect(await board('Boss', 'South')).toMatchObject({ title: 'Quarter', more: 0 });
    expect(await board('Boss', 'West')).toBeNull();
    expect(await board('Wim')).toBeNull();
    const south = (await board('Cili'))!;
    expect([south.title, south.sides.find(({ name }) => name === 'North')]).toEqual(['Quarter', { id: ids['North'], name: 'North', part: null, gap: null, hasWon: null }]); // prettier-ignore
    expect(JSON.stringify(await board('Anna'))).not.toContain('madeBy');
  });

  test('what came out stays two weeks; of single people the reader alone, without any name', async () => {
    await planned('Lea', { kind: 'own_target' });
    at('2026-08-03');
    await tendContests(app.ctx);
    await app.ask({ method: 'PUT', url: '/api/recognition/choice', payload: { hidesThanks: false, showsAchievements: true }, headers: await asking('Anna') }); // prettier-ignore
    const shown = (await board('Bela'))!;
    expect(shown).toMatchObject({ state: 'ended', sides: [{ name: null, part: '0.2', hasWon: false }], winners: { count: 1, of: 3 } });
    expect(JSON.stringify(shown)).not.toMatch(/Anna|Bela|Lea/);
    expect(await board('Boss')).toMatchObject({ sides: [], winners: { count: 1, of: 3 } });
    at('2026-08-15');
    expect(await board('Bela')).not.toBeNull();
    at('2026-08-16');
    expect(await board('Bela')).toBeNull();
  });

  test('where numbers of single people reach nobody but themselves, the part of a team of a few is not told, while it runs and afterwards', async () => {
    await planned('Lea');
    expect((await app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn: true } })).statusCode).toBe(204);
    const hidden = { name: 'North', part: null, gap: null };
    at('2026-07-31');
    expect([await board('Anna'), (await seen('Lea'))[0]]).toMatchObject([{ sides: [hidden] }, { sides: [hidden] }]);
    at('2026-08-03');
    expect(await tendContests(app.ctx)).toBe(1);
    expect([await board('Anna'), (await seen('Lea'))[0]]).toMatchObject([{ state: 'ended', sides: [hidden] }, { sides: [hidden] }]);
  });
});

test('winners: all who reached the target, at the exact bound; of teams the best, several where they are equal; nobody without a value', () => {
  const stand = (id: string, part: string | null): Stand => ({ id, part, gap: part === null ? 'no_value' : null });
  const all = [stand('a', '1'), stand('b', '0.99999'), stand('c', '1.2'), stand('d', '1.20'), stand('e', null)];
  expect(winnersOf('team_target', all)).toEqual(['a', 'c', 'd']);
  expect(winnersOf('teams', all)).toEqual(['c', 'd']);
  expect(winnersOf('improved', [stand('a', '0.05'), stand('b', '0.0499')])).toEqual(['a']);
  expect(winnersOf('teams', [stand('a', '0'), stand('b', null)])).toEqual([]);
});
