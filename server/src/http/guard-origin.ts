import { LeadlineError } from '@leadline/contract';
import type { IncomingHttpHeaders } from 'node:http';
import type { App } from '#server/app.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The server has no accounts yet: whoever reaches it is the owner. So only addresses of this machine are answered (a
 * foreign name that resolves to it is not one), and another site's page in the owner's browser can change nothing.
 */
export function guardOrigin(app: App, port: () => number): void {
  app.addHook('onRequest', async (request) => {
    checkHost(request.headers.host, port());
    if (!safeMethods.has(request.method)) checkOrigin(request.headers);
  });
}

function checkHost(host: string | undefined, port: number): void {
  const match = /^(localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i.exec(host ?? '');
  const isOurs = match !== null && loopback.has(match[1]!.toLowerCase()) && Number(match[2] ?? 80) === port;
  if (!isOurs) throw new LeadlineError('forbidden', 'http.foreign_host');
}

/** Browsers say where a request comes from and pages cannot change it; other programs say nothing. */
function checkOrigin(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new LeadlineError('forbidden', 'http.foreign_origin');
    return;
  }
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) throw new LeadlineError('forbidden', 'http.foreign_origin');
}
