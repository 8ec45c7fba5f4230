import type { Permission } from '@leadline/contract';

/**
 * Who may use a route. `anybody`: also without signing in. `signed_in`: whoever has signed in, for what is their own.
 * Otherwise whoever has the permission.
 */
export type Policy = 'anybody' | 'signed_in' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy;
  }
}
