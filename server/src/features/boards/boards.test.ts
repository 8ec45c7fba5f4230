import type { BoardAnswer, BoardAnswersResponse, BoardDocument, BoardsResponse, BoardVersionsResponse, ErrorBody, Widget, WidgetAnswer } from '@leadline/contract'; // prettier-ignore
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const month = { kind: 'named', name: '2026-06' } as const;
const section = randomUUID();
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });

let app: TestApp;
const as: Record<string, Headers> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  as['Anna'] = await signInAs(app, 'Anna', [{ role: 'member', team: null }], ids['Anna']!);
  as['Binh'] = await signInAs(app, 'Binh', [{ role: 'member', team: null }], ids['Bình']!);
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
});
afterAll(() => app.close());

const base = (place: Partial<Widget['place']> = {}) => ({
  id: randomUUID(),
  title: null,
  sectionId: section,
  place: { x: 0, y: 0, w: 3, h: 3, ...place },
  period: month,
  filters: [] as Widget['filters'],
});
const won = { id: 'won_revenue' } as const;
const number = (more: Partial<Extract<Widget, { kind: 'number' }>> = {}): Widget => ({ ...base(), kind: 'number', kpi: won, goal: 'none', trend: true, ...more }); // prettier-ignore
const documentOf = (...widgets: readonly Widget[]): BoardDocument => ({
  sections: [{ id: section, title: null, tab: null }],
  widgets: [...widgets],
  phoneOrder: [],
  period: null,
});
const own = { kind: 'own' } as const;
const post = (body: object, who = as['Anna']!) => app.post('/api/boards', body, who);
const put = (id: string, payload: object, who = as['Anna']!) => app.ask({ method: 'PUT', url: `/api/boards/${id}`, payload, headers: who });
const headOf = ({ title, folder, isShared, edition, document, audience }: BoardAnswer) => ({
  title,
  folder,
  isShared,
  edition,
  document,
  audience: audience.kind === 'team' ? { kind: 'team', teamId: audience.team.id } : audience,
});
async function made(who = as['Anna']!, more: object = {}, document = documentOf(number())): Promise<BoardAnswer> {
  const answer = await post({ key: randomUUID(), title: 'Mine', folder: null, audience: own, isShared: false, document, ...more }, who);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<BoardAnswer>();
}
const codeOf = (answer: Awaited<ReturnType<typeof put>>) => [answer.statusCode, answer.json<ErrorBody>().error.code];
const titles = async (who: Headers) => (await app.get('/api/boards', who)).json<BoardsResponse>().boards.map(({ title }) => title);

describe('boards', () => {
  test('sent twice one is there once; what was saved is what comes back; favourites stand first', async () => {
    const key = randomUUID();
    const body = { key, title: 'Zulu', folder: 'Mondays', audience: own, isShared: false, document: documentOf(number()) };
    const both = [await post(body), await post(body)].map((answer) => answer.json<BoardAnswer>());
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({ edition: 1, folder: 'Mondays', owner: 'Anna', isMine: true, mayManage: true, document: body.document });
    await made(as['Anna']!, { title: 'Alpha' });
    expect(await titles(as['Anna']!)).toEqual(['Alpha', 'Zulu']);
    await app.ask({ method: 'PUT', url: `/api/boards/${key}/favourite`, payload: { isFavourite: true }, headers: as['Anna']! });
    expect(await titles(as['Anna']!)).toEqual(['Zulu', 'Alpha']);
    expect(await titles(as['leader']!)).toEqual([]);
  });

  test('of two who save from the same edition the second is told, and nothing is written over', async () => {
    const board = await made();
    const saved = await put(board.id, { ...headOf(board), title: 'First' });
    expect(saved.json<BoardAnswer>()).toMatchObject({ title: 'First', edition: 2 });
    expect(codeOf(await put(board.id, { ...headOf(board), title: 'Second' }))).toEqual([409, 'boards.changed_meanwhile']);
    expect((await app.get(`/api/boards/${board.id}`, as['Anna'])).json<BoardAnswer>().title).toBe('First');
  });

  test('every edition can be looked at and restored, as a new one', async () => {
    const board = await made();
    await put(board.id, { ...headOf(board), title: 'Emptied', document: documentOf() });
    const { versions } = (await app.get(`/api/boards/${board.id}/versions`, as['Anna'])).json<BoardVersionsResponse>();
    expect(versions.map(({ edition, title, widgets, by }) => [edition, title, widgets, by])).toEqual([
      [2, 'Emptied', 0, 'Anna'],
      [1, 'Mine', 1, 'Anna'],
    ]);
    const old = (await app.get(`/api/boards/${board.id}/versions/1`, as['Anna'])).json<BoardAnswer>();
    expect(old.document).toEqual(board.document);
    const back = await app.post(`/api/boards/${board.id}/restore`, { edition: 2, version: 1 }, as['Anna']);
    expect(back.json<BoardAnswer>()).toMatchObject({ title: 'Mine', edition: 3, document: board.document });
    expect((await app.get(`/api/boards/${board.id}/versions/9`, as['Anna'])).statusCode).toBe(404);
  });

  test('is seen, changed and shared by those it is for', async () => {
    const team = { kind: 'team', teamId: ids['North']! } as const;
    const board = await made(as['lead']!, { title: 'North together', audience: team });
    expect(await titles(as['Anna']!)).toContain('North together');
    expect(await titles(as['screen']!)).toEqual(['North together']);
    expect(await titles(as['Binh']!)).toEqual([]);
    expect((await app.get(`/api/boards/${board.id}`, as['Binh'])).statusCode).toBe(404);
    expect(codeOf(await put(board.id, headOf(board), as['Anna']!))).toEqual([403, 'boards.not_yours']);
    const shared = (await put(board.id, { ...headOf(board), isShared: true }, as['lead']!)).json<BoardAnswer>();
    expect((await put(board.id, { ...headOf(shared), title: 'By Anna' }, as['Anna']!)).statusCode).toBe(200);
    const byAnna = (await app.get(`/api/boards/${board.id}`, as['Anna'])).json<BoardAnswer>();
    expect(codeOf(await put(board.id, { ...headOf(byAnna), audience: own }, as['Anna']!))).toEqual([403, 'boards.not_yours']);
    expect(codeOf(await put(board.id, headOf(byAnna), as['screen']!))).toEqual([403, 'access.not_permitted']);
    expect(codeOf(await post({ ...headOf(board), key: randomUUID(), audience: { kind: 'organisation' } }))).toEqual([403, 'boards.not_for_all']);
    const foreign = { ...headOf(board), key: randomUUID(), audience: { kind: 'team', teamId: ids['South']! } };
    expect(codeOf(await post(foreign))).toEqual([400, 'boards.no_team']);
    await made(as['leader']!, { title: 'Everybody', audience: { kind: 'organisation' } });
    expect(await titles(as['Binh']!)).toEqual(['Everybody']);
  });

  test('what was removed comes back whole', async () => {
    const board = await made(as['Anna']!, { title: 'Gone and back' });
    const removal = (isRemoved: boolean, who = as['Anna']!) => app.post(`/api/boards/${board.id}/removal`, { isRemoved }, who);
    expect((await removal(true, as['Binh']!)).statusCode).toBe(404);
    await removal(true);
    expect(await titles(as['Anna']!)).not.toContain('Gone and back');
    expect((await app.get(`/api/boards/${board.id}`, as['Anna'])).statusCode).toBe(404);
    await removal(false);
    expect((await app.get(`/api/boards/${board.id}`, as['Anna'])).json<BoardAnswer>()).toEqual(board);
  });

  test('one that does not fit together is not kept', async () => {
    const twice = number();
    const faults: readonly BoardDocument[] = [
      documentOf(twice, twice),
      documentOf({ ...number(), sectionId: randomUUID() }),
      documentOf(number({ place: { x: 11, y: 0, w: 2, h: 2 } })),
      { ...documentOf(number()), phoneOrder: [randomUUID()] },
    ];
    for (const document of faults)
      expect(codeOf(await post({ key: randomUUID(), title: 'x', folder: null, audience: own, isShared: false, document }))).toEqual([400, 'boards.not_whole']); // prettier-ignore
  });
});

const asked = async (widgets: readonly Widget[], who = as['leader']!, scope: object = { period: month }): Promise<readonly WidgetAnswer[]> => {
  const answer = await app.post('/api/board-answers', { scope, widgets }, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BoardAnswersResponse>().answers;
};
const valueOf = (answer: WidgetAnswer | undefined) => answer?.results[0]?.totals[0]?.value;

describe('answers', () => {
  test('one request for all widgets; each in the scope of who looks', async () => {
    const widgets = [
      number(),
      number({ period: { kind: 'named', name: '2026-05' } }),
      number({ filters: [{ dimension: 'person', members: [ids['Anna']!] }] }),
    ];
    expect((await asked(widgets)).map(valueOf)).toEqual(['350.5', '0', '100']);
    expect((await asked(widgets, as['Anna']!)).map(valueOf)).toEqual(['100', '0', '100']);
    expect((await asked(widgets, as['Binh']!)).map(valueOf)).toEqual(['250.5', '0', '0']);
  });

  test('what cannot be told is said by its widget, and the others go on', async () => {
    const widgets: readonly Widget[] = [
      number({ kpi: { id: 'no_such_kpi' } }),
      number(),
      { ...base(), kind: 'timeline', kpis: [{ id: 'win_rate' }], grain: 'day', form: 'line', split: null, goal: false, cumulative: true },
      { ...base(), kind: 'calculation', left: won, operation: 'add', right: { id: 'deals_won_count' }, as: 'same' },
      number({ period: { kind: 'named', name: '2026-W99' } }),
    ];
    const answers = await asked(widgets);
    expect(answers.map(({ problem }) => problem?.code ?? null)).toEqual([
      'query.unknown_kpi',
      null,
      'boards.not_cumulative',
      'boards.mixed_units',
      'query.unknown_period',
    ]);
    expect(valueOf(answers[1])).toBe('350.5');
  });

  test('a screen that may not tell people apart is told nothing by person', async () => {
    const byPerson: Widget = { ...base(), kind: 'members', kpis: [won], by: 'person', form: 'bars', top: 10 };
    const [mine, whole] = await asked([byPerson, number()], as['screen']!);
    expect(mine).toMatchObject({ problem: { code: 'access.people_not_compared' }, results: [] });
    expect(valueOf(whole)).toBe('100');
  });

  test('two numbers put together are exact, and nothing is divided by nothing', async () => {
    const calculation = (operation: 'divide' | 'subtract', right: string, as: 'same' | 'percent' | 'ratio'): Widget => ({
      ...base(),
      kind: 'calculation',
      left: won,
      operation,
      right: { id: right },
      as,
    });
    const answers = await asked([
      calculation('divide', 'deals_won_count', 'same'),
      calculation('subtract', 'open_pipeline_value', 'same'),
      { ...calculation('divide', 'deals_won_count', 'ratio'), period: { kind: 'named', name: '2026-05' } },
    ]);
    expect(answers.map(({ calculated }) => [calculated?.cell.value ?? null, calculated?.cell.reason ?? null])).toEqual([
      ['175.25', null],
      ['280.5', null],
      [null, 'no_denominator'],
    ]);
  });

  test('how values spread names nobody, and needs five of them', async () => {
    const people = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const before = await asked([{ ...base(), kind: 'distribution', kpi: won, by: 'person' }]);
    expect(before[0]!.spread).toEqual({ of: 3, values: null });
    await sendItems(
      app,
      people.flatMap((id, index) => [
        item('user', id, { full_name: `Person ${id}` }),
        item('opportunity', `deal-${id}`, { name: id, owner_user_id: id, account_id: 'acme', stage_id: 'won', amount: 10 * (index + 1), currency: 'USD', created_at: '2026-07-01', decided_at: '2026-07-10' }), // prettier-ignore
      ]),
    );
    const july = { kind: 'named', name: '2026-07' } as const;
    const [answer] = await asked([{ ...base(), period: july, kind: 'distribution', kpi: won, by: 'person' }]);
    expect(answer!.spread).toEqual({ of: 8, values: ['0', '0', '15', '32.5', '50'] });
    expect(JSON.stringify(answer)).not.toContain('Person');
    const [top] = await asked([{ ...base(), period: july, kind: 'members', kpis: [won], by: 'person', form: 'bars', top: 2 }]);
    expect(top!.results[0]).toMatchObject({ rowCount: 8, rows: [{ cells: [{ value: '50' }] }, { cells: [{ value: '40' }] }] });
    const [table] = await asked([{ ...base(), period: july, kind: 'table', kpis: [won], by: 'person', across: 'week', tone: 'none', top: 3 }]);
    expect(table!.results.map(({ rows }) => rows.length)).toEqual([3, expect.any(Number), 5]);
    expect(table!.results[1]!.rows.length).toBeGreaterThanOrEqual(5);
  });
});
