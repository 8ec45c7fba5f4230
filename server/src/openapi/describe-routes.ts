import type { App } from '#server/app.ts';
import type { Policy } from '#server/access/policy.ts';
import type { z } from 'zod';

/** A route of the API as it was declared. */
export interface DescribedRoute {
  readonly method: string;
  /** `/api/kpis/:id` */
  readonly url: string;
  readonly policy: Policy;
  readonly schema: Partial<Record<'body' | 'querystring' | 'params' | 'headers', z.ZodType>>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What can be asked here, in the order it was declared. */
    describedRoutes: readonly DescribedRoute[];
  }
}

/** Notes every route that is declared from here on. */
export function describeRoutes(app: App): void {
  const routes: DescribedRoute[] = [];
  app.decorate('describedRoutes', routes);
  app.addHook('onRoute', ({ method, url, schema, config }) => {
    for (const one of [method].flat())
      if (config?.policy !== undefined && one !== 'HEAD' && url !== '/')
        routes.push({ method: one, url, policy: config.policy, schema: (schema ?? {}) as DescribedRoute['schema'] });
  });
}
