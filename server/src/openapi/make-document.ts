import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from '@leadline/contract';
import { z } from 'zod';
import type { DescribedRoute } from './describe-routes.ts';
import { examples } from './examples.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1, made of the schemas requests are checked with. */
export function makeDocument(
  routes: readonly DescribedRoute[],
  { version, server }: { readonly version: string; readonly server: string },
): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const route of routes) (paths[pathOf(route.url)] ??= {})[route.method.toLowerCase()] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: { title: 'Leadline', version },
    servers: [{ url: server }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token from Settings, Access tokens: ll_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Pages sign in with a cookie.' },
      },
      schemas: { Error: errorSchema },
    },
  };
}

const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'parameters'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, parameters: { type: 'object' }, requestId: { type: 'string' } },
    },
  },
};

function pathOf(url: string): string {
  return url.replace(/:(\w+)/g, '{$1}');
}

function operationOf({ method, url, policy, schema }: DescribedRoute): OpenApiOperation {
  const parameters = [
    ...parametersOf('path', schema.params, url),
    ...parametersOf('query', schema.querystring),
    ...parametersOf('header', schema.headers),
  ];
  const example = examples.get(`${method} ${url}`);
  const answers = ['200', ...(Object.keys(schema).length > 0 ? ['400'] : []), ...(policy === 'anybody' ? [] : ['401', '403'])];
  return {
    operationId: `${method.toLowerCase()}${pathOf(url).replace(/[^A-Za-z0-9]+(.)?/g, (_all, next: string | undefined) => next?.toUpperCase() ?? '')}`,
    tags: [tagOf(url)],
    'x-policy': policy,
    ...(policy === 'anybody' ? { security: [] } : policy === 'signed_in' ? { security: [{ session: [] }] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(schema.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchemaOf(schema.body), ...(example === undefined ? {} : { example }) } },
          },
        }),
    responses: Object.fromEntries(answers.map((status) => [status, status === '200' ? { description: 'Done.' } : refused])),
  };
}

const refused = { description: 'Refused.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } };

function tagOf(url: string): string {
  return /^\/api\/([a-z-]+)/.exec(url)?.[1] ?? 'server';
}

function parametersOf(place: OpenApiParameter['in'], schema: z.ZodType | undefined, url = ''): readonly OpenApiParameter[] {
  if (schema === undefined)
    return [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({ name: name!, in: place, required: true, schema: { type: 'string' } }));
  const { properties = {}, required = [] } = jsonSchemaOf(schema) as {
    readonly properties?: Record<string, JsonSchema>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'ref' });
  return rest;
}
