import type { HealthResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

test('health turns red when the fact store no longer answers, and says which part it is', async () => {
  expect((await app.get('/health')).statusCode).toBe(200);
  await app.ctx.facts.close();
  const answer = await app.get('/health');
  expect(answer.statusCode).toBe(503);
  const health = answer.json<HealthResponse>();
  expect(health.status).toBe('failing');
  expect(health.checks.filter((check) => !check.isHealthy).map((check) => check.name)).toEqual(['facts']);
});
