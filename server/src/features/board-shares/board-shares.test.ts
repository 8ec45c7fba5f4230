import type { BoardAnswer, ErrorBody, MadeShare, SharesResponse, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { showsNames } from '@leadline/board';
import { scopeFrom, scopeText, stillSees } from './shared-scope.ts';

type Headers = Record<string, string>;
const month = { kind: 'named', name: '2026-06' } as const;
const section = randomUUID();
let app: TestApp;
let lead: Headers;
let other: Headers;
let board: BoardAnswer;

const base = () => ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 4, h: 3 }, period: null, filters: [] });
const chosen: Widget = { ...base(), kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: false };
const hidden: Widget = { ...base(), title: 'Not for outside', kind: 'number', kpi: { id: 'deals_won_count' }, goal: 'none', trend: false };
const people: Widget = { ...base(), kind: 'table', kpis: [{ id: 'won_revenue' }], by: 'person', across: null, tone: 'none', top: 10 };
const mine: Widget = { ...base(), kind: 'standing', kpis: [{ id: 'won_revenue' }] };

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  const { members } = (await app.get('/api/members/team?search=North')).json<{ members: { id: string }[] }>();
  lead = await signInAs(app, 'lead', [{ role: 'team_lead', team: members[0]!.id }]);
  other = await signInAs(app, 'other', [{ role: 'leadership', team: null }]);
  board = await makeBoard(lead);
});
afterAll(() => app.close());

async function makeBoard(who: Headers): Promise<BoardAnswer> {
  const document = { sections: [{ id: section, title: 'Tuần', tab: null }], widgets: [chosen, hidden, people, mine], phoneOrder: [], period: null };
  const body = { key: randomUUID(), title: 'Inside', folder: null, audience: { kind: 'own' }, isShared: false, document };
  return (await app.post('/api/boards', body, who)).json<BoardAnswer>();
}
const ask = (more: object = {}, who = lead) =>
  app.post('/api/board-shares', { boardId: board.id, title: 'For the bank', widgets: [chosen.id], scope: { period: month }, days: 7, withNames: false, origins: [], ...more }, who); // prettier-ignore
async function made(more: object = {}, who = lead): Promise<MadeShare> {
  const answer = await ask(more, who);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<MadeShare>();
}
let from = 0;
const look = (path: string, headers: Headers = {}) =>
  app.app.inject({ method: 'GET', url: path, headers: { host: 'localhost:7474', ...headers }, remoteAddress: `10.0.0.${(from += 1) % 250}` });
const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => [answer.statusCode, answer.json<ErrorBody>().error.code];
/** What a page shows, pictures included. */
const seen = (html: string): string =>
  html.replaceAll(/data:image\/svg\+xml;base64,([^"]+)/g, (_all, data: string) => Buffer.from(data, 'base64').toString('utf8'));

describe('links', () => {
  test('show what was chosen with the numbers of who made them, to whoever has them, in the own language', async () => {
    const { path, share } = await made();
    const { statusCode, body, headers } = await look(path, { 'accept-language': 'hu' });
    expect(statusCode).toBe(200);
    expect(seen(body)).toMatch(/<html lang="hu">[\s\S]*For the bank[\s\S]*100,00/);
    expect(headers['cache-control']).toBe('no-store');
    expect(share).toMatchObject({ state: 'open', widgets: [chosen.id], mayRevoke: true, madeBy: 'lead' });
    expect(codeOf(await ask({}, other))).toEqual([404, 'boards.no_board']);
  });

  test('leak nothing beyond their list: no other widget, no name, nothing of who made it, nothing to drill into', async () => {
    const { path } = await made();
    const html = seen((await look(path)).body);
    for (const word of [
      'Not for outside',
      'Inside',
      'Anna',
      'Bình',
      'lead',
      'North',
      board.id,
      chosen.id,
      'opportunity~',
      'user~',
      '/api/',
      '<script',
      '<a ',
    ])
      expect(html, word).not.toContain(word);
    const secret = path.split('/')[2]!;
    for (const address of [`/shared/${secret}/records`, `/api/shared/${secret}`, `/api/boards/${board.id}`])
      expect(
        (await look(address, { authorization: `Bearer ${secret}`, cookie: `leadline-7474=${secret}` })).statusCode,
        address,
      ).toBeGreaterThanOrEqual(400);
    const query = { queries: [{ kpis: [{ id: 'won_revenue' }], period: month }] };
    expect((await app.post('/api/query', query, { authorization: `Bearer ${secret}` })).statusCode).toBe(401);
  });

  test('show names only where that was said, and never what is made for one reader', async () => {
    expect(codeOf(await ask({ widgets: [people.id] }))).toEqual([400, 'shares.names_people']);
    expect(codeOf(await ask({ widgets: [mine.id], withNames: true }))).toEqual([400, 'shares.on_page_only']);
    expect(codeOf(await ask({ widgets: [randomUUID()] }))).toEqual([400, 'shares.no_widget']);
    const { path } = await made({ widgets: [people.id], withNames: true });
    const html = seen((await look(path)).body);
    expect(html).toContain('Anna Kovács');
    expect(html).not.toContain('Bình');
  });

  test('stay narrowed to what the maker was looking at, without saying to whom where names are not shown', async () => {
    const { members } = (await app.get('/api/members/person?search=Anna')).json<{ members: { id: string }[] }>();
    const scope = { period: month, filters: [{ dimension: 'person', members: [members[0]!.id], exclude: true }] };
    const [plain, named] = [await made({ scope }), await made({ scope, withNames: true })].map(({ path }) => path);
    const html = seen((await look(plain!)).body);
    expect(html).not.toContain('100,00');
    expect(html).not.toContain('100.00');
    expect(html).not.toContain('Anna');
    expect(seen((await look(named!)).body)).toContain('Anna');
  });

  test('stay as they were made: a board that is changed puts nothing more behind them, one that is removed puts them out', async () => {
    const own = await makeBoard(lead);
    const { path } = await made({ boardId: own.id });
    const swapped = { ...chosen, kind: 'number', kpi: { id: 'deals_won_count' }, title: 'Swapped' };
    const body = {
      title: 'x',
      folder: null,
      audience: { kind: 'own' },
      isShared: false,
      edition: 1,
      document: { ...own.document, widgets: [swapped] },
    };
    expect((await app.ask({ method: 'PUT', url: `/api/boards/${own.id}`, payload: body, headers: lead })).statusCode).toBe(200);
    expect(seen((await look(path)).body)).not.toContain('Swapped');
    await app.post(`/api/boards/${own.id}/removal`, { isRemoved: true }, lead);
    expect((await look(path)).statusCode).toBe(404);
  });

  test('stand in frames of the named addresses alone', async () => {
    const plain = await look((await made()).path);
    expect([plain.headers['x-frame-options'], String(plain.headers['content-security-policy'])]).toEqual([
      'DENY',
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
    const framed = await look((await made({ origins: ['https://intranet.example.com'] })).path);
    expect(framed.headers['x-frame-options']).toBeUndefined();
    expect(framed.headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/intranet\.example\.com$/);
    for (const origin of ['https://a.example/x', 'http://a.example', "https://a.example; script-src 'unsafe-inline'", '*'])
      expect((await ask({ origins: [origin] })).statusCode, origin).toBe(400);
    const elsewhere = await look('/api/boards');
    expect(elsewhere.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('end by revoking, by time and with the rights of who made them, and then answer like what never was', async () => {
    const dead = async (path: string): Promise<readonly unknown[]> => {
      const { statusCode, body } = await look(path);
      return [statusCode, body.replaceAll(/nonce="[^"]+"/g, '')];
    };
    const never = await dead('/shared/nothing');
    expect(never[0]).toBe(404);
    const { path, share } = await made();
    expect((await app.post(`/api/board-shares/${share.id}/revoke`, {}, other)).statusCode).toBe(404);
    const left = (await app.post(`/api/board-shares/${share.id}/revoke`, {}, lead)).json<SharesResponse>();
    expect(left.shares.find(({ id }) => id === share.id)).toMatchObject({ state: 'revoked', mayRevoke: false });
    expect(await dead(path)).toEqual(never);
    const { db } = app.ctx.control;
    const old = await made();
    await db.updateTable('board_share').set({ expires_at: '2026-06-15T10:00:00.000Z' }).where('id', '=', old.share.id).execute();
    expect(await dead(old.path)).toEqual(never);
    const late = await made();
    const { account_id } = await db.selectFrom('account_role').select('account_id').where('role', '=', 'team_lead').executeTakeFirstOrThrow();
    await db.updateTable('account_role').set({ role: 'member', team: '' }).where('account_id', '=', account_id).execute();
    expect(await dead(late.path)).toEqual(never);
    const state = (await app.get(`/api/board-shares?boardId=${board.id}`, lead)).json<SharesResponse>();
    expect(state.shares.find(({ id }) => id === late.share.id)).toMatchObject({ state: 'dead' });
  });

  test('are kept without their secret, and written down who made and revoked them', async () => {
    const rows = JSON.stringify(await app.ctx.control.db.selectFrom('board_share').select(['id', 'hash']).execute());
    const entries = await app.ctx.control.db.selectFrom('audit_entry').select(['action', 'after']).where('action', 'in', ['boards.shared', 'boards.unshared']).execute(); // prettier-ignore
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['boards.shared', 'boards.unshared']));
    for (const { hash } of JSON.parse(rows) as { hash: string }[]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(app.logged()).not.toMatch(/\/shared\/[\w-]{20}/);
  });

  test('are made by people alone, and looked at so often and no more', async () => {
    expect(codeOf(await ask({}, {}))).toEqual([403, 'shares.only_people']);
    const again = () => app.app.inject({ method: 'GET', url: '/shared/none', headers: { host: 'localhost:7474' }, remoteAddress: '192.0.2.1' });
    const answers = new Set<number>();
    for (let count = 0; count < 62; count += 1) answers.add((await again()).statusCode);
    expect([...answers]).toEqual([404, 429]);
    expect((await again()).headers['retry-after']).toMatch(/^\d+$/);
  });
});

describe('what was seen then', () => {
  test('is kept exactly, and is seen still only if all of it is', () => {
    const teams = { kind: 'teams', teams: [1n, -9_007_199_254_740_993n] } as const;
    expect(scopeFrom(scopeText(teams))).toEqual(teams);
    expect(scopeFrom(scopeText({ kind: 'all' }))).toEqual({ kind: 'all' });
    expect(stillSees({ kind: 'all' }, teams)).toBe(true);
    expect(stillSees({ kind: 'teams', teams: [...teams.teams, 5n] }, teams)).toBe(true);
    expect(stillSees({ kind: 'teams', teams: [1n] }, teams)).toBe(false);
    expect(stillSees(teams, { kind: 'all' })).toBe(false);
    expect(stillSees({ kind: 'persons', persons: [1n] }, { kind: 'teams', teams: [1n] })).toBe(false);
    expect(stillSees({ kind: 'persons', persons: [1n] }, { kind: 'persons', persons: [] })).toBe(false);
  });

  test('names people by every way there is to group', () => {
    const by = (dimension: 'person' | 'account' | 'manager' | 'team' | 'month') =>
      showsNames({ ...base(), kind: 'table', kpis: [{ id: 'won_revenue' }], by: 'team', across: dimension, tone: 'none', top: 5 });
    expect((['person', 'account', 'manager', 'team', 'month'] as const).map(by)).toEqual([true, true, true, false, false]);
  });
});
