import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => void (app = await openTestApp()));
afterAll(() => app.close());

const question = { queries: [{ kpis: [{ id: 'win_rate' }], period: { kind: 'all' } }] };
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

describe('addresses', () => {
  test.each(['localhost:7474', '127.0.0.1:7474', '[::1]:7474', 'LOCALHOST:7474'])('%s is answered', async (host) => {
    expect((await app.get('/api/catalog', { host })).statusCode).toBe(200);
  });

  test.each(['evil.example:7474', 'localhost', 'localhost:80', 'localhost:7474.evil.example', '127.0.0.1.nip.io:7474', '0.0.0.0:7474', ''])(
    'as %s a page of another name gets nothing',
    async (host) => {
      const answer = await app.get('/api/catalog', { host });
      expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'http.foreign_host']);
    },
  );
});

describe('changes', () => {
  test.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://localhost:7474' }],
    [{ origin: 'http://localhost:3000' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:7474' }],
    [{ 'sec-fetch-site': 'none', origin: 'http://evil.example' }],
    [{ authorization: '', cookie: 'leadline-7474=x', origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site', authorization: '', cookie: 'leadline-7474=x' }],
  ])('with %o are refused', async (headers) => {
    const answer = await app.post('/api/query', question, headers as Record<string, string>);
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'http.foreign_origin']);
  });

  test.each([
    [{}],
    [{ origin: 'http://localhost:7474' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('with %o are taken', async (headers) => {
    expect((await app.post('/api/query', question, headers as Record<string, string>)).statusCode).toBe(200);
  });
});

test('a request with a cookie that does not say where it comes from is refused', async () => {
  const headers = { host: 'localhost:7474', cookie: 'leadline-7474=x' };
  const answer = await app.app.inject({ method: 'POST', url: '/api/query', headers, payload: question });
  expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'http.foreign_origin']);
});

describe('content', () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json\ta',
    'application/json;a;application/json',
    'application/jsonx',
    'text/json',
    'application/octet-stream',
    'application',
    'application/json, text/plain',
  ];
  test.each(types)('as %s is refused, never taken without a check', async (type) => {
    const answer = await app.ask({ method: 'POST', url: '/api/query', headers: { 'content-type': type }, payload: '{"queries":[{"evil":1}]}' });
    expect([400, 415]).toContain(answer.statusCode);
    expect(answer.json<{ error: { code: string } }>().error.code).toMatch(/^http\.(unsupported_content|invalid_request)$/);
  });

  test('as JSON with a charset is taken', async () => {
    const answer = await app.ask({
      method: 'POST',
      url: '/api/query',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      payload: JSON.stringify(question),
    });
    expect(answer.statusCode).toBe(200);
  });

  test.each([
    '{"queries": [',
    'queries',
    '',
    '{"queries":[]}}',
    '{"__proto__":{"polluted":1},"queries":[]}',
    '{"constructor":{"prototype":{"polluted":1}}}',
  ])('that is no question (%s) is refused', async (payload) => {
    const answer = await app.ask({ method: 'POST', url: '/api/query', headers: { 'content-type': 'application/json' }, payload });
    expect(answer.statusCode).toBe(400);
    expect(codeOf(answer)).toMatch(/^http\.(not_json|invalid_request)$/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('that is too large is refused', async () => {
    const answer = await app.post('/api/query', { queries: [{ ...question.queries[0], filler: 'x'.repeat(2_000_000) }] });
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'http.too_large']);
  });

  test('of an upload is kept as it is, and a file in another form is refused', async () => {
    const sent = await app.ask({
      method: 'POST',
      url: '/api/uploads?name=a.csv',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from([0xff, 0, 1, 2]),
    });
    expect(sent.statusCode).toBe(201);
    expect(sent.json()).toMatchObject({
      name: 'a.csv',
      bytes: 4,
      digest: createHash('sha256')
        .update(Buffer.from([0xff, 0, 1, 2]))
        .digest('hex'),
    });
    const asText = await app.ask({ method: 'POST', url: '/api/uploads?name=a.csv', headers: { 'content-type': 'text/csv' }, payload: 'a,b' });
    expect([asText.statusCode, codeOf(asText)]).toEqual([415, 'http.unsupported_content']);
  });
});

describe('answers of the API', () => {
  test('are kept by nobody on the way', async () => {
    for (const url of ['/api/state', '/api/session', '/api/nothing']) expect((await app.get(url)).headers['cache-control'], url).toBe('no-store');
  });
});

describe('every answer', () => {
  test('carries the headers that keep a browser safe', async () => {
    for (const answer of [await app.get('/api/state'), await app.get('/nowhere'), await app.get('/api/catalog', { host: 'evil.example' })]) {
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' });
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; frame-ancestors 'none';/);
      expect(answer.headers).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' });
      expect(answer.headers['permissions-policy']).toContain('camera=()');
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('to an unknown address says so', async () => {
    for (const [method, url] of [
      ['GET', '/api/nothing'],
      ['DELETE', '/api/query'],
      ['GET', '/assets/none.js'],
    ] as const) {
      const answer = await app.ask({ method, url });
      expect([answer.statusCode, codeOf(answer)], url).toEqual([404, 'http.no_such_route']);
    }
  });
});

test('a fault of ours is told by an id alone, and the log has no data in it', async () => {
  const facts = app.ctx.facts as { state: TestApp['ctx']['facts']['state'] };
  const before = facts.state;
  facts.state = () => Promise.reject(new Error('the secret table of 987654.32 is gone'));
  try {
    const answer = await app.get('/api/state', { cookie: 'session=canary-cookie' });
    expect(answer.statusCode).toBe(500);
    const { error } = answer.json<{ error: { code: string; requestId: string } }>();
    expect(error.code).toBe('http.internal');
    expect(answer.body).not.toContain('987654.32');
    expect(app.logged()).toContain(error.requestId);
    await app.post('/api/items', { items: [{ entity: 'account', externalId: 'canary-id', values: { name: 'canary-name' } }] });
    expect((await app.get('/api/state', { authorization: 'Bearer canary-token-canary-token' })).statusCode).toBe(401);
    await app.get('/api/members/account?search=canary-search');
    for (const canary of ['canary-token', 'canary-cookie', 'canary-id', 'canary-name', 'canary-search']) expect(app.logged()).not.toContain(canary);
  } finally {
    facts.state = before;
  }
});

test('a request line or header that is no HTTP gets 400 and no more', async () => {
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as { port: number };
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
});
