import { permissions, permissionsOf, roleRules, type Permission } from '@leadline/contract';
import type { Principal } from './principal.ts';

/** What somebody may do. */
export function permitted(principal: Principal): readonly Permission[] {
  switch (principal.kind) {
    case 'nobody':
      return [];
    case 'local':
      return permissions;
    case 'token':
      return principal.permissions;
    case 'person':
      return permissionsOf(principal.grants.map(({ role }) => role));
  }
}

/** Somebody with those roles alone that give a permission: what one role allows reaches no further because another one sees more. */
export function allowing(principal: Principal, policy: string): Principal {
  if (principal.kind !== 'person') return principal;
  return { ...principal, grants: principal.grants.filter(({ role }) => (roleRules[role].may as readonly string[]).includes(policy)) };
}
