import type { Scope } from '@leadline/kpi';

/** What the asker may see. Until people sign in, the server listens on loopback only and its owner sees everything. */
export function currentScope(): Scope {
  return { kind: 'all' };
}

/** Who changes something, as it is written down. */
export function currentActor(): string {
  return 'owner';
}
