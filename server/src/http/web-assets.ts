import fastifyStatic from '@fastify/static';
import { LeadlineError } from '@leadline/contract';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '#server/app.ts';

/**
 * The built web. Addresses of pages are the browser's business: whatever is no file and no route of the API answers with
 * the page. Files with a hash in their name never change.
 */
export async function serveWeb(app: App, folder: string | undefined): Promise<void> {
  const isBuilt = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|health)(\/|\?|$)/.test(request.url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    if (isPage && isBuilt) return reply.sendFile('index.html');
    throw new LeadlineError('not_found', 'http.no_such_route');
  });
}
