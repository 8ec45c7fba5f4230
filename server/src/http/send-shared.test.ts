import fastify from 'fastify';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendShared } from './send-shared.ts';

const large = { answers: Array.from({ length: 500 }, (_, at) => ({ at, label: 'Árvíztűrő 🚀 Huế' })) };
let written = 0;
const counting = { ...large, toJSON: () => ((written += 1), large) };
const app = fastify();
beforeAll(async () => {
  app.get('/large', (request, reply) => sendShared(request, reply, counting));
  app.get('/small', (request, reply) => sendShared(request, reply, { answers: [] }));
  await app.ready();
});
afterAll(() => app.close());

const get = (url: string, accepted?: string) => app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

test.each<[string | undefined, string | undefined, (body: Buffer) => Buffer]>([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['GZIP;q=0.5', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['br; q=0.0', undefined, (body) => body],
  ['identity', undefined, (body) => body],
  ['brotli', undefined, (body) => body],
  [undefined, undefined, (body) => body],
])('whoever reads %s gets %s, and the same', async (accepted, encoding, unpack) => {
  const answer = await get('/large', accepted);
  expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' });
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(JSON.parse(unpack(answer.rawPayload).toString())).toEqual(large);
});

test('it is written once, and what is short is not compressed', async () => {
  expect(written).toBe(1);
  const answer = await get('/small', 'br');
  expect([answer.headers['content-encoding'], answer.json()]).toEqual([undefined, { answers: [] }]);
});
