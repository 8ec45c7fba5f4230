import type { InjectOptions } from 'fastify';
import type { App } from '#server/app.ts';
import type { ApiRequest, Transport } from './api.ts';

/** Sends requests into the routes of this process: nothing listens, nothing is on the network. */
export function localTransport(app: App, port: number, close: () => Promise<void>): Transport {
  return {
    isRemote: false,
    send: async (request) => {
      const answer = await app.inject(injectionOf(request, port));
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
