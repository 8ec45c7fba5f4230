import type { Principal } from './principal.ts';

export interface Actor {
  /** Id of the account, `token:<id>`, or what acts without one. */
  readonly by: string;
  readonly byName: string | null;
}

/** Who somebody is in the audit trail. */
export function actorOf(principal: Principal): Actor {
  switch (principal.kind) {
    case 'person':
      return { by: principal.account, byName: principal.name };
    case 'token':
      return { by: `token:${principal.token}`, byName: principal.name };
    case 'local':
      return { by: 'command line', byName: null };
    case 'nobody':
      return { by: 'nobody', byName: null };
  }
}
