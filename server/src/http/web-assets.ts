import fastifyStatic from '@fastify/static';
import { LeadlineError } from '@leadline/contract';
import type { FastifyReply } from 'fastify';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { App } from '#server/app.ts';
import { makeNonce, policyOfPage, policyOfWorker } from './security-headers.ts';

/** Stands in the built page where the nonce of an answer belongs; `web/vite.config.ts` puts it there. */
const nonceMark = '__nonce__';

/**
 * The built web. Addresses of pages are the browser's business: whatever is no file and no route of the API answers with
 * the page. Files with a hash in their name never change.
 */
export async function serveWeb(app: App, folder: string | undefined): Promise<void> {
  const file = folder === undefined ? undefined : join(folder, 'index.html');
  const page = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (page !== undefined) {
    const files = listFiles(folder!);
    await app.register(fastifyStatic, {
      root: folder!,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      index: false,
      setHeaders: (reply, path) => {
        if (/[\\/]service-worker\.js$/.test(path)) void reply.header('content-security-policy', policyOfWorker);
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get<{ Params: { readonly '*': string } }>('/*', { config: { policy: 'anybody' } }, (request, reply) => {
      const name = request.params['*'];
      return files.has(name) ? reply.sendFile(name) : reply.callNotFound();
    });
  }
  if (page !== undefined) app.get('/', { config: { policy: 'anybody' } }, async (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|health)(\/|\?|$)/.test(request.url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    if (isPage && page !== undefined) return sendPage(reply, page);
    throw new LeadlineError('not_found', 'http.no_such_route');
  });
}

/** The files of the built web by their addresses, read once: looking into the folder for each of them takes longer than sending it. */
function listFiles(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Set(names.filter((name) => name !== 'index.html'));
}

/** Each answer has a nonce of its own, so that none is taken from a cache. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = makeNonce();
  return reply
    .code(200)
    .header('content-security-policy', policyOfPage(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(nonceMark, nonce));
}
