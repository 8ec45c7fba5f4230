import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '#server/context.ts';
import { handleErrors } from '#server/http/error-handler.ts';
import { guardOrigin } from '#server/http/guard-origin.ts';
import { logRequests } from '#server/http/log-requests.ts';
import { setSecurityHeaders } from '#server/http/security-headers.ts';
import { serveWeb } from '#server/http/web-assets.ts';
import { liveRoutes } from '#server/live/live.routes.ts';

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

export interface AppOptions {
  /** The port of the address people use: the one listened on. */
  readonly port: () => number;
  /** Folder of the built web; none: the API alone. */
  readonly web?: string | undefined;
}

/** The whole server, in the order it is put together. It does not listen yet. */
export async function makeApp(ctx: Context, options: AppOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 0,
    connectionTimeout: 0,
    return503OnClosing: true,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.removeContentTypeParser('text/plain');

  handleErrors(app);
  logRequests(app);
  setSecurityHeaders(app);
  guardOrigin(app, options.port);

  liveRoutes(app, ctx);
  await serveWeb(app, options.web);
  return app;
}
