import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp, type App } from '#server/app.ts';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

const web = mkdtempSync(join(tmpdir(), 'leadline-web-'));
let opened: TestApp;
let app: App;
beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Leadline</title><script nonce="__nonce__" src="/assets/index-abc123.js"></script>');
  writeFileSync(join(web, 'assets/index-abc123.js'), 'export {};');
  writeFileSync(join(web, 'assets/index-abc123.js.br'), brotliCompressSync('export {};'));
  opened = await openTestApp();
  app = await makeApp(opened.ctx, { port: () => 7474, web });
});
afterAll(async () => {
  await app.close();
  await opened.close();
  rmSync(web, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { host: 'localhost:7474', ...headers } });

test.each(['/', '/boards/sales?period=2026-06', '/records/order~0000000000000000', '/Boards/Où'])(
  'the address %s of a page answers with the page',
  async (url) => {
    const answer = await get(encodeURI(url));
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(answer.body).toContain('<title>Leadline</title>');
  },
);

test('every answer with the page has a nonce of its own, in the page and in what it may do', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { body, headers } = await get('/board');
      const [, nonce] = /<script nonce="([\w+/=]{24})"/.exec(body)!;
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
      expect(policy).not.toMatch(/unsafe|\*/);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('files with a hash in their name are kept by browsers, and sent compressed', async () => {
  const answer = await get('/assets/index-abc123.js', { 'accept-encoding': 'br, gzip' });
  expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
  expect((await get('/assets/index-abc123.js')).body).toBe('export {};');
});

test.each(['/assets/gone.js', '/api/gone', '/favicon.ico', '/index.html', '/INDEX.HTML', '/../package.json', '/%2e%2e/control.db'])(
  '%s is not there',
  async (url) => {
    const answer = await get(url);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('<title>');
  },
);

test('no address leads out of the folder', async () => {
  for (const url of [
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fpackage.json',
    '/%5c..%5c..%5cetc',
    '/assets/%00',
    '/etc/passwd',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
  ])
    expect((await get(url)).body, url).not.toMatch(/root:|"name"/);
});
