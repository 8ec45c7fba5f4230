import type { ErrorBody } from '@leadline/contract';
import type { Readable } from 'node:stream';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly text: string;
}

/** How requests travel: to a running server, or into a folder opened by this process. The routes are the same. */
export interface Transport {
  readonly send: (request: ApiRequest) => Promise<ApiAnswer>;
  /** True where a server is running. */
  readonly isRemote: boolean;
  readonly close: () => Promise<void>;
}

/** An error answer; its message is in the language of the command. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

export interface Api {
  /** Sends JSON, reads JSON. @throws ApiError */
  readonly call: <T>(method: ApiRequest['method'], path: string, json?: unknown, headers?: ApiRequest['headers']) => Promise<T>;
  /** @throws ApiError */
  readonly upload: <T>(path: string, bytes: Readable) => Promise<T>;
  readonly text: (path: string, json?: unknown) => Promise<string>;
  readonly isRemote: boolean;
  readonly close: () => Promise<void>;
}

export function makeApi(transport: Transport, locale: string): Api {
  const headers = { 'accept-language': locale };
  const send = async (request: ApiRequest): Promise<string> => {
    const answer = await transport.send({ ...request, headers: { ...headers, ...request.headers } });
    if (answer.status < 400) return answer.text;
    throw errorOf(answer);
  };
  return {
    call: async <T>(method: ApiRequest['method'], path: string, json?: unknown, more?: ApiRequest['headers']) => {
      const text = await send({ method, path, ...(json === undefined ? {} : { json }), ...(more ? { headers: more } : {}) });
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
    upload: async <T>(path: string, bytes: Readable) => JSON.parse(await send({ method: 'POST', path, bytes })) as T,
    text: (path, json) => send(json === undefined ? { method: 'GET', path } : { method: 'POST', path, json }),
    isRemote: transport.isRemote,
    close: transport.close,
  };
}

function errorOf(answer: ApiAnswer): ApiError {
  try {
    const { error } = JSON.parse(answer.text) as ErrorBody;
    return new ApiError(error.code, answer.status, error.message);
  } catch {
    return new ApiError('http.internal', answer.status, `HTTP ${answer.status}`);
  }
}
