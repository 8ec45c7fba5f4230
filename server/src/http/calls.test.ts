import type { ErrorBody } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ LEADLINE_SLOW_MS: '0', LEADLINE_LANE_INTERACTIVE: '1' });
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const query = { kpis: [{ id: 'won_revenue' }, { id: 'sales_cycle_length' }], period: { kind: 'named', name: '2026-06' } };

/** Takes every place of a lane until told otherwise. */
function fill(lane: 'interactive' | 'export' = 'interactive'): () => void {
  const ends: (() => void)[] = [];
  const { requests } = app.ctx.lanes;
  while (requests[lane].state().queued < 600) {
    const before = requests[lane].state();
    requests[lane].run(() => new Promise<void>((end) => ends.push(end))).catch(() => undefined);
    const after = requests[lane].state();
    if (before.running === after.running && before.queued === after.queued) break;
  }
  return () => {
    const timer = setInterval(() => ends.splice(0).forEach((end) => end()), 1);
    setTimeout(() => clearInterval(timer), 20_000).unref();
  };
}

const emptied = () => expect.poll(() => app.ctx.lanes.requests.interactive.state().running, { timeout: 15_000 }).toBe(0);

test('where too many wait, a question is sent away in the language of who asks, with the time to come back', async () => {
  const free = fill();
  const refused = await app.post('/api/query', { queries: [query] }, { 'accept-language': 'hu' });
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(refused.json<ErrorBody>().error).toMatchObject({ code: 'http.busy', message: expect.stringContaining('Túl sok kérdés') as string });
  expect((await app.get('/api/state')).statusCode, 'what costs nothing is answered').toBe(200);
  expect((await app.get('/health')).statusCode).toBe(200);
  free();
  await emptied();
  expect((await app.post('/api/query', { queries: [query] })).statusCode).toBe(200);
  expect((await app.get('/metrics')).body).toMatch(/leadline_lane_refused_total\{kind="request",lane="interactive"\} [1-9]/);
});

test('where too many wait, a board somebody else has just asked for is still answered, another one is not', async () => {
  const widget = { id: randomUUID(), sectionId: randomUUID(), title: null, place: { x: 0, y: 0, w: 3, h: 3 }, period: null, filters: [], kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: false }; // prettier-ignore
  const ask = (name: string) => app.post('/api/board-answers', { scope: { period: { kind: 'named', name } }, widgets: [widget] });
  const first = await ask('2026-06');
  expect(first.statusCode, first.body).toBe(200);
  const free = fill();
  const again = await ask('2026-06');
  expect([again.statusCode, again.body]).toEqual([200, first.body]);
  const other = await ask('2026-05');
  expect([other.statusCode, Number(other.headers['retry-after']) >= 1]).toEqual([429, true]);
  free();
  await emptied();
  expect((await ask('2026-05')).statusCode).toBe(200);
});

test('a slow request says what it waited for, and nothing of the data', async () => {
  await app.post('/api/query', { queries: [query] });
  await app.post('/api/query', { queries: [{ ...query, filters: [{ dimension: 'person', members: ['unassigned'] }] }] });
  const lines = app
    .logged()
    .split('\n')
    .filter((line) => line.includes('"slow"') && line.includes('/api/query'))
    .map(
      (line) =>
        JSON.parse(line) as { reqId: string; statements: { label: string; lane: string; cache: string; ms: number; waitMs: number; rows: number }[] },
    );
  expect(lines.length).toBeGreaterThan(1);
  const statements = lines.flatMap((line) => line.statements);
  expect(new Set(statements.map(({ cache }) => cache))).toEqual(new Set(['hit', 'miss']));
  expect(new Set(statements.map(({ lane }) => lane)), 'medians have a lane of their own').toEqual(new Set(['interactive', 'heavy']));
  expect(lines.every(({ reqId }) => /^[0-9a-f-]{36}$/.test(reqId))).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/Anna|Kovács|Deal d|select /i);
});

test('a question whose asker has gone is given up', async () => {
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as AddressInfo;
  const free = fill();
  app.ctx.lanes.requests.interactive.state();
  free();
  await emptied();
  const held = Promise.all([1, 2].map(() => app.ctx.lanes.run(() => new Promise((end) => setTimeout(end, 400)))));
  const body = JSON.stringify({ queries: [query] });
  const headers = { host: 'localhost:7474', ...app.local, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/api/query', headers });
  asked.on('error', () => undefined);
  asked.end(body);
  await expect.poll(() => app.ctx.lanes.requests.interactive.state().queued).toBe(1);
  expect(app.ctx.lanes.asked()).toBe(1);
  asked.destroy();
  await expect.poll(() => app.ctx.lanes.requests.interactive.state().queued).toBe(0);
  await expect.poll(() => app.ctx.lanes.asked()).toBe(0);
  await held;
  expect((await app.get('/metrics')).body).toContain('leadline_http_requests_total{route="/api/query",method="POST",status="499"} 1');
});

test('the figures cover requests, lanes, cache, ingest and the process', async () => {
  const { body, headers } = await app.get('/metrics');
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const name of [
    'leadline_http_request_duration_seconds_bucket{route="/api/query",le="+Inf"}',
    'leadline_lane_running{kind="statement",lane="heavy"} 0',
    'leadline_cache_reads_total{answer="hit"}',
    'leadline_ingest_behind_entries 0',
    'leadline_data_changed_timestamp_seconds',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds{quantile="0.99"}',
  ])
    expect(body).toContain(name);
});

test('while the server stops, who comes is told so', async () => {
  app.ctx.lanes.stop();
  const refused = await app.get('/api/state', { 'accept-language': 'vi' });
  expect(refused.statusCode).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.json<ErrorBody>().error).toMatchObject({ code: 'http.stopping', message: 'Máy chủ đang dừng. Hãy thử lại sau giây lát.' });
});
