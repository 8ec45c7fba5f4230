import type { ErrorBody } from '@leadline/contract';

/** An error answer of the server; its message is in the reader's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    code: string,
    message: string,
    parameters: Readonly<Record<string, string | number>> = {},
    retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.parameters = parameters;
    this.retryAfter = retryAfter;
  }
}

/** Nobody answered: no connection, or the server is not running. */
export const noConnection = 'web.no_connection';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'error' in body;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, noConnection, noConnection);
  }
}

/** Sends JSON and reads a file. @throws ApiError */
export async function callForFile(path: string, body: unknown): Promise<Blob> {
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
  const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.ok) return response.blob();
  const problem = parseJson(await response.text());
  throw errorOf(response, problem);
}

function errorOf(response: Response, body: unknown): ApiError {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(wait) ? wait : null;
  if (!isErrorBody(body)) return new ApiError(response.status, noConnection, noConnection, {}, retryAfter);
  const { code, message, parameters } = body.error;
  return new ApiError(response.status, code, message, parameters, retryAfter);
}

/** Sends JSON and reads JSON. @throws ApiError */
export async function callApi<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return (await callTagged<T>(path, options)).body;
}

export interface Tagged<T> {
  readonly body: T;
  /** Names the state that was seen, for `If-Match`; null where the answer has none. */
  readonly tag: string | null;
}

/** As callApi, with the ETag of the answer. @throws ApiError */
export async function callTagged<T>(path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
  const isRaw = options.body instanceof Blob;
  const init: RequestInit = {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(options.body === undefined ? {} : { 'content-type': isRaw ? 'application/octet-stream' : 'application/json' }),
      ...options.headers,
    },
  };
  if (options.body !== undefined) init.body = isRaw ? (options.body as Blob) : JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  const response = await send(path, init);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : parseJson(text);
  if (response.ok) return { body: body as T, tag: response.headers.get('etag') };
  throw errorOf(response, body);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
