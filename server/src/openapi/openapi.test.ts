import type { OpenApiDocument } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';
import { examples } from './examples.ts';

let app: TestApp;
let document: OpenApiDocument;
const declared = new Set<string>();
beforeAll(async () => {
  app = await openTestApp({}, undefined);
  document = (await app.get('/api/openapi.json', { authorization: '' })).json<OpenApiDocument>();
  // What the router itself knows, so that a route nobody noted is found too.
  const above: string[] = [];
  for (const line of app.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, part, methods] = /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
    if (part === undefined) continue;
    above.splice(indent!.length / 4);
    above.push(part);
    const path = above.join('');
    for (const method of methods?.split(', ') ?? [])
      if (!['HEAD', 'OPTIONS'].includes(method) && path !== '/' && path !== '*') declared.add(`${method} ${path}`);
  }
});
afterAll(() => app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

describe('the document', () => {
  test('holds every route and no other', () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect(declared.size).toBeGreaterThan(60);
    expect([...described].sort()).toEqual([...declared].sort());
  });

  test('says of every route who may ask, and names each operation once', () => {
    for (const { operation, path } of operations()) expect(operation['x-policy'], path).toMatch(/^(anybody|signed_in|[a-z]+\.[a-z]+)$/);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.paths['/api/audit']!['get']!['x-policy']).toBe('audit.read');
    expect(document.paths['/api/session']!['post']!.security).toEqual([]);
  });

  test('names what stands in a path, and the fields of bodies', () => {
    for (const { path, operation } of operations())
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(operation.parameters, path).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
    const { schema } = document.paths['/api/items']!['post']!.requestBody!.content['application/json'];
    expect(JSON.stringify(schema)).toContain('"externalId"');
  });

  test('is of use: no schema is empty', () => {
    const empty = operations().filter(
      ({ operation }) => operation.requestBody && Object.keys(operation.requestBody.content['application/json'].schema).length === 0,
    );
    expect(empty.map(({ path, method }) => `${method} ${path}`)).toEqual([]);
  });
});

test.each([...examples])('the example of %s is a good one', (route, example) => {
  const described = app.app.describedRoutes.find(({ method, url }) => `${method} ${url}` === route);
  expect(described, 'there is no such route').toBeDefined();
  const parsed = described!.schema.body!.safeParse(example);
  expect(parsed.error?.issues).toBeUndefined();
  const [method, path] = [described!.method.toLowerCase(), described!.url.replace(/:(\w+)/g, '{$1}')];
  expect(document.paths[path]![method]!.requestBody!.content['application/json'].example).toEqual(example);
});
