import { LeadlineError } from '@leadline/contract';
import type { IncomingHttpHeaders } from 'node:http';
import type { App } from '#server/app.ts';
import type { PublicAddress } from '#server/public-address.ts';
import { isLoopbackHost } from './is-loopback-request.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OwnAddresses {
  /** The port listened on. */
  readonly port: () => number;
  readonly address: PublicAddress | null;
}

/**
 * Only the addresses of this machine and the public one are answered: a foreign name that resolves to the server is neither. Another site's
 * page can change nothing, whatever cookies the reader's browser sends along with it.
 */
export function guardOrigin(app: App, own: OwnAddresses): void {
  app.addHook('onRequest', async (request) => {
    const { host } = request.headers;
    if (!isOwnHost(host, own)) throw new LeadlineError('forbidden', 'http.foreign_host');
    if (!safeMethods.has(request.method)) checkOrigin(request.headers, originOf(host!, own));
  });
}

function isOwnHost(host: string | undefined, { port, address }: OwnAddresses): boolean {
  if (address !== null && host?.toLowerCase() === address.host) return true;
  return isLoopbackHost(host) && Number(/:(\d{1,5})$/.exec(host!)?.[1] ?? 80) === port();
}

function originOf(host: string, { address }: OwnAddresses): string {
  return address !== null && host.toLowerCase() === address.host ? address.origin : `http://${host.toLowerCase()}`;
}

/**
 * Browsers say where a request comes from, and pages cannot change it. Other programs say nothing; they have no cookies that somebody else
 * could use, so that a request with cookies that says nothing is refused too.
 */
function checkOrigin(headers: IncomingHttpHeaders, own: string): void {
  const { origin, cookie, authorization } = headers;
  const site = headers['sec-fetch-site'];
  const isOurs =
    site !== undefined
      ? site === 'same-origin' || (site === 'none' && origin === undefined)
      : origin !== undefined
        ? origin === own
        : cookie === undefined || (authorization ?? '') !== '';
  if (!isOurs) throw new LeadlineError('forbidden', 'http.foreign_origin');
}
