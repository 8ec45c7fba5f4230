import type { BoardAnswersResponse, ErrorBody, NamedTableAnswer, NamedTablesResponse } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tendNamedTables } from '#server/recognizing/tend-named-tables.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
/** North, led by Lea; Gabi came in August, Hedi has no target; South has two. What each has sold in the third quarter, of a target of ten. */
const north = { Anna: 8, Bela: 6, Cili: 9, Dani: 5, Emma: 7, Feri: 1, Gabi: 10, Hedi: 9 } as const;
const people = [...Object.keys(north), 'Lea', 'Sam', 'Tom'];
const works = (name: string) => [
  item('user', name, { full_name: name }),
  item('assignment', name, {
    user_id: name,
    team_id: ['Sam', 'Tom'].includes(name) ? 'South' : 'North',
    sales_role: 'hunter',
    is_primary: true,
    is_team_lead: name === 'Lea' || name === 'Sam',
    valid_from: name === 'Gabi' ? '2026-08-05' : '2025-01-01',
  }),
];
const won = (owner: string, count: number, month = '2026-07') =>
  Array.from({ length: count }, (_, n) =>
    item('opportunity', `${owner} ${month} ${n}`, {
      ...{ name: owner, owner_user_id: owner, stage_id: 'won', amount: 1, currency: 'USD', created_at: '2026-01-02' },
      decided_at: `${month}-${String(n + 1).padStart(2, '0')}`,
    }),
  );

let app: TestApp;
let now: Date;
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};
const at = (day: string): void => void (now = new Date(`${day}T10:00:00Z`));

beforeAll(async () => {
  app = await openTestApp();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  at('2026-06-15');
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...people.flatMap(works),
    ...Object.entries(north).flatMap(([name, count]) => won(name, count)),
    ...Object.keys(north).flatMap((name) =>
      name === 'Hedi'
        ? []
        : [
            item('target', name, {
              kpi: 'deals_won_count',
              scope: 'user',
              user_id: name,
              period_from: '2026-07-01',
              period_to: '2026-09-30',
              value: 10,
              revision: 1,
            }),
          ],
    ),
    // July is better than the middle of the months before for Anna, Bela and Feri.
    ...['2026-04', '2026-05', '2026-06'].flatMap((month) => [...won('Anna', 5, month), ...won('Bela', 5, month), ...won('Cili', 9, month), ...won('Dani', 6, month), ...won('Emma', 8, month)]), // prettier-ignore
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of people) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  at('2026-06-15');
  for (const table of ['named_table', 'named_table_vote', 'name_choice', 'notification', 'setting'] as const)
    await app.ctx.control.db.deleteFrom(table).execute();
});

let signedIn = 0;
const come = async (name: string): Promise<Headers> => {
  const grants = { Lea: [{ role: 'team_lead', team: ids['North']! }], Sam: [{ role: 'team_lead', team: ids['South']! }], Boss: [{ role: 'administrator', team: null }] } as const; // prettier-ignore
  signedIn += 1;
  return signInAs(app, `${name}${signedIn}`, grants[name as keyof typeof grants] ?? [{ role: 'member', team: null }], ids[name] ?? null);
};
const asking = async (name: string): Promise<Headers> => (as[`${name} ${now.toISOString()}`] ??= await come(name));
const propose = async (who: string, more: object = {}) =>
  app.post(
    '/api/named-tables',
    {
      key: randomUUID(),
      teamId: ids['North'],
      kpi: { id: 'deals_won_count' },
      basis: 'own_target',
      quarter: '2026-Q3',
      closesOn: '2026-06-20',
      ...more,
    },
    await asking(who),
  );
const proposed = async (more: object = {}): Promise<NamedTableAnswer> => {
  const answer = await propose('Lea', more);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<NamedTableAnswer>();
};
const put = async (who: string, url: string, payload: object) => app.ask({ method: 'PUT', url, payload, headers: await asking(who) });
const vote = async (who: string, id: string, agrees: boolean) => put(who, `/api/named-tables/${id}/vote`, { agrees });
const votes = async (id: string, yes: readonly string[], no: readonly string[] = []): Promise<void> => {
  for (const who of [...yes, ...no]) expect((await vote(who, id, yes.includes(who))).statusCode).toBe(200);
};
const list = async (who: string) => (await app.get('/api/named-tables', await asking(who))).json<NamedTablesResponse>();
const seen = async (who: string, id: string) => (await list(who)).tables.find((one) => one.id === id);
const codeOf = ({ body }: { readonly body: string }): string => (JSON.parse(body) as ErrorBody).error.code;
const worksCouncil = (isOn: boolean) => app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn } });
/** Six of the seven in North on 20 June agree: two thirds of seven are five. */
const agreed = async (more: object = {}): Promise<string> => {
  const { id } = await proposed(more);
  await votes(id, ['Anna', 'Bela', 'Cili', 'Dani', 'Emma', 'Feri']);
  at('2026-06-21');
  expect(await tendNamedTables(app.ctx)).toBe(1);
  return id;
};

describe('proposing', () => {
  test('is for who sets targets for the team, for this quarter or the next, once; a team of fewer than five is not asked', async () => {
    const key = randomUUID();
    await proposed({ key });
    await proposed({ key });
    expect((await list('Anna')).tables.length).toBe(1);
    expect((await list('Tom')).tables).toEqual([]);
    expect((await propose('Anna')).statusCode).toBe(403);
    expect(codeOf(await propose('Sam'))).toBe('named_tables.not_yours');
    expect(codeOf(await propose('Lea'))).toBe('named_tables.there');
    expect(codeOf(await propose('Sam', { teamId: ids['South'] }))).toBe('named_tables.too_small');
    expect(codeOf(await propose('Lea', { quarter: '2026-Q4' }))).toBe('named_tables.quarter');
    for (const closesOn of ['2026-06-17', '2026-07-16']) expect(codeOf(await propose('Lea', { closesOn }))).toBe('named_tables.closes');
    expect(codeOf(await propose('Lea', { quarter: '2026-Q2', closesOn: '2026-06-30' }))).toBe('named_tables.closes');
    expect(codeOf(await propose('Lea', { quarter: '2026-Q2', kpi: { id: 'nothing' } }))).toBe('named_tables.no_kpi');
    expect(codeOf(await propose('Lea', { quarter: '2026-Q2', kpi: { id: 'market_share' } }))).toBe('named_tables.not_told');
    await worksCouncil(true);
    expect(codeOf(await propose('Lea', { quarter: '2026-Q2' }))).toBe('named_tables.works_council');
    expect(await list('Lea')).toMatchObject({ teams: [], worksCouncil: true, tables: [{ state: 'forbidden', mayVote: false }] });
  });
});

describe('the vote', () => {
  test('is each member’s own, changed until it closes, seen by nobody else, and counted once over all members', async () => {
    const { id } = await proposed();
    await votes(id, ['Anna', 'Bela', 'Cili', 'Dani'], ['Emma']);
    await votes(id, [], ['Anna']);
    await votes(id, ['Anna']);
    expect(await seen('Anna', id)).toMatchObject({ state: 'voting', own: true, mayVote: true, result: null, shown: null, daysLeft: 5 });
    expect(await seen('Emma', id)).toMatchObject({ own: false });
    // Who has proposed it has decided already; administrators read nothing of anybody.
    expect(await seen('Lea', id)).toMatchObject({ own: null, mayVote: false, mayStop: true });
    expect(codeOf(await vote('Lea', id, true))).toBe('named_tables.not_member');
    expect(codeOf(await vote('Tom', id, true))).toBe('named_tables.no_table');
    expect(codeOf(await vote('Boss', id, true))).toBe('named_tables.no_person');
    expect(await seen('Boss', id)).toMatchObject({ own: null, mayVote: false, result: null });
    at('2026-06-20');
    expect(await tendNamedTables(app.ctx)).toBe(0);
    at('2026-06-21');
    expect(codeOf(await vote('Feri', id, true))).toBe('named_tables.closed');
    expect(await Promise.all([tendNamedTables(app.ctx), tendNamedTables(app.ctx)])).toEqual(expect.arrayContaining([0, 1]));
    // Four of seven are less than two thirds; Feri and Hedi did not answer.
    expect(await seen('Anna', id)).toMatchObject({ state: 'refused', own: null, result: { agreed: 4, members: 7 } });
    expect(codeOf(await propose('Lea', { closesOn: '2026-06-28' }))).toBe('named_tables.there');
    const kinds = await app.ctx.control.db.selectFrom('notification').select('kind').distinct().orderBy('kind').execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['named_refused', 'named_vote']);
  });

  test('leaves no trace of who voted how: not in the trail, not in the store, not in a log', async () => {
    const { id } = await proposed();
    await votes(id, ['Anna'], ['Bela']);
    const kept = await app.ctx.control.db.selectFrom('named_table_vote').selectAll().execute();
    expect(kept.map(({ sealed }) => [/^v1\.[0-9a-f]{12}\.[\w-]+$/.test(sealed), sealed.length])).toEqual([
      [true, kept[0]!.sealed.length],
      [true, kept[0]!.sealed.length],
    ]);
    const entries = (await app.ctx.control.db.selectFrom('audit_entry').selectAll().where('subject_id', '=', id).execute()).filter(({ action }) => action === 'named_tables.voted'); // prettier-ignore
    expect(entries.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    at('2026-06-21');
    await tendNamedTables(app.ctx);
    expect(await app.ctx.control.db.selectFrom('named_table_vote').selectAll().execute()).toEqual([]);
  });

  test('is of who is in the team on its last day: who has left does not count, neither as a voice nor as a member', async () => {
    const { id } = await proposed();
    await votes(id, ['Anna', 'Bela', 'Cili', 'Dani', 'Feri']);
    await sendItems(app, [item('user', 'Feri', { full_name: 'Feri', employed_to: '2026-06-18' })]);
    at('2026-06-21');
    await tendNamedTables(app.ctx);
    expect(await seen('Anna', id)).toMatchObject({ state: 'coming', result: { agreed: 4, members: 6 } });
    await sendItems(app, [item('user', 'Feri', { full_name: 'Feri', employed_to: null })]);
  });
});

const board = async (who: string) =>
  (
    await app.post(
      '/api/board-answers',
      {
        scope: { period: { kind: 'named', name: '2026-08' } },
        widgets: [
          {
            id: randomUUID(),
            kind: 'leaderboard',
            title: null,
            sectionId: randomUUID(),
            place: { x: 0, y: 0, w: 4, h: 3 },
            period: null,
            filters: [],
          },
        ],
      },
      await asking(who),
    )
  ).json<BoardAnswersResponse>().answers[0]!.named;

describe('an agreed table', () => {
  test('names the first three of those who were there from the beginning and have a target, within its quarter alone', async () => {
    const id = await agreed();
    expect(await seen('Anna', id)).toMatchObject({ state: 'coming', shown: null });
    expect(await board('Anna')).toBeNull();
    at('2026-08-10');
    // Gabi (10 of 10) came in August and Hedi (9) has no target: neither is in it.
    const shown = { kpi: { id: 'deals_won_count' }, period: '2026-Q3', until: '2026-09-30', why: null };
    const places = [
      { place: 1, name: 'Cili', part: '0.9' },
      { place: 2, name: 'Anna', part: '0.8' },
      { place: 3, name: 'Emma', part: '0.7' },
    ];
    expect(await seen('Feri', id)).toMatchObject({ state: 'running', shown: { ...shown, places } });
    expect(await board('Feri')).toMatchObject({ places });
    expect(JSON.stringify(await seen('Feri', id))).not.toMatch(/Bela|Dani|Hedi|Gabi|0\.6|0\.1"/);
    expect(await board('Tom')).toBeNull();
    // Whoever does not want it any more is not named, at once.
    expect((await put('Anna', '/api/named-tables/own-name', { isHidden: true })).json<NamedTablesResponse>().isHidden).toBe(true);
    expect((await board('Feri'))!.places[1]).toEqual({ place: 2, name: null, part: null, isMe: false });
    await put('Anna', '/api/named-tables/own-name', { isHidden: false });
    expect((await board('Feri'))!.places[1]).toMatchObject({ name: 'Anna' });
    at('2026-10-01');
    expect(await seen('Feri', id)).toMatchObject({ state: 'over', shown: null });
    expect(await board('Feri')).toBeNull();
  });

  test('by improvement looks at the last full month against the own three before, and names nobody who did not improve', async () => {
    const id = await agreed({ basis: 'improved' });
    at('2026-07-20');
    expect((await seen('Anna', id))!.shown).toMatchObject({ places: [], why: 'too_early' });
    at('2026-08-10');
    expect((await seen('Dani', id))!.shown).toMatchObject({
      period: '2026-07',
      places: [
        { place: 1, name: 'Anna', part: '0.6' },
        { place: 2, name: 'Bela', part: '0.2' },
      ],
      why: null,
    });
  });

  test('is stopped by who decides or by a works council, for good', async () => {
    const id = await agreed();
    at('2026-08-10');
    const stop = async (who: string) => app.post(`/api/named-tables/${id}/stop`, { reason: 'It does no good' }, await asking(who));
    expect((await stop('Anna')).statusCode).toBe(403);
    expect(codeOf(await stop('Sam'))).toBe('named_tables.no_table');
    expect((await stop('Lea')).json<NamedTableAnswer>()).toMatchObject({ state: 'stopped', shown: null, stopped: { reason: 'It does no good' } });
    expect(codeOf(await stop('Lea'))).toBe('named_tables.over');
    expect(await board('Anna')).toBeNull();
    at('2026-06-15');
    const other = await proposed({ closesOn: '2026-06-19' });
    await worksCouncil(true);
    expect(codeOf(await vote('Anna', other.id, true))).toBe('named_tables.closed');
    await tendNamedTables(app.ctx);
    await worksCouncil(false);
    expect(await seen('Anna', other.id)).toMatchObject({ state: 'stopped', stopped: { by: null } });
  });
});
