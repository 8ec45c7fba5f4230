import { readFileSync } from 'node:fs';
import { layoutOf } from '../server/src/folder/layout.ts';

const folders = new Map<string, string>();

/** Remembers whose folder the server at an address has open: it makes a new token each time. */
export function knowServer<T extends { readonly address: string }>(server: T, data: string): T {
  folders.set(server.address, data);
  return server;
}

/** What the command line sends to be known: whoever may read the folder may do everything. @throws Error for an address nobody started */
export function headersFor(url: string): { readonly authorization: string } {
  const folder = folders.get(new URL(url).origin);
  if (folder === undefined) throw new Error(`no server was started at ${url}`);
  return { authorization: `Bearer ${readFileSync(layoutOf(folder).token, 'utf8')}` };
}

export function askServer(url: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(url, { ...init, headers: { ...headersFor(url), ...init.headers } });
}
