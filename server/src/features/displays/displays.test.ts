import type { BoardAnswer, DisplayAnswer, DisplayBoardAnswers, DisplaysResponse, ErrorBody, MadeDisplay, OwnAccountResponse, PairingAnswer, Widget, WinsResponse } from '@leadline/contract'; // prettier-ignore
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const month = { kind: 'named', name: '2026-06' } as const;
const section = randomUUID();
const base = () => ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 4, h: 3 }, period: month, filters: [] });
const total: Widget = { ...base(), kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: false };
const people: Widget = { ...base(), kind: 'table', kpis: [{ id: 'won_revenue' }], by: 'person', across: null, tone: 'none', top: 10 };
const customers: Widget = { ...base(), kind: 'members', kpis: [{ id: 'won_revenue' }], by: 'account', form: 'bars', top: 10 };
const mine: Widget = { ...base(), kind: 'standing', kpis: [{ id: 'won_revenue' }] };

let app: TestApp;
let from = 0;
const as: Record<string, Headers> = {};
const teams: Record<string, string> = {};
let board: BoardAnswer;
let other: BoardAnswer;

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  for (const name of ['North', 'South']) {
    const { members } = (await app.get(`/api/members/team?search=${name}`)).json<{ members: { id: string }[] }>();
    teams[name] = members[0]!.id;
  }
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: teams['North']! }]);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }]);
  as['south'] = await signInAs(app, 'south', [{ role: 'team_lead', team: teams['South']! }]);
  as['member'] = await signInAs(app, 'member', [{ role: 'member', team: null }]);
  board = await makeBoard('Hall', [total, people, customers, mine]);
  other = await makeBoard('Not for the hall', [total]);
});
afterAll(() => app.close());

async function makeBoard(title: string, widgets: readonly Widget[]): Promise<BoardAnswer> {
  const document = { sections: [{ id: section, title: null, tab: null }], widgets, phoneOrder: [], period: month };
  const audience = { kind: 'team', teamId: teams['North']! };
  const answer = await app.post('/api/boards', { key: randomUUID(), title, folder: null, audience, isShared: false, document }, as['lead']);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<BoardAnswer>();
}
const settings = () => ({
  ...{
    name: 'Screen in the hall',
    boards: [board.id],
    seconds: 20,
    teamId: teams['North']! as string | null,
    locale: 'hu',
    timezone: 'Europe/Budapest',
  },
  ...{ withNames: false, wins: 'amount', hasSound: false, hasMotion: true },
});
const make = (more: object = {}, who = as['lead']!) => app.post('/api/displays', { key: randomUUID(), ...settings(), ...more }, who);
async function made(more: object = {}, who = as['lead']!): Promise<{ readonly id: string; readonly secret: string }> {
  const answer = await make(more, who);
  expect(answer.statusCode, answer.body).toBe(201);
  const { display, path } = answer.json<MadeDisplay>();
  return { id: display.id, secret: path!.split('#')[1]! };
}
const look = (secret: string, path = '/api/display', method: 'GET' | 'POST' = 'GET') =>
  app.app.inject({ method, url: path, headers: { host: 'localhost:7474', authorization: `Screen ${secret}` }, remoteAddress: `10.1.0.${(from += 1) % 250}` }); // prettier-ignore
const codeOf = (answer: Awaited<ReturnType<typeof look>>) => [answer.statusCode, answer.json<ErrorBody>().error.code];
const put = (id: string, more: object = {}, who = as['lead']!) =>
  app.ask({ method: 'PUT', url: `/api/displays/${id}`, payload: { ...settings(), ...more }, headers: who });
const revoke = (id: string, who = as['lead']!) => app.post(`/api/displays/${id}/revoke`, {}, who);
const listed = async (id: string, who = as['lead']!) =>
  (await app.get('/api/displays', who)).json<DisplaysResponse>().displays.find((display) => display.id === id);

describe('a screen', () => {
  test('shows its boards with the numbers of its team, in its language, without a seat; nobody by person, no list for one reader', async () => {
    const { id, secret } = await made();
    expect(await listed(id)).toMatchObject({ state: 'open', isOn: false, lastSeenAt: null, madeBy: 'lead' });
    const shown = (await look(secret)).json<DisplayAnswer>();
    expect(shown).toMatchObject({
      name: 'Screen in the hall',
      locale: 'hu',
      timezone: 'Europe/Budapest',
      currency: 'USD',
      boards: [{ id: board.id }],
    });
    expect(shown.boards[0]!.board!.widgets.map(({ kind }) => kind)).toEqual(['number', 'table', 'members']);
    const answered = await look(secret, `/api/display/boards/${board.id}`);
    const { answers, edition } = answered.json<DisplayBoardAnswers>();
    expect([edition, answers[0]!.results[0]!.totals[0]!.value]).toEqual([1, '100']);
    expect(answers.slice(1).map(({ problem, results }) => [problem?.code, results.length])).toEqual([
      ['displays.names_hidden', 0],
      ['displays.names_hidden', 0],
    ]);
    for (const word of ['Anna', 'Bình', 'Acme', '250.5', '350.5']) expect(answered.body, word).not.toContain(word);
    expect(await listed(id)).toMatchObject({ isOn: true, lastSeenAt: '2026-06-15T10:00:00.000Z' });
    await revoke(id);
  });

  test('names customers where that is switched on, and people never', async () => {
    const { id, secret } = await made({ withNames: true });
    const answered = await look(secret, `/api/display/boards/${board.id}`);
    expect(answered.json<DisplayBoardAnswers>().answers.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      'access.people_not_compared',
      null,
    ]);
    expect(answered.body).toContain('Acme');
    expect(answered.body).not.toContain('Anna');
    await revoke(id);
  });

  test('a display link shows nothing beyond its list', async () => {
    const { id, secret } = await made();
    expect(codeOf(await look(secret, `/api/display/boards/${other.id}`))).toEqual([404, 'boards.no_board']);
    const reached: string[] = [];
    for (const { method, url, policy } of app.app.guarded.filter((route) => route.policy !== 'anybody')) {
      const answer = await look(secret, url.replaceAll(/:\w+/g, board.id), method as 'GET');
      if (answer.statusCode !== 401) reached.push(`${method} ${url} (${policy}): ${answer.statusCode}`);
    }
    expect(reached, 'explain, query, records, boards and all other routes').toEqual([]);
    for (const url of ['/api/explain', '/api/query', '/api/records'])
      expect((await app.post(url, { query: { kpis: [{ id: 'won_revenue' }], period: month }, kpi: 0 }, { authorization: `Screen ${secret}` })).statusCode, url).toBe(401); // prettier-ignore
    const shown = await look(secret);
    for (const word of ['Not for the hall', other.id, 'lead', 'North', 'South', 'user~', 'opportunity~'])
      expect(shown.body, word).not.toContain(word);
    await revoke(id);
  });

  test('is told of won deals without who won them, and of their worth where that is wanted', async () => {
    const [amount, plain, off, named] = [await made(), await made({ wins: 'deal' }), await made({ wins: 'off' }), await made({ withNames: true })];
    const winsOf = async ({ secret }: { secret: string }) => (await look(secret, '/api/display/wins')).json<WinsResponse>().wins;
    expect((await winsOf(amount)).map(({ title, amount: worth }) => [title, worth])).toEqual([[null, '100']]);
    expect((await winsOf(plain)).map(({ amount: worth }) => worth)).toEqual([null]);
    expect(await winsOf(off)).toEqual([]);
    expect((await winsOf(named)).map(({ title }) => title)).toEqual(['Deal d1']);
    const keys = await Promise.all([amount, plain].map(async (one) => (await winsOf(one))[0]!.key));
    expect(keys[0]).not.toBe(keys[1]);
    for (const { id } of [amount, plain, off, named]) await revoke(id);
  });

  test('names who won a deal by the first name alone, where they agreed, on screens that show names', { timeout: 20_000 }, async () => {
    const { members } = (await app.get('/api/members/person?search=Anna')).json<{ members: { id: string }[] }>();
    const anna = await signInAs(app, 'anna', [{ role: 'member', team: null }], members[0]!.id);
    const [named, plain] = [await made({ withNames: true }), await made()];
    const south = await made({ withNames: true, teamId: null }, as['leader']!);
    const choose = (word: number | null, who = anna) => app.ask({ method: 'PUT', url: '/api/account/win-name', payload: { word }, headers: who });
    const answers = async () => ({
      named: await look(named.secret, '/api/display/wins'),
      plain: await look(plain.secret, '/api/display/wins'),
      all: await look(south.secret, '/api/display/wins'),
      wall: await app.get('/api/wins', as['lead']),
    });
    const winners = async () => {
      const told = Object.entries(await answers());
      for (const [where, { statusCode, body }] of told) {
        expect(statusCode, body).toBe(200);
        for (const word of ['Kovács', 'Bình', 'Nguyễn', 'user~']) expect(body, where).not.toContain(word);
      }
      return Object.fromEntries(told.map(([where, answer]) => [where, answer.json<WinsResponse>().wins.flatMap(({ winner }) => winner ?? [])]));
    };
    const nobody = { named: [], plain: [], all: [], wall: [] };
    const own = async () => (await app.get('/api/account', anna)).json<OwnAccountResponse>().winName;
    expect(await own()).toEqual({ words: ['Anna', 'Kovács'], shown: null, isForbidden: false });
    expect(await winners(), 'nobody agreed').toEqual(nobody);
    expect(codeOf(await choose(3))).toEqual([400, 'access.no_word']);
    expect(codeOf(await choose(1, as['lead']!))).toEqual([403, 'named_tables.no_person']);
    expect((await choose(1)).statusCode).toBe(204);
    expect((await own())?.shown).toBe(1);
    expect(await winners()).toEqual({ named: ['Anna'], plain: [], all: ['Anna'], wall: ['Anna'] });
    expect((await app.get('/api/wins', as['south'])).body).not.toContain('Anna');
    const worksCouncil = (isOn: boolean) => app.ask({ method: 'PUT', url: '/api/works-council', payload: { isOn } });
    await worksCouncil(true);
    expect(await winners(), 'works council').toEqual(nobody);
    expect((await own())?.isForbidden).toBe(true);
    await worksCouncil(false);
    expect((await winners())['named']).toEqual(['Anna']);
    expect((await choose(null)).statusCode).toBe(204);
    expect(await winners(), 'taken back').toEqual(nobody);
    for (const { id } of [named, plain]) await revoke(id);
    await revoke(south.id, as['leader']!);
  });

  test('says which of its boards is gone, and the others go on', async () => {
    const passing = await makeBoard('Passing', [total]);
    const { id, secret } = await made({ boards: [passing.id, board.id] });
    await app.post(`/api/boards/${passing.id}/removal`, { isRemoved: true }, as['lead']);
    const { boards } = (await look(secret)).json<DisplayAnswer>();
    expect(boards.map((one) => one.board?.title ?? null)).toEqual([null, 'Hall']);
    expect((await look(secret, `/api/display/boards/${board.id}`)).statusCode).toBe(200);
    expect(codeOf(await look(secret, `/api/display/boards/${passing.id}`))).toEqual([404, 'boards.no_board']);
    await revoke(id);
  });

  test('ends by revoking, with the rights of who put it up, and where nothing is shown without signing in; then it answers like what never was', async () => {
    const never = (await look('x'.repeat(43))).json<ErrorBody>().error;
    const dead = async (secret: string) => (await look(secret)).json<ErrorBody>().error;
    const same = { code: never.code, message: never.message };
    const first = await made();
    expect(codeOf(await revoke(first.id, as['south']!))).toEqual([404, 'displays.no_display']);
    expect(codeOf(await revoke(first.id, as['member']!))).toEqual([404, 'displays.no_display']);
    await revoke(first.id);
    expect(await dead(first.secret)).toMatchObject(same);
    expect(codeOf(await put(first.id))).toEqual([404, 'displays.no_display']);
    const second = await made();
    const allow = (isAllowed: boolean, who?: Headers) => app.ask({ method: 'PUT', url: '/api/open-links', payload: { isAllowed }, ...(who ? { headers: who } : {}) }); // prettier-ignore
    expect((await allow(false, as['leader']!)).statusCode).toBe(403);
    const share = await app.post('/api/board-shares', { boardId: board.id, title: 'x', widgets: [total.id], scope: { period: month }, days: 7, withNames: false, origins: [] }, as['lead']); // prettier-ignore
    const { path } = share.json<{ path: string }>();
    await allow(false);
    expect(await dead(second.secret)).toMatchObject(same);
    expect((await look('', path)).statusCode).toBe(404);
    expect(codeOf(await make())).toEqual([403, 'shares.not_allowed']);
    expect(codeOf(await look('', '/api/display/pairing', 'POST'))).toEqual([403, 'shares.not_allowed']);
    expect(await listed(second.id)).toMatchObject({ state: 'off' });
    await allow(true);
    expect([(await look(second.secret)).statusCode, (await look('', path)).statusCode]).toEqual([200, 200]);
    const { db } = app.ctx.control;
    const { account_id } = await db.selectFrom('account_role').select('account_id').where('role', '=', 'team_lead').where('team', '=', teams['North']!).executeTakeFirstOrThrow(); // prettier-ignore
    await db.updateTable('account_role').set({ role: 'member', team: '' }).where('account_id', '=', account_id).execute();
    expect(await dead(second.secret)).toMatchObject(same);
    await db.updateTable('account_role').set({ role: 'team_lead', team: teams['North']! }).where('account_id', '=', account_id).execute();
    expect((await look(second.secret)).statusCode).toBe(200);
    await revoke(second.id);
  });

  test('is put up by people, of boards they see, for those they see as a whole', async () => {
    expect(codeOf(await make({ teamId: null }))).toEqual([403, 'displays.no_team']);
    expect(codeOf(await make({ teamId: teams['South']! }))).toEqual([403, 'displays.no_team']);
    expect(codeOf(await make({}, as['member']!))).toEqual([403, 'displays.no_team']);
    expect(codeOf(await make({ teamId: teams['South']! }, as['south']!))).toEqual([404, 'boards.no_board']);
    expect(codeOf(await make({ timezone: 'Mars/Olympus' }))).toEqual([400, 'displays.no_timezone']);
    expect(codeOf(await make({}, {}))).toEqual([403, 'displays.only_people']);
    const { id, secret } = await made({ teamId: null }, as['leader']!);
    expect((await look(secret, `/api/display/boards/${board.id}`)).body).toContain('350.5');
    expect(await listed(id)).toBeUndefined();
    expect(codeOf(await put(id))).toEqual([404, 'displays.no_display']);
    const changed = await put(id, { name: 'Canteen', teamId: teams['South']!, boards: [board.id] }, as['leader']!);
    expect(changed.statusCode, changed.body).toBe(200);
    expect(await listed(id, as['leader']!)).toMatchObject({ name: 'Canteen', team: { name: 'South' } });
    expect((await look(secret, `/api/display/boards/${board.id}`)).body).toContain('250.5');
    await revoke(id, as['leader']!);
  });

  test('that waits shows a code; who types it says what it shows, once; neither is kept but as a digest', async () => {
    const waiting = (await look('', '/api/display/pairing', 'POST')).json<PairingAnswer>();
    expect((await look(waiting.secret)).statusCode).toBe(404);
    const typed = `${waiting.code.slice(0, 4).toLowerCase()}-${waiting.code.slice(4)} `;
    const answer = await make({ code: typed });
    expect([answer.statusCode, answer.json<MadeDisplay>().path]).toEqual([201, null]);
    expect((await look(waiting.secret)).json<DisplayAnswer>().name).toBe('Screen in the hall');
    expect(codeOf(await make({ code: waiting.code }))).toEqual([404, 'displays.no_code']);
    const { db } = app.ctx.control;
    const kept = JSON.stringify([await db.selectFrom('display').select(['id', 'hash', 'name']).execute(), await db.selectFrom('display_pairing').selectAll().execute()]); // prettier-ignore
    expect(kept).not.toContain(waiting.secret);
    expect(kept).not.toContain(waiting.code);
    expect(app.logged()).not.toContain(waiting.secret);
    const actions = await db.selectFrom('audit_entry').select('action').where('subject_kind', '=', 'displays').execute();
    expect(new Set(actions.map(({ action }) => action))).toEqual(new Set(['displays.added', 'displays.changed', 'displays.revoked']));
  });

  test('is asked so often and no more', async () => {
    const tried = () => app.app.inject({ method: 'GET', url: '/api/display', headers: { host: 'localhost:7474', authorization: `Screen ${'y'.repeat(43)}` }, remoteAddress: '192.0.2.9' }); // prettier-ignore
    const answers = new Set<number>();
    for (let count = 0; count < 62; count += 1) answers.add((await tried()).statusCode);
    expect([...answers]).toEqual([404, 429]);
  });
});

/** Reads what a screen hears, until it ends. */
function listen(port: number, secret: string) {
  const heard = { status: 0, events: [] as string[] };
  const over = new Promise<void>((resolve) => {
    const headers = { host: 'localhost:7474', authorization: `Screen ${secret}` };
    const ask = request(`http://127.0.0.1:${port}/api/display/live`, { headers }, (answer) => {
      heard.status = answer.statusCode!;
      answer.on('data', (part: Buffer) => heard.events.push(...[...part.toString('utf8').matchAll(/^event: (\w+)$/gm)].map(([, name]) => name!)));
      answer.on('close', resolve);
    });
    ask.on('error', () => resolve());
    ask.end();
  });
  return { heard, over };
}
const soon = async (isThere: () => boolean) => expect.poll(isThere, { timeout: 5_000 }).toBe(true);

test('hears of new data and of its own boards alone, and its stream ends within seconds of revoking', { timeout: 30_000 }, async () => {
  const { id, secret } = await made();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.app.server.address() as { port: number };
  const { heard, over } = listen(port, secret);
  await soon(() => heard.status === 200);
  app.ctx.live.publish('board', { id: other.id, edition: 2 });
  app.ctx.live.publish('catalog', { version: '1' });
  app.ctx.live.publish('comments', {});
  app.ctx.live.publish('display', { id: randomUUID() });
  app.ctx.live.publish('board', { id: board.id, edition: 2 });
  await soon(() => heard.events.length > 0);
  expect(heard.events).toEqual(['board']);
  await sendItems(app, [{ entity: 'account', externalId: 'new', source: 'test', values: { name: 'New Ltd' } }]);
  await soon(() => heard.events.includes('data'));
  const before = performance.now();
  await revoke(id);
  await over;
  expect(performance.now() - before).toBeLessThan(5_000);
});
