import { LeadlineError } from '@leadline/contract';
import { createServer } from 'node:http';
import { errorBody } from '#server/errors.ts';
import { preferredLocale } from './request-locale.ts';

/**
 * Answers 503 under the server's address while the data folder is being opened, which takes a while where much has to be made good.
 * @returns what frees the address for the server; nothing is done where the address is taken or any will do
 */
export async function openStartingDoor({ host, port }: { readonly host: string; readonly port: number }): Promise<() => Promise<void>> {
  if (port === 0) return () => Promise.resolve();
  const server = createServer((request, response) => {
    const error = new LeadlineError('unavailable', 'http.starting', { retryAfter: 2 });
    const body = JSON.stringify(errorBody(error, preferredLocale(request.headers['accept-language']) ?? 'en'));
    response.writeHead(503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '2',
      connection: 'close',
    });
    response.end(body);
    request.resume();
  });
  const isOpen = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => resolve(true));
  });
  if (!isOpen) return () => Promise.resolve();
  return () =>
    new Promise((resolve) => {
      // Closing again is no fault: the address is free already.
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
