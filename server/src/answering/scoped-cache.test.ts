import { key64Of, identityText, type KpiQuery, type Scope } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asking } from '#server/context.ts';
import { answerRequest } from '#server/features/query/answer-request.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { makeLanes } from './lanes.ts';
import { makeLeafCache } from './leaf-cache.ts';
import { makeRunStatement } from './run-statement.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const key = (entity: string, id: string): bigint =>
  key64Of(
    createHash('md5')
      .update(identityText(entity, 'test', id), 'utf8')
      .digest(),
  );
const june = { kind: 'named', name: '2026-06' } as const;
const queries: readonly KpiQuery[] = [
  { kpis: [{ id: 'won_revenue' }, { id: 'win_rate' }, { id: 'average_deal_size' }], period: june, compare: ['previous_period'] },
  { kpis: [{ id: 'won_revenue' }, { id: 'sales_cycle_length' }], by: ['person'], period: june },
  { kpis: [{ id: 'open_pipeline_value' }], by: ['team'], period: june },
];

test('people who may see different things share no kept answer they must not, however their questions mix', async () => {
  const scopes: readonly Scope[] = [
    { kind: 'all' },
    { kind: 'persons', persons: [key('user', 'anna')] },
    { kind: 'persons', persons: [key('user', 'binh')] },
    { kind: 'persons', persons: [key('user', 'anna'), key('user', 'binh')] },
    { kind: 'teams', teams: [key('team', 'South')] },
    { kind: 'persons', persons: [] },
  ];
  /** Nobody is sent away, however slow the machine. */
  const ctx = { ...app.ctx, lanes: makeLanes({ statements: {}, patienceMs: 600_000 }) };
  const limits = { deadlineMs: 30_000, maxRows: 1000 };
  const newCache = () => makeLeafCache({ run: makeRunStatement({ ...ctx, limits }), maxBytes: 1e7, schema: ctx.facts.dialect.schema });
  const answer = (scope: Scope, leaves: Asking['leaves']) =>
    answerRequest({ ...ctx, leaves, scope, principal: { kind: 'local' }, locale: 'en' }, queries, true);
  const alone = new Map<Scope, string>();
  const { resident: _memory, ...byStatements } = ctx;
  for (const scope of scopes) {
    const asked = { ...byStatements, leaves: newCache(), scope, principal: { kind: 'local' }, locale: 'en' } as const;
    alone.set(scope, JSON.stringify(await answerRequest(asked, queries, true)));
  }
  expect(new Set(alone.values()).size, 'the scopes see different numbers').toBe(scopes.length);

  const shared = newCache();
  const mixed = [0, 1, 2].flatMap((round) => scopes.map((_, index) => scopes[(index * 5 + round) % scopes.length]!));
  const answers = await Promise.all(mixed.map((scope) => answer(scope, shared)));
  answers.forEach((result, index) => expect(JSON.stringify(result)).toBe(alone.get(mixed[index]!)));
  const { misses } = shared.state();
  for (const scope of scopes) expect(JSON.stringify(await answer(scope, shared))).toBe(alone.get(scope));
  expect(shared.state().misses, 'everything was known').toBe(misses);
  expect(shared.state().hits).toBeGreaterThan(misses);
});

test('a change of calls leaves answers about deals known, and a change of deals does not', async () => {
  const ask = async (): Promise<number> => {
    const before = app.ctx.leaves.state().misses;
    expect((await app.post('/api/query', { queries: [queries[0]!] })).statusCode).toBe(200);
    return app.ctx.leaves.state().misses - before;
  };
  await ask();
  const call = { kind: 'call', status: 'completed', user_id: 'anna', account_id: 'duna', started_at: '2026-06-09T10:00:00Z' };
  for (const externalId of ['c1', 'c2']) {
    await sendItems(app, [{ entity: 'activity', externalId, source: 'test', values: call }]);
    await ask();
  }
  await sendItems(app, [{ entity: 'activity', externalId: 'c3', source: 'test', values: call }]);
  expect(await ask()).toBe(0);
  const deal = {
    name: 'Deal d9',
    owner_user_id: 'anna',
    account_id: 'duna',
    stage_id: 'won',
    amount: 7,
    currency: 'USD',
    created_at: '2026-06-02',
    decided_at: '2026-06-10',
  };
  await sendItems(app, [{ entity: 'opportunity', externalId: 'd9', source: 'test', values: deal }]);
  expect(await ask()).toBeGreaterThan(0);
});
