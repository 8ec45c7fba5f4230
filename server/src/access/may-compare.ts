import { comparingRoles, LeadlineError } from '@leadline/contract';
import type { KpiQuery } from '@leadline/kpi';
import type { Principal } from './principal.ts';

/** Ways of asking that tell people, or groups that may be one person, apart. */
const personal = new Set<string>(['person', 'manager', 'role']);

export function mayCompare(principal: Principal): boolean {
  return principal.kind === 'person' ? principal.grants.some(({ role }) => comparingRoles.includes(role)) : principal.kind !== 'nobody';
}

/**
 * Whoever sees a team but may not compare its people (a screen) asks for nothing that tells them apart, neither in rows nor by a
 * filter whose difference would. Who sees only what is their own may: nobody else is in it.
 * @throws LeadlineError access.people_not_compared
 */
export function assertMayCompare(principal: Principal, scope: { readonly kind: string }, queries: readonly Pick<KpiQuery, 'by' | 'filters'>[]): void {
  if (scope.kind === 'persons' || mayCompare(principal)) return;
  const asked = queries.flatMap(({ by = [], filters = [] }) => [...by, ...filters.map(({ dimension }) => dimension)]);
  if (asked.some((dimension) => personal.has(dimension))) throw new LeadlineError('forbidden', 'access.people_not_compared');
}
