import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordId } from '@leadline/kpi';
import { openTeams } from '../../server/src/answering/open-teams.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '../../server/src/test-app.fixture.ts';

/**
 * Where numbers of single people reach nobody but themselves. Everybody has won one deal of 1001 × a power of two and one, so that every number there is tells exactly of whom it is the
 * sum; what is left after taking one from another does too.
 */
const unit = 1001;
const people = ['Lea', 'Ann', 'Ben', 'Cil', 'Dan', 'Eva', 'Fil', 'Sam', 'Tom', 'Eda', 'Ed1', 'Ed2', 'Ed3', 'Ed4', 'Ed5'] as const;
type Person = (typeof people)[number];
const teamOf = (name: Person): string => (['Sam', 'Tom'].includes(name) ? 'South' : name.startsWith('Ed') ? 'East' : 'North');
const bitOf = (name: Person): number => 2 ** people.indexOf(name);
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });

let app: TestApp;
const ids: Record<string, string> = {};
const as: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('location', 'big', { name: 'Big place' }),
    item('location', 'small', { name: 'Small place' }),
    ...['North', 'South', 'East'].map((name) => item('team', name, { name })),
    ...people.flatMap((name) => [
      item('user', name, { full_name: `Person ${name}` }),
      item('assignment', name, { user_id: name, team_id: teamOf(name), sales_role: 'hunter', is_primary: true, is_team_lead: name === 'Lea', location_id: name === 'Tom' ? 'small' : 'big', valid_from: '2025-01-01' }), // prettier-ignore
      item('account', name, { name: `Customer ${name}`, owner_user_id: name }),
      item('opportunity', name, { name: `Deal ${name}`, owner_user_id: name, account_id: name, stage_id: 'won', amount: unit * bitOf(name) + 1, currency: 'USD', created_at: '2026-05-04', decided_at: '2026-06-03' }), // prettier-ignore
      item('target', name, { kpi: 'won_revenue', scope: 'user', user_id: name, period_from: '2026-06-01', period_to: '2026-06-30', value: 70_000_003, revision: 1 }), // prettier-ignore
    ]),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of people) ids[name] = await idOf('person', `Person ${name}`);
  for (const name of ['North', 'South', 'East']) ids[name] = await idOf('team', name);
  for (const name of ['Big place', 'Small place']) ids[name] = await idOf('location', name);
  as['Lea'] = await signInAs(app, 'lea', [{ role: 'team_lead', team: ids['North']! }], ids['Lea']);
  as['Boss'] = await signInAs(app, 'boss', [{ role: 'leadership', team: null }], null);
  as['Admin'] = await signInAs(app, 'admin', [{ role: 'administrator', team: null }], ids['Eda']);
  as['Tom'] = await signInAs(app, 'tom', [{ role: 'member', team: null }], ids['Tom']);
}, 90_000);
afterAll(() => app.close());

const turn = (isOn: boolean) => app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn } });
const me: Readonly<Record<string, Person | null>> = { Lea: 'Lea', Boss: null, Admin: 'Eda', Tom: 'Tom' };

/** Those who are asked about one by one: of each team one or two. */
const asked: readonly Person[] = ['Lea', 'Ann', 'Sam', 'Tom', 'Eda'];

const june = { kind: 'named', name: '2026-06' };
const kpis = [{ id: 'won_revenue' }];
const dimensions = ['person', 'manager', 'team', 'role', 'location', 'account', 'day', 'month'];
/** Questions of all kinds: every way of grouping, and of leaving one or some out. */
function queries(): readonly object[] {
  const only = (dimension: string, members: readonly (string | undefined)[], exclude = false, alone?: boolean) => ({ dimension, members, exclude, ...(alone ? { alone } : {}) }); // prettier-ignore
  const filters = [
    ...asked.flatMap((name) => [only('person', [ids[name]]), only('person', [ids[name]], true)]),
    only('person', [ids['Ann'], ids['Ben']]),
    ...['North', 'South', 'East'].flatMap((name) => [
      only('team', [ids[name]]),
      only('team', [ids[name]], true),
      only('team', [ids[name]], false, true),
    ]),
    only('team', [ids['South'], ids['East']]),
    ...['Big place', 'Small place'].flatMap((name) => [only('location', [ids[name]]), only('location', [ids[name]], true)]),
    only('role', ['hunter']),
  ];
  const base = { kpis, period: june };
  return [
    base,
    ...dimensions.map((by) => ({ ...base, by: [by] })),
    { ...base, by: ['team', 'location'] },
    { ...base, by: ['person', 'month'], sort: { by: 0, descending: true }, limit: 3 },
    ...filters.flatMap((filter) => [
      { ...base, filters: [filter] },
      { ...base, filters: [filter], by: ['person'] },
    ]),
    { ...base, filters: [only('team', [ids['North']]), only('location', [ids['Small place']], true)] },
    { ...base, organisation: 'present', by: ['team'], compare: ['previous_period'] },
  ];
}

/** Those about one number. */
const single = (): readonly object[] => queries().filter((query) => !('by' in query));

const place = { x: 0, y: 0, w: 6, h: 4 };
const widget = (more: object) => ({ id: randomUUID(), title: null, sectionId: randomUUID(), place, period: null, filters: [], ...more });
const widgets = () => [
  widget({ kind: 'number', kpi: kpis[0], goal: 'bar', trend: true }),
  widget({ kind: 'timeline', kpis, grain: 'day', form: 'bars', split: 'person', goal: false, cumulative: false }),
  widget({ kind: 'members', kpis, by: 'person', form: 'bars', top: 30 }),
  widget({ kind: 'members', kpis, by: 'team', form: 'share', top: 30 }),
  widget({ kind: 'table', kpis, by: 'person', across: null, tone: 'shade', top: 50 }),
  widget({ kind: 'table', kpis, by: 'team', across: 'month', tone: 'none', top: 50 }),
  widget({ kind: 'quadrant', across: kpis[0], up: { id: 'deals_won_count' }, by: 'person' }),
  widget({ kind: 'distribution', kpi: kpis[0], by: 'person' }),
  widget({ kind: 'calculation', left: kpis[0], operation: 'divide', right: kpis[0], as: 'same' }),
  widget({ kind: 'leaderboard' }),
  widget({ kind: 'contest' }),
  widget({ kind: 'cohort', show: 'revenue', grain: 'month', count: 6, filters: [{ dimension: 'person', members: [ids['Ann']], exclude: false }] }),
  widget({ kind: 'behind' }),
  ...asked.map((name) => widget({ kind: 'number', kpi: kpis[0], goal: 'none', trend: true, filters: [{ dimension: 'person', members: [ids[name]], exclude: false }] })), // prettier-ignore
];

/** What every route that reads numbers of a question is asked. One that is new has to be asked too, or to say why not. */
const asks: Readonly<Record<string, () => readonly object[]>> = {
  'POST /api/query': () => queries().map((query) => ({ queries: [query] })),
  'POST /api/explain': () => single().map((query) => ({ query, kpi: 0 })),
  'POST /api/records': () => single().map((query) => ({ query, kpi: 0 })),
  'POST /api/why': () => single().map((query) => ({ query, kpi: 0, compare: 'previous_period' })),
  'POST /api/board-answers': () => [{ scope: { period: june }, widgets: widgets() }],
  'POST /api/exports': () =>
    (['csv', 'svg'] as const).map((format) => ({ format, title: 'All', scope: { period: june }, sections: [], widgets: widgets() })),
  'POST /api/scorecards': () =>
    [...asked, 'North', 'South', 'East'].map((name) => ({
      subject: { scope: people.includes(name as Person) ? 'user' : 'team', id: ids[name] },
      kpis,
      period: june,
      history: true,
    })),
  'POST /api/scorecards/team': () => [null, 'North', 'South', 'East'].map((name) => ({ team: name && ids[name], period: june })),
  'POST /api/standing': () => [{ kpis, period: june }],
  'POST /api/contact-norms/fulfilment': () => [{ period: june, team: null }],
  'POST /api/kpis/preview': () => [],
};

/** Routes that read with a body and tell no number of people, and why. */
const without: Readonly<Record<string, string>> = {
  'POST /api/templates/propose': 'KPIs and no values',
  'POST /api/goals/check': 'words and the numbers somebody has typed',
  'POST /api/alerts/preview': 'none about single people is made: alerts.test.ts',
  ...Object.fromEntries(
    ['reasons', 'my-estimates', 'my-kpis/confirm', 'my-kpis/ask', 'my-kpis/influence', 'goals', 'goals/:recordId/check-ins', 'goals/:recordId/review', 'goals/:recordId/remove', 'meetings', 'meetings/:recordId/confirm', 'actions', 'actions/:id/answer', 'alerts', 'alerts/:id/remove', 'proposed-targets', 'proposed-targets/:id/withdraw'].map((url) => [`POST /api/${url}`, 'writes']), // prettier-ignore
  ),
};

/** Numbers in a text, as amounts of the unit, each with the people it is the sum of; doubled and negative ones too. */
function sumsIn(body: string): readonly number[] {
  const plain = body.replaceAll(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const found = [...plain.matchAll(/(?<![\w~.-])-?\d+(?:\.\d+)?(?![\w-])/g)].map(([text]) => Math.abs(Number(text)));
  return [...new Set(found)].flatMap((value) => {
    const parts = Math.floor(value / unit);
    // One more for everybody in it: a part or a multiple of a sum is no sum.
    const isSum = parts > 0 && parts < 2 ** people.length && value - parts * unit === isOfOthers(parts, null).length;
    return isSum ? [parts] : [];
  });
}

const isOfOthers = (mask: number, own: Person | null): readonly Person[] =>
  people.filter((name) => name !== own && Math.floor(mask / bitOf(name)) % 2 === 1);

interface Shown {
  readonly where: string;
  readonly mask: number;
}

async function walk(who: string): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const take = (where: string, body: string): void => void shown.push(...sumsIn(body).map((mask) => ({ where, mask })));
  for (const [route, bodies] of Object.entries(asks))
    for (const body of bodies()) {
      const answer = await app.post(route.slice(5), body, as[who]);
      expect(answer.statusCode, `${route} ${JSON.stringify(body)} ${answer.body.slice(0, 300)}`).not.toBe(400);
      expect(answer.statusCode, `${route} ${answer.body.slice(0, 300)}`).toBeLessThan(500);
      take(`${route} ${JSON.stringify(body).slice(0, 300)}`, answer.body);
    }
  const gets = app.app.guarded.filter(
    ({ method, url }) => method === 'GET' && url.startsWith('/api/') && !/live|stream|events|backup|openapi/.test(url),
  );
  expect(gets.length).toBeGreaterThan(50);
  for (const { url } of gets) {
    // A record one works with stays to be read one by one (docs/decisions/0026).
    if (url.startsWith('/api/records/')) continue;
    const addresses = url.includes(':') ? ['Ann', 'Sam', 'South'].map((name) => url.replaceAll(/:\w+/g, encodeURIComponent(ids[name]!))) : [url];
    for (const address of addresses) {
      const answer = await app.ask({ method: 'GET', url: address, headers: as[who]! });
      if (answer.statusCode < 300) take(`GET ${address}`, answer.body);
    }
  }
  return shown;
}

/** Single others, and two answers that differ by a single other. */
function leaksIn(shown: readonly Shown[], own: Person | null): readonly string[] {
  const masks = new Map(shown.map((one) => [one.mask, one.where]));
  const alone = [...masks].flatMap(([mask, where]) => {
    const others = isOfOthers(mask, own);
    return others.length > 0 && others.length < 4 ? [`${others.join()} in ${where}`] : [];
  });
  const between = [...masks].flatMap(([a, where]) =>
    [...masks].flatMap(([b, other]) => {
      // b within a: what is left is the sum of the rest.
      if (a <= b || people.some((name) => Math.floor(b / bitOf(name)) % 2 === 1 && Math.floor(a / bitOf(name)) % 2 === 0)) return [];
      const others = isOfOthers(a - b, own);
      return others.length === 1 ? [`${others.join()} between ${where} and ${other}`] : [];
    }),
  );
  return [...alone, ...between];
}

test.each(['Lea', 'Boss', 'Admin', 'Tom'])(
  '%s learns nothing of single others, nor of fewer than five, nor by difference',
  { timeout: 300_000 },
  async (who) => {
    await turn(true);
    const shown = await walk(who);
    expect(leaksIn(shown, me[who]!)).toEqual([]);
    // Oneself is told, and the total of all one sees.
    if (me[who] !== null) expect(shown.some(({ mask }) => mask === bitOf(me[who]!))).toBe(true);
    if (who === 'Boss') expect(shown.some(({ mask }) => mask === 2 ** people.length - 1)).toBe(true);
    if (who === 'Lea')
      expect(shown.some(({ mask }) => mask === people.filter((name) => teamOf(name) === 'North').reduce((sum, name) => sum + bitOf(name), 0))).toBe(
        true,
      );
  },
);

test('without it the same walk finds single people: it can find what it looks for', { timeout: 300_000 }, async () => {
  await turn(false);
  expect(leaksIn(await walk('Lea'), 'Lea').length).toBeGreaterThan(10);
});

test('teams that may be shown cut people into pieces of nobody or of five and more, whatever lies within what', () => {
  const team = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(team, { maxLength: 40 }), fc.array(fc.integer({ min: -1, max: 7 }), { minLength: 8, maxLength: 8 }), (places, above) => {
      fc.pre(places.length >= 5);
      // Above lies always a smaller number, so that there is no circle.
      const parents = above.map((parent, at) => (parent < at ? parent : -1));
      const id = (n: number): string => recordId('team', BigInt(n + 1));
      const key = (n: number): string => String(n + 1);
      const rows = new Map(parents.map((parent, at) => [id(at), new Map([['parent_team_id', parent < 0 ? null : key(parent)]])]));
      const chain = (at: number): readonly number[] => (at < 0 ? [] : [at, ...chain(parents[at]!)]);
      const named = { teams: new Map([...rows].map(([name, row]) => [name, { get: (column: string) => row.get(column) ?? null }])) };
      const open = openTeams(named as never, places.map(id));
      const pieces = new Map<string, number>();
      for (const place of places) {
        const inside = [open(id(place), true), ...chain(place).map((one) => open(id(one), false))].map((isOpen, at) => (isOpen ? `${at === 0 ? 'alone' : 'whole'} ${at === 0 ? place : chain(place)[at - 1]}` : '')); // prettier-ignore
        const where = inside.filter(Boolean).join();
        pieces.set(where, (pieces.get(where) ?? 0) + 1);
      }
      expect([...pieces.values()].every((count) => count >= 5)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('every route that reads numbers with a question is walked over, or says why not', () => {
  const reading = app.app.guarded.filter(({ method, policy }) => method === 'POST' && policy === 'numbers.read').map(({ url }) => `POST ${url}`);
  expect(reading.length).toBeGreaterThan(5);
  expect([...new Set(reading)].filter((route) => !(route in asks) && !(route in without))).toEqual([]);
});
