import type { AuditResponse, BoardAnswersResponse, ChartNote, ChartNotesResponse, ErrorBody, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanChartNotes } from '#server/control/chart-note.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const section = randomUUID();

let app: TestApp;
const as: Record<string, Headers> = {};
const ids: Record<string, string> = {};

/** Below North there is Inner, where Cili works; it is Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    ...smallFirm,
    item('team', 'Inner', { name: 'Inner', parent_team_id: 'North' }),
    item('user', 'cili', { full_name: 'Cili Kiss' }),
    item('assignment', 'a9', { user_id: 'cili', team_id: 'Inner', sales_role: 'hunter', is_primary: true }),
    item('location', 'Huế', { name: 'Huế' }),
    item('location', 'Pécs', { name: 'Pécs' }),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình', 'Cili']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South', 'Inner']) ids[name] = await idOf('team', name);
  for (const name of ['Huế', 'Pécs']) ids[name] = await idOf('location', name);
  const member = [{ role: 'member', team: null }] as const;
  for (const name of ['Anna', 'Bình', 'Cili']) as[name] = await signInAs(app, name, [...member], ids[name]!);
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  as['manager'] = await signInAs(app, 'manager', [{ role: 'manager', team: ids['North']! }], null);
  as['lead of South'] = await signInAs(app, 'lead of South', [{ role: 'team_lead', team: ids['South']! }], null);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  as['finance'] = await signInAs(app, 'finance', [{ role: 'finance', team: null }], null);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
});
afterAll(() => app.close());
beforeEach(async () => void (await app.ctx.control.db.deleteFrom('chart_note').execute()));

const organisation = { scope: 'organisation', id: null } as const;
const team = (name: string) => ({ scope: 'team', id: ids[name]! }) as const;
const place = (name: string) => ({ scope: 'location', id: ids[name]! }) as const;
const words = (more: object = {}) => ({ kpis: ['won_revenue'], subject: organisation as object, from: '2026-06-10', to: '2026-06-10', kind: 'price', title: 'Prices went up', text: 'By five per cent', ...more }); // prettier-ignore
const post = (more: object = {}, who = 'leader') => app.post('/api/chart-notes', { key: randomUUID(), ...words(more) }, as[who]);
async function made(more: object = {}, who = 'leader'): Promise<ChartNote> {
  const answer = await post(more, who);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<ChartNote>();
}
const put = (id: string, edition: number, more: object = {}, who = 'leader') =>
  app.ask({ method: 'PUT', url: `/api/chart-notes/${id}`, headers: as[who]!, payload: { edition, ...words(more) } });
const remove = (id: string, isRemoved = true, who = 'leader') => app.post(`/api/chart-notes/${id}/removal`, { isRemoved }, as[who]);
const codeOf = ({ statusCode, body }: { readonly statusCode: number; readonly body: string }) => [
  statusCode,
  (JSON.parse(body) as ErrorBody).error.code,
];
const found = async (who = 'leader', more: object = {}): Promise<ChartNotesResponse> => {
  const answer = await app.post('/api/chart-notes/find', { kpis: null, from: null, to: null, ...more }, as[who]);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ChartNotesResponse>();
};
const titles = async (who?: string, more?: object) => (await found(who, more)).notes.map(({ title }) => title).sort();

const june = { kind: 'named', name: '2026-06' } as const;
const timeline = (more: object = {}): Widget =>
  ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 6, h: 4 }, period: june, filters: [], kind: 'timeline', kpis: [{ id: 'won_revenue' }], grain: 'week', form: 'bars', split: null, goal: false, cumulative: false, ...more }) as Widget; // prettier-ignore
const onBoard = async (who: string, widget = timeline(), scope: object = { period: june }) => {
  const answer = await app.post('/api/board-answers', { scope, widgets: [widget] }, as[who]);
  return answer.json<BoardAnswersResponse>().answers[0]!.notes ?? [];
};

describe('who sees a note', () => {
  test('of the organisation and its places everybody, of a team whoever sees it, is in it or below it: in the list and on charts alike', async () => {
    const names = ['Everybody', 'North', 'South', 'Inner', 'Huế'];
    await made({ title: 'Everybody' });
    for (const name of ['North', 'South', 'Inner']) await made({ title: name, subject: team(name) });
    await made({ title: 'Huế', subject: place('Huế') });
    const sees: Readonly<Record<string, readonly string[]>> = {
      leader: names,
      finance: names,
      manager: ['Everybody', 'North', 'Inner', 'Huế'],
      lead: ['Everybody', 'North', 'Huế'],
      'lead of South': ['Everybody', 'South', 'Huế'],
      Anna: ['Everybody', 'North', 'Huế'],
      Bình: ['Everybody', 'South', 'Huế'],
      Cili: ['Everybody', 'North', 'Inner', 'Huế'],
    };
    for (const [who, expected] of Object.entries(sees)) {
      expect(await titles(who), who).toEqual([...expected].sort());
      expect((await onBoard(who)).map(({ title }) => title).sort(), `${who}, on a chart`).toEqual([...expected].sort());
    }
    // A screen shows them on its board, without who wrote them, and has no list.
    const shown = await onBoard('screen');
    expect(shown.map(({ title, by }) => [title, by]).sort()).toEqual([['Everybody', null], ['Huế', null], ['North', null]]); // prettier-ignore
    expect(codeOf(await app.post('/api/chart-notes/find', { kpis: null, from: null, to: null }, as['screen']))).toEqual([
      403,
      'access.not_permitted',
    ]);
  });

  test('of another team or place than a chart is narrowed to nobody, on that chart', async () => {
    for (const name of ['North', 'South', 'Inner']) await made({ title: name, subject: team(name) });
    for (const name of ['Huế', 'Pécs']) await made({ title: name, subject: place(name) });
    const narrowed = async (dimension: string, name: string, more: object = {}) =>
      titles('leader', { filters: [{ dimension, members: [ids[name]!], ...more }] });
    const places = ['Huế', 'Pécs'];
    expect(await narrowed('team', 'North')).toEqual(['Inner', 'North', ...places].sort());
    expect(await narrowed('team', 'Inner')).toEqual(['Inner', 'North', ...places].sort());
    expect(await narrowed('team', 'South', { exclude: true })).toEqual(['Inner', 'North', ...places].sort());
    expect(await narrowed('person', 'Cili')).toEqual(['Inner', 'North', ...places].sort());
    expect(await narrowed('person', 'Bình')).toEqual(['South', ...places].sort());
    expect(await narrowed('location', 'Huế')).toEqual(['Huế', 'Inner', 'North', 'South']);
    const filters = [{ dimension: 'team', members: [ids['South']!] }];
    expect((await onBoard('leader', timeline({ filters }))).map(({ title }) => title).sort()).toEqual(['South', ...places].sort());
  });

  test('of other KPIs and other days nobody, on that chart; each step of time has it where its day is', async () => {
    await made({ title: 'This' });
    await made({ title: 'All', kpis: null, from: '2026-05-25', to: '2026-06-03' });
    await made({ title: 'Other', kpis: ['calls_made_count'] });
    await made({ title: 'May', from: '2026-05-31', to: '2026-05-31' });
    const shown = await onBoard('leader');
    expect(shown.map(({ title, starts, ends }) => [title, starts.bucket, ends.bucket])).toEqual([
      ['This', '2026-W24', '2026-W24'],
      ['All', '2026-W22', '2026-W23'],
    ]);
    // Wednesday 10 June: two of seven days are over when it begins.
    expect([shown[0]!.starts.part, shown[0]!.ends.part]).toEqual([2 / 7, 3 / 7]);
    expect(await titles('leader', { kpis: ['calls_made_count'] })).toEqual(['All', 'Other']);
    expect(await titles('leader', { from: '2026-06-04', to: '2026-06-10' })).toEqual([]);
    expect(await titles('leader', { kind: 'campaign' })).toEqual([]);
    expect(await onBoard('leader', timeline({ grain: null }), { period: { kind: 'named', name: '2025' } })).toHaveLength(2);
  });
});

describe('who writes a note', () => {
  test('whoever decides about whom it is for; others neither write, nor change, nor remove it', async () => {
    expect((await found('manager')).writes).toMatchObject({ organisation: false, teams: [{ name: 'Inner' }, { name: 'North' }], locations: [] });
    expect((await found('leader')).writes).toMatchObject({ organisation: true, teams: [{}, {}, {}], locations: [{ name: 'Huế' }, { name: 'Pécs' }] });
    expect((await found('Anna')).writes).toEqual({ organisation: false, teams: [], locations: [] });
    await made({ subject: team('Inner') }, 'manager');
    expect(codeOf(await post({ subject: team('Inner') }, 'lead'))).toEqual([404, 'people.no_team']);
    expect(codeOf(await post({ subject: team('South') }, 'lead'))).toEqual([404, 'people.no_team']);
    expect(codeOf(await post({}, 'lead'))).toEqual([403, 'access.not_permitted']);
    expect(codeOf(await post({ subject: place('Huế') }, 'lead'))).toEqual([403, 'access.not_permitted']);
    for (const who of ['Anna', 'finance', 'screen'])
      expect(codeOf(await post({ subject: team('North') }, who))).toEqual([403, 'access.not_permitted']);
    const all = await made({ title: 'Of all' });
    const south = await made({ title: 'Of South', subject: team('South') });
    expect(codeOf(await put(all.id, 1, { subject: team('North') }, 'lead'))).toEqual([403, 'chart_notes.not_yours']);
    expect(codeOf(await remove(all.id, true, 'lead'))).toEqual([403, 'chart_notes.not_yours']);
    expect(codeOf(await remove(south.id, true, 'lead'))).toEqual([404, 'chart_notes.no_note']);
    const own = await made({ title: 'Own', subject: team('North') }, 'lead');
    expect(codeOf(await put(own.id, 1, { subject: team('South') }, 'lead'))).toEqual([404, 'people.no_team']);
    expect((await found('lead')).notes.map(({ title, mayChange }) => [title, mayChange]).sort()).toEqual([
      ['Of all', false],
      ['Own', true],
    ]);
  });

  test('sent twice it is there once; of two changes from one edition the second is told; what was removed comes back', async () => {
    const key = randomUUID();
    const both = await Promise.all([app.post('/api/chart-notes', { key, ...words() }, as['leader']), app.post('/api/chart-notes', { key, ...words() }, as['leader'])]); // prettier-ignore
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(await titles()).toEqual(['Prices went up']);
    expect((await put(key, 1, { title: 'Again', to: '2026-06-12' })).json<ChartNote>()).toMatchObject({ edition: 2, title: 'Again', to: '2026-06-12', by: 'leader' }); // prettier-ignore
    expect(codeOf(await put(key, 1, { title: 'Too late' }))).toEqual([409, 'chart_notes.changed_meanwhile']);
    await remove(key);
    await remove(key);
    expect(await titles()).toEqual([]);
    expect(codeOf(await put(key, 2))).toEqual([404, 'chart_notes.no_note']);
    await remove(key, false);
    expect(await titles()).toEqual(['Again']);
    const { entries } = (await app.get('/api/audit?limit=5')).json<AuditResponse>();
    expect(entries.filter(({ action }) => action.startsWith('chart_notes.')).map(({ action }) => action).slice(0, 4)).toEqual(['chart_notes.brought_back', 'chart_notes.removed', 'chart_notes.changed', 'chart_notes.added']); // prettier-ignore
  });

  test('not without a title, of a KPI that is not known, or of days that are none', async () => {
    expect((await post({ title: '  ' })).statusCode).toBe(400);
    expect((await post({ title: 'x'.repeat(81) })).statusCode).toBe(400);
    expect((await post({ text: 'x'.repeat(1001) })).statusCode).toBe(400);
    expect(codeOf(await post({ kpis: ['no_such_kpi'] }))).toEqual([400, 'chart_notes.no_kpi']);
    expect(codeOf(await post({ to: '2026-06-09' }))).toEqual([400, 'chart_notes.days']);
    expect(codeOf(await post({ to: '2029-06-09' }))).toEqual([400, 'chart_notes.days']);
    expect(await titles()).toEqual([]);
  });
});

test('a link shows notes only where its maker chose so', async () => {
  await made({ title: 'Quiet campaign' });
  const widget = timeline();
  const document = { sections: [{ id: section, title: null, tab: null }], widgets: [widget], phoneOrder: [], period: null };
  const board = randomUUID();
  await app.post('/api/boards', { key: board, title: 'Inside', folder: null, audience: { kind: 'own' }, isShared: false, document }, as['leader']);
  const share = { boardId: board, title: 'Out', widgets: [widget.id], scope: { period: june }, days: 7, withNames: false, origins: [] };
  const pages: string[] = [];
  for (const more of [{}, { withNotes: true }]) {
    const { path } = (await app.post('/api/board-shares', { ...share, ...more }, as['leader'])).json<{ path: string }>();
    const { body } = await app.app.inject({ method: 'GET', url: path, headers: { host: 'localhost:7474' } });
    pages.push(body.replaceAll(/data:image\/svg\+xml;base64,([^"]+)/g, (_, data: string) => Buffer.from(data, 'base64').toString('utf8')));
  }
  expect(pages.map((page) => page.includes('Quiet campaign'))).toEqual([false, true]);
});

test('a name that is to be forgotten goes out of notes too', async () => {
  const { id } = await made({ title: 'Anna Kovács was ill', text: 'Bình stood in for Anna Kovács' });
  await cleanChartNotes(app.ctx.control.db, (text) => (text.includes('Anna Kovács') ? text.replaceAll('Anna Kovács', '…') : undefined));
  expect((await found()).notes).toMatchObject([{ id, title: '… was ill', text: 'Bình stood in for …', edition: 2 }]);
});
