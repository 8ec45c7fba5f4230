import type { Scope } from '@leadline/kpi';

/** A scope as it is kept: whose numbers somebody saw when a link was made. */
export function scopeText(scope: Scope): string {
  if (scope.kind === 'all') return JSON.stringify({ kind: 'all' });
  return JSON.stringify({ kind: scope.kind, keys: keysOf(scope).map(String) });
}

export function scopeFrom(text: string): Scope {
  const { kind, keys = [] } = JSON.parse(text) as { readonly kind: Scope['kind']; readonly keys?: readonly string[] };
  if (kind === 'all') return { kind };
  const known = keys.map(BigInt);
  return kind === 'teams' ? { kind, teams: known } : { kind, persons: known };
}

const keysOf = (scope: Exclude<Scope, { kind: 'all' }>): readonly bigint[] => (scope.kind === 'teams' ? scope.teams : scope.persons);

/** Whether somebody still sees everything they saw then. Who saw a team and now sees single people does not, even if they are all in it. */
export function stillSees(now: Scope, then: Scope): boolean {
  if (now.kind === 'all') return true;
  if (then.kind !== now.kind) return false;
  const seen = new Set(keysOf(now));
  return keysOf(then).length > 0 && keysOf(then).every((key) => seen.has(key));
}
