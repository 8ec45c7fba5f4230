type Schema = Readonly<Record<string, unknown>>;

/** GET /api/openapi.json: the part of OpenAPI 3.1 that is used. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** By path, then by method in small letters. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly securitySchemes: Schema; readonly schemas: Schema };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  /** Who may ask: `anybody`, `signed_in`, or the permission it takes. */
  readonly 'x-policy': string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: { readonly 'application/json': { readonly schema: Schema; readonly example?: unknown } };
  };
  readonly responses: Readonly<Record<string, Schema>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}
