import type { ErrorBody, GoalAnswer, GoalInput, KpiDetail, MindMapAnswer, MindMapNode, MindMapOperation, MindMapsResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const people = { Anna: 'North', Bela: 'North', Emil: 'East', Cili: 'South' } as const;

let app: TestApp;
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'East', { name: 'East', parent_team_id: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...Object.entries(people).flatMap(([id, team]) => [
      item('user', id, { full_name: id }),
      item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01' }),
    ]),
    item('contact', 'c1', { full_name: 'Kanari Zsófia', email: 'kanari@example.org' }),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of Object.keys(people)) ids[name] = await idOf('person', name);
  for (const name of ['North', 'East', 'South']) ids[name] = await idOf('team', name);
  for (const name of Object.keys(people)) as[name] = await signInAs(app, name, [{ role: 'member', team: null }], ids[name]!);
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
});
afterAll(() => app.close());

type Answer = Awaited<ReturnType<TestApp['post']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<ErrorBody>().error?.code];
const parametersOf = (answer: Answer) => answer.json<ErrorBody>().error.parameters;
async function added(title: string, who = as['Anna']!, team: string | null = ids['North']!): Promise<MindMapAnswer> {
  const answer = await app.post('/api/mind-maps', { key: randomUUID(), title, teamId: team }, who);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<MindMapAnswer>();
}
const send = (map: string, operation: MindMapOperation, who = as['Anna']!, key: string = randomUUID()) =>
  app.post(`/api/mind-maps/${map}/changes`, { key, operation }, who);
async function done(map: string, operation: MindMapOperation, who = as['Anna']!, key: string = randomUUID()): Promise<MindMapAnswer> {
  const answer = await send(map, operation, who, key);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<MindMapAnswer>();
}
const show = async (id: string, who = as['Anna']!) => (await app.get(`/api/mind-maps/${id}`, who)).json<MindMapAnswer>();
const list = async (who = as['Anna']!) => (await app.get('/api/mind-maps', who)).json<MindMapsResponse>();
const node = (map: MindMapAnswer, text: string): MindMapNode => map.nodes.find((one) => one.text === text)!;
async function grow(map: string, parent: string, text: string, who = as['Anna']!, beforeId: string | null = null): Promise<MindMapNode> {
  return node(await done(map, { kind: 'add', parentId: parent, beforeId, text }, who), text);
}
/** As an outline: `title(a(b),c)`. */
function outline({ nodes }: MindMapAnswer): string {
  const told = ({ id, text }: MindMapNode): string => {
    const below = nodes.filter(({ parentId }) => parentId === id).map(told);
    return below.length === 0 ? text : `${text}(${below.join(',')})`;
  };
  return told(nodes[0]!);
}

describe('one map', () => {
  test('grows, is put in another order, moved, reworded and cut, and what was cut comes back', async () => {
    const map = await added('Ideas 2027');
    const a = await grow(map.id, map.id, 'a');
    const c = await grow(map.id, map.id, 'c');
    const b = await grow(map.id, map.id, 'b', as['Anna'], c.id);
    const d = await grow(map.id, b.id, 'd');
    expect(outline(await show(map.id))).toBe('Ideas 2027(a,b(d),c)');
    await done(map.id, { kind: 'move', nodeId: c.id, edition: c.edition, parentId: map.id, beforeId: a.id });
    expect(outline(await done(map.id, { kind: 'move', nodeId: b.id, edition: b.edition, parentId: a.id, beforeId: null }))).toBe('Ideas 2027(c,a(b(d)))'); // prettier-ignore
    expect(outline(await done(map.id, { kind: 'edit', nodeId: d.id, edition: d.edition, text: '  d\n\u0000 two ' }))).toBe('Ideas 2027(c,a(b(d two)))'); // prettier-ignore
    const cut = await done(map.id, { kind: 'remove', nodeId: a.id, edition: a.edition, nodes: 3 });
    expect(outline(cut)).toBe('Ideas 2027(c)');
    const back = await done(map.id, { kind: 'restore', nodeId: a.id });
    expect(outline(back)).toBe('Ideas 2027(c,a(b(d two)))');
    expect(back.revision).toBe(10);
    expect(node(back, 'a')).toMatchObject({ author: 'Anna', votes: 0, became: null });
  });

  test('everybody has one vote for an idea, given and taken back', async () => {
    const map = await added('Votes');
    const idea = await grow(map.id, map.id, 'vote for me');
    const vote = (who: string, isOn: boolean) => done(map.id, { kind: 'vote', nodeId: idea.id, isOn }, as[who]);
    await vote('Anna', true);
    const twice = await vote('Anna', true);
    expect(node(twice, 'vote for me')).toMatchObject({ votes: 1, hasMyVote: true });
    expect(node(await vote('Bela', true), 'vote for me')).toMatchObject({ votes: 2, hasMyVote: true });
    expect(node(await vote('Anna', false), 'vote for me')).toMatchObject({ votes: 1, hasMyVote: false });
    expect(twice.revision, 'a vote that changes nothing is no change').toBe(3);
  });

  test('a change that comes twice is made once; so is a new map', async () => {
    const key = randomUUID();
    const made = async () => (await app.post('/api/mind-maps', { key, title: 'Once', teamId: null }, as['Anna'])).json<MindMapAnswer>();
    const [map] = [await made(), await made()];
    expect((await list()).maps.filter(({ title }) => title === 'Once')).toHaveLength(1);
    const add = randomUUID();
    const operation = { kind: 'add', parentId: map.id, beforeId: null, text: 'only one' } as const;
    await Promise.all([1, 2, 3].map(() => done(map.id, operation, as['Anna'], add)));
    expect(outline(await show(map.id))).toBe('Once(only one)');
    const idea = node(await show(map.id), 'only one');
    const edit = { kind: 'edit', nodeId: idea.id, edition: idea.edition, text: 'reworded' } as const;
    const editKey = randomUUID();
    await done(map.id, edit, as['Anna'], editKey);
    expect(node(await done(map.id, edit, as['Anna'], editKey), 'reworded').edition).toBe(2);
  });

  test('limits are told, and any text is only text', async () => {
    const map = await added('Limits');
    const add = (text: string) => send(map.id, { kind: 'add', parentId: map.id, beforeId: null, text });
    const long = await add('x'.repeat(201));
    expect([codeOf(long), parametersOf(long)]).toEqual([[400, 'mind_maps.too_long'], { count: 201, most: 200 }]);
    expect(codeOf(await add(' \n\u0000 '))).toEqual([400, 'mind_maps.no_words']);
    const hostile = `'); DROP TABLE mind_map_node; -- <img src=x onerror=alert(1)> {{7*7}} \u202Eabc`;
    expect((await add(hostile)).json<MindMapAnswer>().nodes[1]!.text).toBe(hostile);
    const rows = Array.from({ length: 498 }, (_, n) => `n${n}`);
    const { db } = app.ctx.control;
    const like = await db.selectFrom('mind_map_node').selectAll().where('map_id', '=', map.id).where('parent_id', 'is not', null).executeTakeFirstOrThrow(); // prettier-ignore
    for (const id of rows)
      await db
        .insertInto('mind_map_node')
        .values({ ...like, id, text: id })
        .execute();
    const full = await add('one too many');
    expect([codeOf(full), parametersOf(full)]).toEqual([[409, 'mind_maps.full'], { most: 500 }]);
    expect((await show(map.id)).nodes).toHaveLength(500);
  });
});

describe('two people at once', () => {
  test('the second who rewords an idea is told, with the words that stand there; other changes of it go on', async () => {
    const map = await added('Clash');
    const seen = await grow(map.id, map.id, 'first words');
    await done(map.id, { kind: 'edit', nodeId: seen.id, edition: seen.edition, text: 'words of Anna' });
    const second = await send(map.id, { kind: 'edit', nodeId: seen.id, edition: seen.edition, text: 'words of Bela' }, as['Bela']);
    expect(codeOf(second)).toEqual([409, 'mind_maps.changed_meanwhile']);
    expect(parametersOf(second)).toEqual({ theirs: 'words of Anna', mine: 'words of Bela', name: 'Anna', edition: 2 });
    expect(outline(await show(map.id))).toBe('Clash(words of Anna)');
    const other = await grow(map.id, map.id, 'other');
    const moved = await done(map.id, { kind: 'move', nodeId: seen.id, edition: seen.edition, parentId: other.id, beforeId: null }, as['Bela']);
    expect(outline(moved), 'words and place are two things').toBe('Clash(other(words of Anna))');
    const chosen = await done(map.id, { kind: 'edit', nodeId: seen.id, edition: 2, text: 'words of Bela' }, as['Bela']);
    expect(outline(chosen)).toBe('Clash(other(words of Bela))');
    const again = await send(map.id, { kind: 'move', nodeId: seen.id, edition: seen.edition, parentId: map.id, beforeId: null });
    expect(codeOf(again)).toEqual([409, 'mind_maps.moved_meanwhile']);
  });

  test('a circle is refused by name, and so is what would stand below something removed; the middle stays', async () => {
    const map = await added('Circle');
    const a = await grow(map.id, map.id, 'a');
    const b = await grow(map.id, a.id, 'b');
    const c = await grow(map.id, b.id, 'c');
    const circle = await send(map.id, { kind: 'move', nodeId: a.id, edition: a.edition, parentId: c.id, beforeId: null }, as['Bela']);
    expect([codeOf(circle), parametersOf(circle)]).toEqual([[409, 'mind_maps.circle'], { name: 'a', parent: 'c' }]);
    expect(codeOf(await send(map.id, { kind: 'move', nodeId: a.id, edition: 1, parentId: a.id, beforeId: null }))).toEqual([409, 'mind_maps.circle']);
    for (const operation of [
      { kind: 'move', nodeId: map.id, edition: 1, parentId: a.id, beforeId: null },
      { kind: 'remove', nodeId: map.id, edition: 1, nodes: 4 },
    ] as const)
      expect(codeOf(await send(map.id, operation))).toEqual([409, 'mind_maps.first_stays']);
    const grown = await send(map.id, { kind: 'remove', nodeId: b.id, edition: b.edition, nodes: 1 });
    expect([codeOf(grown), parametersOf(grown)]).toEqual([[409, 'mind_maps.branch_changed'], { name: 'b', count: 2 }]);
    await done(map.id, { kind: 'remove', nodeId: b.id, edition: b.edition, nodes: 2 });
    const late = await send(map.id, { kind: 'add', parentId: c.id, beforeId: null, text: 'late' }, as['Bela']);
    expect([codeOf(late), parametersOf(late)]).toEqual([[409, 'mind_maps.parent_gone'], { name: 'c' }]);
    expect(codeOf(await send(map.id, { kind: 'edit', nodeId: c.id, edition: 1, text: 'late' }))).toEqual([409, 'mind_maps.node_gone']);
    expect(codeOf(await send(map.id, { kind: 'edit', nodeId: randomUUID(), edition: 1, text: 'x' }))).toEqual([404, 'mind_maps.no_node']);
    await done(map.id, { kind: 'remove', nodeId: a.id, edition: a.edition, nodes: 1 });
    expect(codeOf(await send(map.id, { kind: 'restore', nodeId: b.id }))).toEqual([409, 'mind_maps.parent_gone']);
    await done(map.id, { kind: 'restore', nodeId: a.id });
    expect(outline(await done(map.id, { kind: 'restore', nodeId: b.id }))).toBe('Circle(a(b(c)))');
  });

  test('every open page hears of a change, and only that there is one', async () => {
    const map = await added('Heard');
    const heard: string[] = [];
    const leave = app.ctx.live.subscribe(({ event, text }) => void (event === 'mind_map' && heard.push(text.split('data: ')[1]!.trim())));
    await grow(map.id, map.id, 'secret words');
    leave();
    expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([{ id: map.id, revision: 2 }]);
  });

  test('whatever two people do on what they saw last, one tree is left, without a circle, and both read the same', { timeout: 120_000 }, async () => {
    const step = fc.record({
      who: fc.constantFrom('Anna', 'Bela'),
      kind: fc.constantFrom('add', 'add', 'edit', 'move', 'move', 'remove', 'restore', 'vote'),
      looks: fc.boolean(),
      one: fc.nat(40),
      two: fc.nat(40),
      three: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const map = await added('Drawn');
        const seen: Record<string, MindMapAnswer> = { Anna: map, Bela: map };
        const known = [map.id];
        for (const { who, kind, looks, one, two, three } of steps) {
          if (looks) seen[who] = await show(map.id, as[who]);
          const { nodes } = seen[who]!;
          const [first, second, third] = [one, two, three].map((n) => nodes[n % nodes.length]!) as [MindMapNode, MindMapNode, MindMapNode];
          const { id: nodeId, edition } = first;
          const key = randomUUID();
          const at = { parentId: second.id, beforeId: three % 3 === 0 ? null : third.id };
          const operations = {
            add: { kind: 'add', ...at, text: `t${one}` },
            edit: { kind: 'edit', nodeId, edition, text: `e${two}` },
            move: { kind: 'move', nodeId, edition, ...at },
            remove: { kind: 'remove', nodeId, edition, nodes: 1 + (two % 3) },
            restore: { kind: 'restore', nodeId: known[one % known.length]! },
            vote: { kind: 'vote', nodeId, isOn: two % 2 === 0 },
          } as const satisfies Record<string, MindMapOperation>;
          const answer = await send(map.id, operations[kind], as[who], key);
          expect([200, 404, 409], answer.body).toContain(answer.statusCode);
          if (kind === 'add' && answer.statusCode === 200) known.push(key);
        }
        const [anna, bela] = [await show(map.id, as['Anna']), await show(map.id, as['Bela'])];
        const bare = ({ nodes, revision }: MindMapAnswer) => [revision, nodes.map(({ hasMyVote: _, ...rest }) => rest)];
        expect(bare(anna)).toEqual(bare(bela));
        const byId = new Map(anna.nodes.map((each) => [each.id, each]));
        expect(anna.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => id)).toEqual([map.id]);
        for (const each of anna.nodes) {
          let [at, steps2] = [each, 0];
          while (at.parentId !== null && steps2 <= anna.nodes.length) [at, steps2] = [byId.get(at.parentId)!, steps2 + 1];
          expect(at.id, 'everything hangs on the middle').toBe(map.id);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('who sees and who manages', () => {
  test('a map of a team is the team’s and theirs who see it; to others it is not there', async () => {
    const map = await added('Of North');
    const all = await added('Of everybody', as['Cili'], null);
    const titles = async (who: string) => (await list(as[who])).maps.map(({ title }) => title).filter((title) => title.startsWith('Of ')).sort(); // prettier-ignore
    for (const who of ['Anna', 'Bela', 'Emil', 'lead', 'leader', 'screen']) expect([who, await titles(who)]).toEqual([who, ['Of North', 'Of everybody']].map((x) => (Array.isArray(x) ? [...x].sort() : x))); // prettier-ignore
    expect(await titles('Cili')).toEqual(['Of everybody']);
    const foreign = as['Cili']!;
    const missing = randomUUID();
    const plain = (answer: Answer, id: string) => [answer.statusCode, answer.body.replaceAll(/"requestId":"[^"]+"/g, '').replaceAll(id, '#')];
    const asks: readonly ((id: string) => Promise<Answer>)[] = [
      (id) => app.get(`/api/mind-maps/${id}`, foreign),
      (id) => send(id, { kind: 'add', parentId: id, beforeId: null, text: 'x' }, foreign),
      (id) => app.post(`/api/mind-maps/${id}/remove`, {}, foreign),
      (id) => app.ask({ method: 'PUT', url: `/api/mind-maps/${id}`, headers: foreign, payload: { title: 'x', teamId: null, edition: 1 } }),
    ];
    for (const ask of asks) {
      const answer = await ask(map.id);
      expect(codeOf(answer)).toEqual([404, 'mind_maps.no_map']);
      expect(plain(answer, map.id)).toEqual(plain(await ask(missing), missing));
    }
    expect(codeOf(await app.post('/api/mind-maps', { key: map.id, title: 'mine', teamId: null }, foreign))).toEqual([404, 'mind_maps.no_map']);
    expect(codeOf(await app.post('/api/mind-maps', { key: randomUUID(), title: 'x', teamId: ids['North'] }, foreign))).toEqual([400, 'mind_maps.no_team']); // prettier-ignore
    expect((await list(foreign)).teams.map(({ name }) => name)).toEqual(['South']);
    expect(all.team).toBeNull();
  });

  test('a screen shows maps without names and changes nothing', async () => {
    const map = await added('On the wall');
    await grow(map.id, map.id, 'idea');
    const shown = await show(map.id, as['screen']);
    expect([shown.mayChange, shown.mayManage, shown.nodes.map(({ author }) => author)]).toEqual([false, false, [null, null]]);
    expect((await send(map.id, { kind: 'vote', nodeId: map.id, isOn: true }, as['screen'])).statusCode).toBe(403);
    const { maps, mayAdd, teams } = await list(as['screen']);
    expect([mayAdd, teams, maps.every(({ author }) => author === null)]).toEqual([false, [], true]);
  });

  test('whoever made it or leads the team renames, shares and removes it; the trail tells', async () => {
    const map = await added('To be managed');
    await grow(map.id, map.id, 'idea');
    const put = (who: string, body: object) => app.ask({ method: 'PUT', url: `/api/mind-maps/${map.id}`, headers: as[who]!, payload: body });
    expect(codeOf(await put('Bela', { title: 'Mine', teamId: null, edition: 1 }))).toEqual([403, 'mind_maps.not_yours']);
    expect(codeOf(await app.post(`/api/mind-maps/${map.id}/remove`, {}, as['Bela']))).toEqual([403, 'mind_maps.not_yours']);
    const renamed = (await put('lead', { title: 'Managed', teamId: null, edition: 1 })).json<MindMapAnswer>();
    expect([outline(renamed), renamed.team, renamed.mayManage]).toEqual(['Managed(idea)', null, false]);
    expect(codeOf(await put('Anna', { title: 'Other', teamId: null, edition: 1 }))).toEqual([409, 'mind_maps.changed_meanwhile']);
    expect((await put('Anna', { title: 'Managed', teamId: ids['North'], edition: 1 })).json<MindMapAnswer>().team?.name).toBe('North');
    expect((await app.post(`/api/mind-maps/${map.id}/remove`, {}, as['lead'])).statusCode).toBe(200);
    expect(codeOf(await app.get(`/api/mind-maps/${map.id}`, as['Anna']))).toEqual([404, 'mind_maps.no_map']);
    const { entries } = (await app.get('/api/audit?limit=200')).json<{ entries: { action: string; subject: { id: string }; before: unknown }[] }>();
    const own = entries.filter(({ subject }) => subject.id === map.id).map(({ action }) => action);
    expect(own).toEqual(['mind_maps.removed', 'mind_maps.changed', 'mind_maps.changed', 'mind_maps.node_added', 'mind_maps.added']);
    expect(entries.find(({ action }) => action === 'mind_maps.removed')!.before).toEqual({ title: 'Managed', for: 'North', ideas: ['idea'] });
  });
});

describe('what becomes of an idea', () => {
  const part: GoalInput['parts'][number] = { id: null, title: 'Visits', kind: 'number', weight: '1', isMandatory: true, start: '0', target: '10', currency: null, kpi: null, tasks: [], addsTo: null, cancelReason: null }; // prettier-ignore
  const goal = (over: Partial<GoalInput> = {}): GoalInput => ({ title: 'Visit every customer', horizon: 'strategic', subject: { scope: 'team', id: ids['North']! }, parentId: null, ownerId: ids['Anna']!, startsOn: '2026-06-01', endsOn: '2026-06-30', weight: '1', isMandatory: true, cadence: 'weekly', stretch: 'There is a day a week', parts: [part], ...over }); // prettier-ignore

  test('a goal, or a draft of one, which links back; sent twice, or after another one, nothing changes', async () => {
    const map = await added('Goals');
    const idea = await grow(map.id, map.id, 'Visit');
    const key = randomUUID();
    const body = { key, goal: goal(), isDraft: false, idea: { mapId: map.id, nodeId: idea.id } };
    const make = (over: object = {}) => app.post('/api/goals', { ...body, ...over }, as['lead']);
    const refused = await make({ goal: goal({ title: 'Short' }) });
    expect(codeOf(refused)).toEqual([400, 'goals.not_smart']);
    expect(node(await show(map.id), 'Visit').became, 'a refused goal is none').toBeNull();
    const made = (await make()).json<GoalAnswer>();
    expect(made.idea).toEqual({ mapId: map.id, nodeId: idea.id, text: 'Visit' });
    expect((await make()).json<GoalAnswer>().id).toBe(made.id);
    const after = await show(map.id);
    expect(node(after, 'Visit')).toMatchObject({ became: { kind: 'goal', id: made.id }, edition: 2 });
    expect(after.revision).toBe(3);
    expect((await list()).maps.find(({ id }) => id === map.id)).toMatchObject({ nodes: 2, goals: 1, kpis: 0 });
    const second = (await make({ key: randomUUID(), isDraft: true })).json<GoalAnswer>();
    expect([second.state, second.idea, node(await show(map.id), 'Visit').became?.id]).toEqual(['draft', null, made.id]);
    expect((await app.get(`/api/goals/${made.id}`, as['Anna'])).json<GoalAnswer>().idea?.mapId).toBe(map.id);
  });

  test('a map somebody else sees alone stays unmarked, and its words stay there', async () => {
    const map = await added('Of South', as['Cili'], ids['South']);
    const foreign = await app.post('/api/goals', { key: randomUUID(), goal: goal({ title: 'Foreign idea here' }), isDraft: false, idea: { mapId: map.id, nodeId: map.id } }, as['lead']); // prettier-ignore
    expect([foreign.statusCode, foreign.json<GoalAnswer>().idea]).toEqual([201, null]);
    expect(node(await show(map.id, as['Cili']), 'Of South').became).toBeNull();
    const everybody = goal({ title: 'Goal of everybody', subject: { scope: 'organisation', id: null } });
    const made = await app.post('/api/goals', { key: randomUUID(), goal: everybody, isDraft: false, idea: { mapId: map.id, nodeId: map.id } }, as['leader']); // prettier-ignore
    expect(made.json<GoalAnswer>().idea?.text).toBe('Of South');
    expect((await app.get(`/api/goals/${made.json<GoalAnswer>().id}`, as['Anna'])).json<GoalAnswer>().idea).toBeNull();
  });

  test('a KPI of the catalog or one of one’s own, and nothing again', async () => {
    const map = await added('KPIs');
    const [one, two] = [await grow(map.id, map.id, 'one'), await grow(map.id, map.id, 'two')];
    const linked = await done(map.id, { kind: 'link', nodeId: one.id, kpi: 'win_rate' });
    expect(node(linked, 'one').became).toEqual({ kind: 'kpi', id: 'win_rate' });
    expect(codeOf(await send(map.id, { kind: 'link', nodeId: one.id, kpi: 'calls_made_count' }))).toEqual([409, 'mind_maps.is_linked']);
    expect(codeOf(await send(map.id, { kind: 'link', nodeId: two.id, kpi: 'no_such_kpi' }))).toEqual([400, 'query.unknown_kpi']);
    expect(node(await done(map.id, { kind: 'link', nodeId: one.id, kpi: null }), 'one').became).toBeNull();
    const kpi = {
      words: { en: { name: 'Deals per head' } },
      formula: 'count(activity where kind = "call") / count(opportunity where state = "won" by closed)',
      unit: 'ratio',
      decimals: 1,
      direction: 'higher',
      reason: 'x',
    };
    const made = await app.post('/api/kpis', { ...kpi, idea: { mapId: map.id, nodeId: two.id } });
    expect(made.statusCode, made.body).toBe(201);
    expect(node(await show(map.id), 'two').became).toEqual({ kind: 'kpi', id: made.json<KpiDetail>().kpi.id });
  });
});

test('who is erased is not named in any idea, and what was asked of the trail stays whole', async () => {
  const map = await added('Plans for Kanari Zsófia');
  const idea = await grow(map.id, map.id, 'Call kanari zsófia on Monday');
  const kept = await grow(map.id, map.id, 'Call everybody else');
  await done(map.id, { kind: 'vote', nodeId: idea.id, isOn: true }, as['Bela']);
  const record = recordId('contact', keyOf('contact', 'test', 'c1'));
  const erased = await app.post('/api/personal/erase', { record, reason: 'asked for it' });
  expect(erased.statusCode, erased.body).toBe(200);
  const after = await show(map.id);
  expect(outline(after)).toBe('Plans for erased(Call erased on Monday,Call everybody else)');
  expect(
    after.nodes.map(({ votes }) => votes),
    'figures stay',
  ).toEqual([0, 1, 0]);
  expect(codeOf(await send(map.id, { kind: 'edit', nodeId: idea.id, edition: idea.edition, text: 'Call Kanari Zsófia' }))).toEqual([409, 'mind_maps.changed_meanwhile']); // prettier-ignore
  expect((await done(map.id, { kind: 'edit', nodeId: kept.id, edition: kept.edition, text: 'Call all' })).nodes[2]!.text).toBe('Call all');
  const trail = (await app.get('/api/audit?limit=200')).body;
  expect(trail.toLowerCase()).not.toContain('kanari');
});

test('an account that is gone leaves its ideas and votes without a name', async () => {
  const map = await added('Somebody leaves', as['Emil']);
  await done(map.id, { kind: 'vote', nodeId: map.id, isOn: true }, as['Emil']);
  const { db } = app.ctx.control;
  const { id } = await db.selectFrom('account').select('id').where('name', '=', 'Emil').executeTakeFirstOrThrow();
  expect((await app.ask({ method: 'DELETE', url: `/api/accounts/${id}` })).statusCode).toBeLessThan(300);
  expect((await show(map.id)).nodes[0]).toMatchObject({ author: null, votes: 1 });
});
