import { LeadlineError } from '@leadline/contract';
import type { FastifyRequest } from 'fastify';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { identify, identifyAgain } from '#server/access/identify.ts';
import { allowing, permitted } from '#server/access/permitted.ts';
import type { Policy } from '#server/access/policy.ts';
import { nobody, type Principal } from '#server/access/principal.ts';
import { scopeNow } from '#server/access/scope-now.ts';
import { nothing } from '#server/access/scope-of.ts';
import type { Scope } from '@leadline/kpi';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whose request it is now, long after it came. */
    whoNow: (request: FastifyRequest) => Promise<Principal>;
    /** Every route with who may use it. */
    guarded: GuardedRoute[];
  }
  interface FastifyRequest {
    principal: Principal;
    scope: Scope;
  }
}

export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly policy: Policy;
}

/** The built page: it is the same for everybody and holds nothing. */
const page = '/*';

const numbers: readonly Policy[] = [
  'numbers.read',
  'records.read',
  'kpis.write',
  'settings.write',
  'data.import',
  'data.operate',
  'people.read',
  'people.write',
  'targets.write',
  'periods.close',
];

/**
 * Says for every request on whose behalf it is and refuses what that person may not do, before anything of it is read. A route that does not
 * say who may use it keeps the server from starting.
 * @throws Error for a route without a policy
 */
export function guardRoutes(app: App, ctx: Context, place: () => CookiePlace): void {
  app.decorate('guarded', []);
  app.decorate('whoNow', (request: FastifyRequest) => identifyAgain(ctx, request, place()));
  app.decorateRequest('principal', null as never);
  app.decorateRequest('scope', null as never);
  app.addHook('onRoute', ({ url, method, config }) => {
    const methods = [method].flat();
    if (config?.policy !== undefined) for (const one of methods) app.guarded.push({ method: one, url, policy: config.policy });
    else if (url !== page) throw new Error(`${methods.join()} ${url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request) => {
    request.principal = nobody;
    request.scope = nothing;
    const { policy } = request.routeOptions.config;
    if (policy === undefined) return;
    request.principal = await identify(ctx, request, place());
    refuse(request, policy);
    if (numbers.includes(policy)) request.scope = await scopeNow(ctx, allowing(request.principal, policy));
  });
}

function refuse({ principal }: FastifyRequest, policy: Policy): void {
  if (policy === 'anybody') return;
  if (principal.kind === 'nobody') throw new LeadlineError('unauthenticated', 'access.sign_in');
  if (policy === 'signed_in' ? principal.kind === 'token' : !permitted(principal).includes(policy))
    throw new LeadlineError('forbidden', 'access.not_permitted');
}
