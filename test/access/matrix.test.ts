import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../server/src/test-app.fixture.ts';
import { actionOf, handoverOf, idOf, places, privateWords, sendCompany, subject, writePrivately, type SubjectEntity } from './company.ts';
import { makeAskers, relations, type Asker, type Relation } from './principals.ts';
import { asked } from './rights.ts';
import { traceOf } from './trace.ts';

/** What a request got that the guard let through: no handler runs, so that every route can be asked by everybody. */
const passed = 299;

let app: TestApp;
let askers: readonly Asker[];
let isStopped = true;
let cells = 0;

beforeAll(async () => {
  app = await openTestApp({}, undefined, (made) => {
    made.addHook('preValidation', async (_, reply) => (isStopped ? reply.code(passed).send() : undefined));
  });
  isStopped = false;
  await sendCompany(app);
  await writePrivately(app);
  askers = await makeAskers(app, places);
}, 120_000);
afterAll(() => app.close());

/** One's own, somebody else's and one there is not: the guard answers before it could know more. Routes without an object have one address. */
function addresses(url: string): readonly string[] {
  if (!url.includes(':')) return [url];
  return (['own', 'other team', 'missing'] as const).map((relation) => url.replaceAll(/:\w+/g, encodeURIComponent(subject('opportunity', relation))));
}

function expected(asker: Asker, policy: string): number {
  if (policy === 'anybody') return passed;
  if (asker.kind === 'none') return 401;
  if (policy === 'signed_in') return asker.kind === 'token' ? 403 : passed;
  return asker.may.includes(asked[policy]!) ? passed : 403;
}

test('every route lets in whom the specification lets in, and refuses all others alike without a trace', { timeout: 900_000 }, async () => {
  isStopped = true;
  const wrong: string[] = [];
  const before = await traceOf(app);
  for (const { method, url, policy } of app.app.guarded) {
    expect(['anybody', 'signed_in', ...Object.keys(asked)], `${method} ${url}: ${policy} is in no role of the specification`).toContain(policy);
    for (const asker of askers) {
      const answers = new Set<string>();
      for (const address of addresses(url)) {
        const { statusCode, body } = await app.ask({ method: method as 'GET', url: address, headers: asker.headers });
        cells += 1;
        answers.add(`${statusCode} ${body.replaceAll(/"requestId":"[^"]+"/g, '')}`);
        if (statusCode !== expected(asker, policy))
          wrong.push(`${method} ${address} as ${asker.name}: ${statusCode}, not ${expected(asker, policy)}`);
      }
      if (answers.size > 1) wrong.push(`${method} ${url} as ${asker.name}: what is asked for shows in the refusal`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await traceOf(app), 'refusals leave nothing behind').toEqual(before);
  console.log(`${app.app.guarded.length} routes × ${askers.length} askers: ${cells} cells`);
});

const numbers = { kpis: [{ id: 'won_revenue' }, { id: 'deals_won_count' }, { id: 'new_customers_count' }], period: { kind: 'all' } };
const only = (dimension: 'person' | 'account', member: string) => ({ dimension, members: [member] });
/** The person records count for, whatever name they came with. */
const personIn = (relation: Relation): string => subject('user', relation === 'own, other name' ? 'own' : relation);
const about = (relation: Relation) => ({
  ...numbers,
  filters: [only('person', personIn(relation)), only('account', subject('account', relation))],
});

const visit = {
  ...{
    kind: 'visit',
    plannedId: null,
    startedAt: '2026-06-12T08:00:00Z',
    minutes: null,
    status: 'completed',
    outcome: 'conversation',
    movedTo: null,
  },
  ...{ channel: null, direction: 'outbound', initiator: null, purpose: null, issue: null, isIssueSolved: false, checklist: null },
  ...{ research: null, next: null, note: '' },
};

/** Questions about one record or person, and whether an answer shows anything of it. */
const questions: Readonly<
  Record<string, { readonly needs: string; readonly ask: (asker: Asker, relation: Relation) => Promise<{ statusCode: number; body: string }> }>
> = Object.fromEntries([
  ...(['user', 'account', 'contact', 'opportunity', 'order', 'activity'] as const).map((entity) => [
    `GET /api/records/:id of ${entity}`,
    {
      needs: 'records',
      ask: (asker: Asker, relation: Relation) => app.get(`/api/records/${encodeURIComponent(subject(entity, relation))}`, asker.headers),
    },
  ]),
  ...(['person', 'account'] as const).map((dimension) => [
    `GET /api/members/${dimension}`,
    {
      needs: 'numbers',
      ask: (asker: Asker, relation: Relation) =>
        app.get(`/api/members/${dimension}?ids=${encodeURIComponent(subject(dimension === 'person' ? 'user' : 'account', relation))}`, asker.headers),
    },
  ]),
  [
    'GET /api/goals/:id',
    {
      needs: 'numbers',
      ask: (asker: Asker, relation: Relation) => app.get(`/api/goals/${encodeURIComponent(subject('goal', relation))}`, asker.headers),
    },
  ],
  [
    'GET /api/meetings/:id',
    {
      needs: 'numbers',
      ask: (asker: Asker, relation: Relation) => app.get(`/api/meetings/${encodeURIComponent(subject('feedback_meeting', relation))}`, asker.headers),
    },
  ],
  [
    'GET /api/actions/:id',
    { needs: 'numbers', ask: (asker: Asker, relation: Relation) => app.get(`/api/actions/${actionOf(relation)}`, asker.headers) },
  ],
  [
    'GET /api/handovers/:id',
    { needs: 'records', ask: (asker: Asker, relation: Relation) => app.get(`/api/handovers/${handoverOf(relation)}`, asker.headers) },
  ],
  [
    'GET /api/handovers/of/:recordId',
    { needs: 'records', ask: (asker: Asker, relation: Relation) => app.get(`/api/handovers/of/${encodeURIComponent(subject('account', relation))}`, asker.headers) }, // prettier-ignore
  ],
  [
    'GET /api/handovers/customers',
    {
      needs: 'records',
      ask: (asker: Asker, relation: Relation) => app.get(`/api/handovers/customers?giverId=${encodeURIComponent(personIn(relation))}`, asker.headers),
    },
  ],
  [
    'POST /api/query',
    { needs: 'numbers', ask: (asker: Asker, relation: Relation) => app.post('/api/query', { queries: [about(relation)] }, asker.headers) },
  ],
  [
    'POST /api/records',
    { needs: 'records', ask: (asker: Asker, relation: Relation) => app.post('/api/records', { query: about(relation), kpi: 0 }, asker.headers) },
  ],
  [
    'POST /api/explain',
    { needs: 'numbers', ask: (asker: Asker, relation: Relation) => app.post('/api/explain', { query: about(relation), kpi: 0 }, asker.headers) },
  ],
  [
    'POST /api/comments/find of a card',
    {
      needs: 'records',
      ask: (asker: Asker, relation: Relation) => app.post('/api/comments/find', { about: { kind: 'person', id: personIn(relation) } }, asker.headers),
    },
  ],
  [
    'POST /api/log',
    {
      needs: 'records',
      ask: (asker: Asker, relation: Relation) =>
        app.post('/api/log', { key: crypto.randomUUID(), entry: { ...visit, with: { recordId: subject('account', relation) } } }, asker.headers),
    },
  ],
]);

/** Where what is somebody's is nowhere for a screen, instead of refused. */
const nowhereForScreens = ['GET /api/goals/:id', 'GET /api/meetings/:id', 'GET /api/actions/:id'];

/** Who logs something is one of the people; to everybody else every customer is the same. */
const forPeople = ['POST /api/log'];

/** Whose customers are handed over is for themselves, and for who decides about people: to everybody else every person is the same. */
const forDeciding = ['GET /api/handovers/customers'];

/** What is for whoever has signed in, and for no program. */
const forSignedIn = ['POST /api/comments/find of a card'];
const isPerson = ({ name }: Asker): boolean => name === 'member, signed in';

/** Questions that tell people apart. */
const namesPeople = ['POST /api/query', 'POST /api/explain', 'POST /api/records'];

describe('what is somebody else’s answers like what is not there', () => {
  test.each(Object.keys(questions))('%s', { timeout: 400_000 }, async (name) => {
    isStopped = false;
    const { needs, ask } = questions[name]!;
    const plain = (body: string, relation: Relation): string =>
      (['user', 'account', 'contact', 'opportunity', 'order', 'activity', 'goal', 'feedback_meeting'] satisfies readonly SubjectEntity[]).reduce(
        (text, entity) => text.replaceAll(subject(entity, relation), '#'),
        body.replaceAll(/"requestId":"[^"]+"/g, '').replaceAll(personIn(relation), '#'),
      );
    const wrong: string[] = [];
    let shown = 0;
    for (const asker of askers) {
      const missing = await ask(asker, 'missing');
      for (const relation of relations) {
        const { statusCode, body } = await ask(asker, relation);
        cells += 1;
        const isAllowed = asker.may.includes(needs) && !(asker.isScreen && namesPeople.includes(name));
        const isLikeMissing = statusCode === missing.statusCode && plain(body, relation) === plain(missing.body, 'missing');
        if (!isAllowed && statusCode !== (asker.kind === 'none' ? 401 : 403)) wrong.push(`${asker.name}, ${relation}: ${statusCode}`);
        const isNowhere = (asker.isScreen && nowhereForScreens.includes(name)) || (forPeople.includes(name) && !isPerson(asker)) || (forDeciding.includes(name) && !isPerson(asker) && !asker.may.includes('targets')) || (forSignedIn.includes(name) && asker.kind !== 'session'); // prettier-ignore
        const sees = isNowhere ? [] : asker.sees;
        if (isAllowed && sees.includes(relation) === isLikeMissing)
          wrong.push(`${asker.name}, ${relation}: ${isLikeMissing ? 'hidden' : `shown: ${statusCode} ${body.slice(0, 300)}`}`);
        if (!isLikeMissing) shown += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  });

  /** What is made for each team, and who knows it: whoever sees the team, and everybody in it. */
  const perTeam = { 'own team': 'North', 'team below': 'East', 'other team': 'South' } as const;
  type Asked = ReturnType<TestApp['get']>;
  interface TeamThing {
    readonly path: string;
    /** The name of the list in the answer of the path. */
    readonly list: string;
    readonly make: (key: string, team: string) => object;
    readonly asks: readonly (readonly [needs: string, ask: (asker: Asker, id: string) => Asked])[];
  }
  const section = randomUUID();
  const teamThings: Readonly<Record<string, TeamThing>> = {
    'mind maps of teams': {
      path: '/api/mind-maps',
      list: 'maps',
      make: (key, team) => ({ key, title: `Ideas of ${team}`, teamId: idOf('team', team) }),
      asks: [
        ['numbers', (asker, map) => app.get(`/api/mind-maps/${map}`, asker.headers)],
        ['records', (asker, map) => app.post(`/api/mind-maps/${map}/changes`, { key: randomUUID(), operation: { kind: 'vote', nodeId: map, isOn: true } }, asker.headers)], // prettier-ignore
      ],
    },
    'boards of teams': {
      path: '/api/boards',
      list: 'boards',
      make: (key, team) => ({
        key,
        title: `Board of ${team}`,
        folder: null,
        audience: { kind: 'team', teamId: idOf('team', team) },
        isShared: false,
        document: { sections: [{ id: section, title: null, tab: null }], widgets: [], phoneOrder: [], period: null },
      }),
      asks: [
        ['numbers', (asker, board) => app.get(`/api/boards/${board}`, asker.headers)],
        ['numbers', (asker, board) => app.get(`/api/boards/${board}/versions`, asker.headers)],
        ['numbers', (asker, board) => app.get(`/api/boards/${board}/versions/1`, asker.headers)],
        ['numbers', (asker, board) => app.ask({ method: 'PUT', url: `/api/boards/${board}/favourite`, payload: { isFavourite: true }, headers: asker.headers })], // prettier-ignore
      ],
    },
  };
  test.each(Object.entries(teamThings))('%s', { timeout: 400_000 }, async (_, { path, list, make, asks }) => {
    isStopped = false;
    const made: Record<string, string> = {};
    for (const team of Object.values(perTeam)) {
      made[team] = randomUUID();
      const answer = await app.post(path, make(made[team], team));
      expect(answer.statusCode, answer.body).toBe(201);
    }
    const wrong: string[] = [];
    for (const asker of askers) {
      const missing = randomUUID();
      for (const [needs, ask] of asks) {
        const plain = ({ statusCode, body }: { statusCode: number; body: string }, id: string): string =>
          `${statusCode} ${body.replaceAll(/"requestId":"[^"]+"/g, '').replaceAll(id, '#')}`;
        const none = plain(await ask(asker, missing), missing);
        for (const [relation, team] of Object.entries(perTeam)) {
          const answer = await ask(asker, made[team]!);
          cells += 1;
          const isIn = team === 'North' && asker.name === 'member, signed in';
          const sees = asker.may.includes(needs) && (isIn || asker.sees.includes(relation as Relation));
          if (sees !== (answer.statusCode === 200) || (!sees && plain(answer, made[team]!) !== none))
            wrong.push(`${asker.name}, ${team}, ${needs}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
        }
        const listed = (await app.get(path, asker.headers)).json<Record<string, { id: string }[] | undefined>>()[list];
        for (const [relation, team] of Object.entries(perTeam)) {
          const isIn = team === 'North' && asker.name === 'member, signed in';
          const sees = asker.may.includes('numbers') && (isIn || asker.sees.includes(relation as Relation));
          if (sees !== (listed ?? []).some(({ id }) => id === made[team])) wrong.push(`${asker.name}, ${team}, in the list`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  /** Notes of a team are read by whoever sees it or is in it, and written by who decides about it; to everybody else they are not there. */
  test('notes on charts of teams', { timeout: 400_000 }, async () => {
    isStopped = false;
    const made: Record<string, string> = {};
    const words = (team: string) => ({ kpis: null, subject: { scope: 'team', id: idOf('team', team) }, from: '2026-06-01', to: '2026-06-01', kind: 'other', title: `Note of ${team}`, text: '' }); // prettier-ignore
    for (const team of Object.values(perTeam)) {
      made[team] = randomUUID();
      const answer = await app.post('/api/chart-notes', { key: made[team], ...words(team) });
      expect(answer.statusCode, answer.body).toBe(201);
    }
    const wrong: string[] = [];
    for (const asker of askers) {
      const listed = (await app.post('/api/chart-notes/find', { kpis: null, from: null, to: null }, asker.headers)).json<{ notes?: readonly { id: string }[] }>().notes ?? []; // prettier-ignore
      for (const [relation, team] of Object.entries(perTeam)) {
        const isIn = team === 'North' && asker.name === 'member, signed in';
        const sees = isIn || asker.sees.includes(relation as Relation);
        const reads = asker.may.includes('records') && sees;
        // Who reads everything as an auditor decides about the own team alone.
        const decides: readonly string[] = asker.name === 'team lead and auditor' ? ['other team'] : asker.sees;
        const writes = asker.may.includes('targets') && decides.includes(relation);
        cells += 3;
        if (reads !== listed.some(({ id }) => id === made[team])) wrong.push(`${asker.name}, note of ${team}: ${reads ? 'hidden' : 'listed'}`);
        const changed = await app.ask({ method: 'PUT', url: `/api/chart-notes/${made[team]!}`, headers: asker.headers, payload: { edition: 99, ...words(team) } }); // prettier-ignore
        const expected = writes ? 409 : asker.kind === 'none' ? 401 : asker.may.includes('targets') ? 404 : 403;
        if (changed.statusCode !== expected) wrong.push(`${asker.name}, changing a note of ${team}: ${changed.statusCode}, not ${expected}`);
        const removed = writes ? undefined : await app.post(`/api/chart-notes/${made[team]!}/removal`, { isRemoved: true }, asker.headers);
        if (removed !== undefined && removed.statusCode !== expected) wrong.push(`${asker.name}, removing a note of ${team}: ${removed.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** Who decides about a team sees its screens and the links to its boards, and may revoke them; to everybody else they are not there. */
  test('screens of teams, and links to boards of teams', { timeout: 400_000 }, async () => {
    isStopped = false;
    const leader = askers.find(({ name }) => name === 'leadership, signed in')!.headers;
    const widget = { id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 4, h: 3 }, period: null, filters: [], kind: 'text', text: 'x' }; // prettier-ignore
    const document = { sections: [{ id: section, title: null, tab: null }], widgets: [widget], phoneOrder: [], period: null };
    const made: Record<string, { board: string; display: string; share: string; secret: string }> = {};
    for (const team of Object.values(perTeam)) {
      const [board, display, teamId] = [randomUUID(), randomUUID(), idOf('team', team)];
      const head = { folder: null, audience: { kind: 'team', teamId }, isShared: false, document };
      await app.post('/api/boards', { key: board, title: `Wall of ${team}`, ...head }, leader);
      const shows = { boards: [board], seconds: 20, teamId, locale: 'en', timezone: 'UTC', withNames: false, wins: 'off', hasSound: false, hasMotion: true }; // prettier-ignore
      const screen = await app.post('/api/displays', { key: display, name: `Screen of ${team}`, ...shows }, leader);
      expect(screen.statusCode, screen.body).toBe(201);
      const scope = { period: { kind: 'this', grain: 'month' } };
      const link = await app.post('/api/board-shares', { boardId: board, title: `Link of ${team}`, widgets: [widget.id], scope, days: 7, withNames: false, origins: [] }, leader); // prettier-ignore
      expect(link.statusCode, link.body).toBe(201);
      const secret = screen.json<{ path: string }>().path.split('#')[1]!;
      made[team] = { board, display, share: link.json<{ share: { id: string } }>().share.id, secret };
    }
    const wrong: string[] = [];
    for (const asker of askers) {
      const manages = (relation: string): boolean => ['records', 'targets'].every((right) => asker.may.includes(right)) && asker.sees.includes(relation as Relation); // prettier-ignore
      const displays = (await app.get('/api/displays', asker.headers)).json<{ displays?: readonly { id: string }[] }>().displays ?? [];
      for (const [relation, team] of Object.entries(perTeam)) {
        const { board, display, share } = made[team]!;
        const isListed = displays.some(({ id }) => id === display);
        const shares = (await app.get(`/api/board-shares?boardId=${board}`, asker.headers)).json<{ shares?: readonly unknown[] }>().shares ?? [];
        cells += 2;
        if (isListed !== manages(relation)) wrong.push(`${asker.name}, screen of ${team}: ${isListed ? 'listed' : 'hidden'}`);
        if (shares.length > 0 !== manages(relation)) wrong.push(`${asker.name}, link of ${team}: ${shares.length} listed`);
        if (manages(relation)) continue;
        for (const path of [`/api/displays/${display}/revoke`, `/api/board-shares/${share}/revoke`]) {
          cells += 1;
          const { statusCode } = await app.post(path, {}, asker.headers);
          if (statusCode !== (asker.kind === 'none' ? 401 : asker.may.includes('records') ? 404 : 403))
            wrong.push(`${asker.name}, ${path}: ${statusCode}`);
        }
      }
    }
    for (const { secret } of Object.values(made)) {
      const screen = await app.get('/api/display', { authorization: `Screen ${secret}` });
      expect(screen.statusCode, 'nobody who may not has revoked it').toBe(200);
      cells += 1;
    }
    expect(wrong).toEqual([]);
  });

  test('what two people say to each other is in nobody’s answer but theirs, and notes for oneself in none', { timeout: 200_000 }, async () => {
    isStopped = false;
    const shown: string[] = [];
    for (const asker of askers) {
      const urls = ['/api/meetings', ...relations.map((relation) => `/api/meetings/${encodeURIComponent(subject('feedback_meeting', relation))}`)];
      for (const [at, url] of urls.entries()) {
        cells += 1;
        const { body } = await app.get(url, asker.headers);
        if (body.includes(privateWords)) shown.push(`${asker.name}: ${at === 0 ? 'all' : relations[at - 1]!}`);
      }
      if ((await app.get('/api/audit?limit=500', asker.headers)).body.includes(privateWords)) shown.push(`${asker.name}: trail`);
    }
    expect(shown).toEqual(['member, signed in: own', 'member, signed in: own, other name']);
  });

  test('and there are enough cells', () => {
    console.log(`${cells} cells in all`);
    expect(cells).toBeGreaterThan(5000);
  });
});
