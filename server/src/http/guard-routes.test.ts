import { expect, test } from 'vitest';
import { openTestApp } from '#server/test-app.fixture.ts';

test('class 29: a route that does not say who may use it keeps the server from starting', async () => {
  const app = await openTestApp({}, undefined, (made) => {
    expect(() => made.get('/api/forgotten', async () => ({}))).toThrow('GET /api/forgotten does not say who may use it');
    expect(() => made.post('/api/forgotten', { config: {} }, async () => ({}))).toThrow('does not say who may use it');
    expect(() => made.get('/api/open', { config: { policy: 'anybody' } }, async () => ({}))).not.toThrow();
  });
  expect(app.app.guarded.map(({ url }) => url)).toContain('/api/open');
  expect(app.app.guarded.map(({ url }) => url)).not.toContain('/api/forgotten');
  await app.close();
});
