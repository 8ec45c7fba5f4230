import type { OpenApiDocument, OpenApiOperation } from '@leadline/contract';

export interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

/** By path, as one looks for them. */
export function listRoutes({ paths }: Pick<OpenApiDocument, 'paths'>): readonly ApiRoute[] {
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })))
    .sort((a, b) => (a.path === b.path ? order(a.method) - order(b.method) : a.path < b.path ? -1 : 1));
}

function order(method: string): number {
  return ['GET', 'POST', 'PUT', 'DELETE'].indexOf(method);
}

/** What a field takes, in the words of JSON Schema. */
export function kindOf(schema: Readonly<Record<string, unknown>>): string {
  const {
    type,
    enum: values,
    anyOf,
    format,
  } = schema as { type?: string; enum?: readonly unknown[]; anyOf?: readonly Readonly<Record<string, unknown>>[]; format?: string };
  if (values !== undefined) return values.map(String).join(' | ');
  if (anyOf !== undefined) return anyOf.map(kindOf).join(' | ');
  return format ?? type ?? 'any';
}
