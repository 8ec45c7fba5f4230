import type { ActionNumber, SessionAccount, Subject } from '@leadline/contract';
import type { KpiQuery, ResolvedPeriod } from '@leadline/kpi';

const scopes: Readonly<Record<string, 'user' | 'team' | 'location'>> = { person: 'user', team: 'team', location: 'location' };

/**
 * The number of a question as an action keeps it: of one person, team or place, or of the organisation for who sees all of it. null where it is of
 * something else, or of a stretch without bounds: the action is made without it.
 */
export function numberOfQuery(
  { kpis, filters = [] }: Pick<KpiQuery, 'kpis' | 'filters'>,
  { from, to }: Pick<ResolvedPeriod, 'from' | 'to'>,
  { roles }: Pick<SessionAccount, 'roles'>,
): ActionNumber | null {
  const ref = kpis[0];
  const [filter, ...more] = filters;
  if (!ref || from === null || to === null || more.length > 0) return null;
  const number = { kpi: ref.id, variant: ref.variant ?? null, from, to };
  if (!filter) {
    const seesAll = roles.some(({ role, team }) => team === null && role !== 'member');
    return seesAll ? { ...number, subject: { scope: 'organisation', id: null } } : null;
  }
  const scope = scopes[filter.dimension];
  const [id, ...others] = filter.members;
  if (scope === undefined || filter.exclude === true || id === undefined || id === 'unassigned' || others.length > 0) return null;
  return { ...number, subject: { scope, id } satisfies Subject };
}
