import type {
  ChartNotesResponse,
  DemoResponse,
  ImportRun,
  ImportsResponse,
  InspectResponse,
  Organization,
  QueryResponse,
  StateResponse,
} from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeChartNote } from '#server/control/chart-note.ts';
import { addAdministrator, openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { keepDemoNotes } from './demo-notes.ts';
import { keepDemoRecognition } from './demo-recognition.ts';
import { isUntouched } from './demo.ts';
import { loadSmallDemo } from './small-demo.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await loadSmallDemo(app);
});
afterAll(() => app.close());

const own = { name: 'Duna Kft', country: 'HU', currency: 'HUF', timezone: 'Europe/Budapest', locale: 'hu' };
const demo = async () => (await app.get('/api/demo')).json<DemoResponse>();
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

async function won(): Promise<string | null> {
  const answer = await app.post('/api/query', { queries: [{ kpis: [{ id: 'deals_won_count' }], period: { kind: 'all' } }] });
  return answer.json<QueryResponse>().results[0]!.totals[0]!.value;
}

/** What stands on the charts is read in one's own language, until somebody writes it anew. */
async function readInAllLanguages(): Promise<void> {
  const all = { kpis: null, from: null, to: null };
  const titles = async (locale: string) => (await app.post('/api/chart-notes/find', all, { 'accept-language': locale })).json<ChartNotesResponse>().notes; // prettier-ignore
  for (const [locale, price] of [['en', '10 % off in Hà Nội'], ['hu', '10 % kedvezmény Hanoiban'], ['ru', 'Скидка 10 % в Ханое'], ['vi', 'Giảm 10 % ở Hà Nội']] as const) expect((await titles(locale)).find(({ kind }) => kind === 'price')?.title).toBe(price); // prettier-ignore
  const { id } = (await titles('hu')).find(({ kind }) => kind === 'price')!;
  await changeChartNote(app.ctx.control.db, id, { title: 'Kedvezmény', edition: 2n });
  expect((await titles('ru')).find((note) => note.kind === 'price')?.title).toBe('Kedvezmény');
}

/** A file of the reader's own, imported while the demo company is shown. */
async function importOwn(): Promise<void> {
  const payload = 'opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\nX1,Anna,Won,2026-05-01,2026-05-02,100\n';
  const headers = { 'content-type': 'application/octet-stream' };
  const { digest } = (await app.ask({ method: 'POST', url: '/api/uploads?name=own.csv', headers, payload })).json<{ digest: string }>();
  const files = [{ name: 'own.csv', digest }];
  const { recipe } = (await app.post('/api/imports/inspect', { files })).json<InspectResponse>();
  const { id } = (await app.post('/api/imports', { files, recipe })).json<ImportRun>();
  await expect.poll(async () => (await app.get(`/api/imports/${id}`)).json<ImportRun>().status, { timeout: 60_000 }).toBe('done');
}

test('leaving the demo company takes all of it away and nothing of the own', { timeout: 120_000 }, async () => {
  expect(Number(await won())).toBeGreaterThan(100);
  expect(await demo()).toEqual({ isShown: true, isLoading: false, ownImports: 0, ownSettings: null });
  const kept = async () => {
    const counts = (['recognition', 'points_entry', 'skill', 'skill_confirmation', 'contest', 'chart_note'] as const).map((table) =>
      app.ctx.control.db
        .selectFrom(table as 'contest')
        .selectAll()
        .execute(),
    );
    return (await Promise.all(counts)).map((rows) => rows.length);
  };
  const someone = (role: 'manager' | 'team_lead' | 'member') =>
    ({ role, name: role, locale: 'en', person: role, team: role, teamName: role }) as const;
  for (let again = 0; again < 2; again += 1) {
    await keepDemoRecognition(app.ctx.control.db, [someone('manager'), someone('team_lead'), someone('member')], '2026-06-15', app.ctx.clock.now());
    await keepDemoNotes(app.ctx.control.db, '2026-11-20', app.ctx.clock.now());
  }
  expect(await kept()).toEqual([3, 3, 2, 2, 1, 3]);
  await readInAllLanguages();
  await importOwn();
  await sendItems(app, smallFirm);
  expect(await demo()).toMatchObject({ ownImports: 1 });

  expect(codeOf(await app.post('/api/demo/leave', own)), 'nobody could sign in afterwards').toBe('access.set_up_first');
  await addAdministrator(app);
  expect(codeOf(await app.post('/api/demo/leave', { ...own, timezone: 'Europe/Nowhere' }))).toBe('store.unknown_zone');
  expect(await demo()).toMatchObject({ isShown: true });

  const left = await app.post('/api/demo/leave', own);
  expect([left.statusCode, left.json<Organization>()]).toEqual([200, { ...left.json<Organization>(), ...own, isDemo: false, recognition: 'order' }]);
  expect((await app.get('/api/state')).json<StateResponse>()).toMatchObject({ isDemo: false, hasData: true, organization: own });
  expect(await won()).toBe('3');
  expect(await kept()).toEqual([0, 0, 0, 0, 0, 0]);
  expect(
    (await app.get('/api/imports'))
      .json<ImportsResponse>()
      .imports.map(({ status }) => status)
      .sort(),
  ).toEqual(['done', 'undone']);
  expect(await isUntouched(app.ctx)).toBe(false);

  const twice = await app.post('/api/demo/leave', own);
  expect([twice.statusCode, codeOf(twice)]).toEqual([409, 'demo.not_shown']);
});

test('a rebuild does not bring it back', { timeout: 120_000 }, async () => {
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  expect(await won()).toBe('3');
});
