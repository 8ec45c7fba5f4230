import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { makeDocument } from '#server/openapi/make-document.ts';
import { version } from '#server/version.ts';

/** What can be asked here, for programs. It says what any reader of the sources knows. */
export function openapiRoutes(app: App, ctx: Context, port: () => number): void {
  app.get('/api/openapi.json', { config: { policy: 'anybody' } }, async () =>
    makeDocument(app.describedRoutes, { version, server: ctx.settings.address?.origin ?? `http://127.0.0.1:${port()}` }),
  );
}
