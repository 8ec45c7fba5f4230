import type {
  ImportReport,
  ImportRun,
  ImportsResponse,
  InspectResponse,
  QueryResponse,
  RecipesResponse,
  RecordDetail,
  UploadResponse,
} from '@leadline/contract';
import type { RecordsPage } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addImportRun } from '#server/control/import-run.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => void (app = await openTestApp()));
afterAll(() => app.close());

const rows = Array.from(
  { length: 60 },
  (_, index) => `D${index},Anna,Won,2026-05-01,2026-05-${String((index % 28) + 1).padStart(2, '0')},${index + 1}`,
);
const file = ['opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value', ...rows, 'D99,Anna,Won,2026-05-01,2026-05-02,=seven'].join(
  '\n',
);
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

async function upload(name: string, text: string): Promise<{ name: string; digest: string }> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await app.ask({ method: 'POST', url: `/api/uploads?name=${name}`, headers, payload: text });
  const { digest } = answer.json<UploadResponse>();
  return { name, digest };
}

async function finished(id: string): Promise<ImportRun> {
  await expect.poll(async () => (await app.get(`/api/imports/${id}`)).json<ImportRun>().finishedAt, { timeout: 50_000 }).not.toBeNull();
  return (await app.get(`/api/imports/${id}`)).json<ImportRun>();
}

async function wonRevenue(): Promise<string | null> {
  const answer = await app.post('/api/query', { queries: [{ kpis: [{ id: 'won_revenue' }], period: { kind: 'all' } }] });
  return answer.json<QueryResponse>().results[0]!.totals[0]!.value;
}

test('a file goes from upload to numbers and back', async () => {
  const files = [await upload('deals.csv', file)];
  const { recipe } = (await app.post('/api/imports/inspect', { files })).json<InspectResponse>();
  expect(recipe).not.toBeNull();

  const check = (await app.post('/api/imports/check', { files, recipe })).json<ImportReport>();
  expect(check).toMatchObject({ isCheck: true, files: [{ rowsIn: 61, accepted: 60, rejected: 1 }] });
  expect(await wonRevenue()).toBeNull();
  const foreseen = await app.post('/api/imports/check/rejects.csv?locale=hu', { files, recipe });
  expect(foreseen.headers['content-type']).toMatch(/text\/csv/);
  expect(foreseen.body).toMatch(/deals\.csv,62,close_value,'=seven,/);
  const unknown = await app.post('/api/imports/check/rejects.csv', { files, recipe: 'weekly' });
  expect([unknown.statusCode, codeOf(unknown)]).toEqual([404, 'folder.no_such_recipe']);

  expect((await app.ask({ method: 'PUT', url: '/api/recipes/monthly', payload: recipe! })).statusCode).toBe(200);
  expect((await app.get('/api/recipes')).json<RecipesResponse>().recipes.map(({ name }) => name)).toEqual(['monthly']);

  const begun = await app.post('/api/imports', { files, recipe: 'monthly' });
  expect(begun.statusCode).toBe(202);
  const run = await finished(begun.json<ImportRun>().id);
  expect(run).toMatchObject({ status: 'done', recipe: 'monthly', progress: 1, report: { files: [{ rowsIn: 61, accepted: 60, rejected: 1 }] } });
  expect(await wonRevenue()).toBe('1830');

  const rejects = await app.get(`/api/imports/${run.id}/rejects.csv?locale=hu`);
  expect(rejects.headers['content-type']).toMatch(/text\/csv/);
  expect(rejects.body).toMatch(/deals\.csv,62,close_value,'=seven,/);

  const page = (await app.post('/api/records', { query: { kpis: [{ id: 'won_revenue' }], period: { kind: 'all' } }, limit: 1 })).json<RecordsPage>();
  const record = (await app.get(`/api/records/${page.records[0]!.id}`)).json<RecordDetail>();
  expect(record.origin).toMatchObject({
    kind: 'import',
    importId: run.id,
    files: ['deals.csv'],
    line: Number(record.origin.externalId.slice(1)) + 2,
  });

  const undone = await app.post(`/api/imports/${run.id}/undo`, {});
  expect(undone.json<ImportRun>().status).toBe('undone');
  expect(await wonRevenue()).toBeNull();
  const twice = await app.post(`/api/imports/${run.id}/undo`, {});
  expect([twice.statusCode, codeOf(twice)]).toEqual([409, 'inbox.not_undoable']);
  expect((await app.get('/api/imports')).json<ImportsResponse>().imports.map(({ status }) => status)).toEqual(['undone']);
});

test.each([
  ['an empty file', ''],
  ['bytes that are no table', '\u0000\u0001\u0002\u0003'],
])('%s is told by name, and nothing changes', async (_, text) => {
  const files = [await upload('odd.csv', text)];
  const inspected = (await app.post('/api/imports/inspect', { files })).json<InspectResponse>();
  expect(inspected.recipe).toBeNull();
  const before = await app.ctx.inbox.lastSeq();
  const refused = await app.post('/api/imports/check', { files, recipe: 'monthly' });
  expect(refused.statusCode).toBe(400);
  expect(codeOf(refused)).toMatch(/^import\./);
  expect(await app.ctx.inbox.lastSeq()).toBe(before);
});

test.each([
  ['a file nobody has uploaded', { files: [{ name: 'x.csv', digest: '0'.repeat(64) }], recipe: 'monthly' }, 404, 'inbox.no_such_upload'],
  ['a recipe nobody has saved', { files: [{ name: 'x.csv', digest: '0'.repeat(64) }], recipe: 'weekly' }, 404, 'folder.no_such_recipe'],
  ['a digest that leads elsewhere', { files: [{ name: 'x.csv', digest: '../../control.db' }], recipe: 'monthly' }, 400, 'http.invalid_request'],
  ['no files', { files: [], recipe: 'monthly' }, 400, 'http.invalid_request'],
])('%s is refused', async (_, body, status, code) => {
  const answer = await app.post('/api/imports', body);
  expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
});

test('a recipe is deleted once', async () => {
  const remove = () => app.ask({ method: 'DELETE', url: '/api/recipes/monthly' });
  expect((await remove()).statusCode).toBe(204);
  expect(codeOf(await remove())).toBe('folder.no_such_recipe');
});

test('imports are listed page by page, newest first, each once', async () => {
  const { db } = app.ctx.control;
  const ids = Array.from({ length: 5 }, (_, index) => `ffffffff-0000-7000-8000-00000000000${index}`);
  for (const id of ids) await addImportRun(db, { id, recipe: { source: 'crm' }, recipeName: null, files: [], createdAt: '2026-06-15T10:00:00.000Z' });
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null && seen.length < 50) {
    const url: string = `/api/imports?limit=2${next === '' ? '' : `&before=${next}`}`;
    const page = (await app.get(url)).json<ImportsResponse>();
    expect(page.imports.length).toBeLessThanOrEqual(2);
    seen.push(...page.imports.map(({ id }) => id));
    ({ next } = page);
  }
  expect(seen.slice(0, 5)).toEqual(ids.toReversed());
  expect(new Set(seen).size).toBe(seen.length);
  expect((await app.get('/api/imports?limit=0')).statusCode).toBe(400);
});
