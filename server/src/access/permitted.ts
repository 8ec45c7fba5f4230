import { permissions, permissionsOf, type Permission } from '@leadline/contract';
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
