import { Readable } from 'node:stream';
import type { ApiRequest, Transport } from './api.ts';

/** Sends requests to a running server, with what shows that its folder may be read. */
export function remoteTransport(address: string, token: string | undefined): Transport {
  const shown = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    isRemote: true,
    send: async (request) => {
      const response = await fetch(new URL(request.path, address), initOf({ ...request, headers: { ...request.headers, ...shown } }));
      return { status: response.status, text: await response.text() };
    },
    close: async () => {},
  };
}

function initOf(request: ApiRequest): RequestInit {
  const { method, headers, json, bytes } = request;
  if (bytes) {
    const body = Readable.toWeb(bytes) as unknown as NonNullable<RequestInit['body']>;
    return { method, headers: { ...headers, 'content-type': 'application/octet-stream' }, body, duplex: 'half' } as RequestInit;
  }
  if (json === undefined) return { method, headers: { ...headers } };
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json) };
}
