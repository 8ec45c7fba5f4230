import type { Permission } from '@leadline/contract';
import type { Grant } from '#server/control/account.ts';

/** On whose behalf a request is made. */
export type Principal =
  | { readonly kind: 'nobody' }
  /** Whoever may read the data folder: the command line. */
  | { readonly kind: 'local' }
  | {
      readonly kind: 'person';
      readonly account: string;
      readonly session: string;
      readonly name: string;
      readonly grants: readonly Grant[];
      /** Record id of the person in the facts. */
      readonly person: string | null;
      readonly isDemo: boolean;
    }
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly name: string;
      readonly permissions: readonly Permission[];
      readonly team: string | null;
    };

export const nobody: Principal = { kind: 'nobody' };
