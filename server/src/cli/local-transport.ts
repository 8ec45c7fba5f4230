import type { InjectOptions } from 'fastify';
import type { App } from '#server/app.ts';
import type { ApiRequest, Transport } from './api.ts';

export interface LocalPlace {
  readonly app: App;
  readonly port: number;
  /** Shows that the folder may be read. */
  readonly token: string | undefined;
  readonly close: () => Promise<void>;
}

/** Sends requests into the routes of this process: nothing listens, nothing is on the network. */
export function localTransport({ app, port, token, close }: LocalPlace): Transport {
  const shown = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    isRemote: false,
    send: async (request) => {
      const answer = await app.inject(injectionOf({ ...request, headers: { ...request.headers, ...shown } }, port));
      return { status: answer.statusCode, text: answer.payload };
    },
    close,
  };
}

function injectionOf({ method, path, headers, json, bytes }: ApiRequest, port: number): InjectOptions {
  const host = { ...headers, host: `localhost:${port}` };
  if (bytes) return { method, url: path, headers: { ...host, 'content-type': 'application/octet-stream' }, payload: bytes };
  if (json === undefined) return { method, url: path, headers: host };
  return { method, url: path, headers: { ...host, 'content-type': 'application/json' }, payload: JSON.stringify(json) };
}
