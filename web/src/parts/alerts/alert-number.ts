import type { NamedSubject, Subject } from '@leadline/contract';
import type { KpiQuery, KpiRef } from '@leadline/kpi';

/** The number an alert is made from. */
export interface AlertNumber {
  readonly ref: KpiRef;
  readonly subject: Subject;
}

const scopes: Readonly<Record<string, 'user' | 'team' | 'location'>> = { person: 'user', team: 'team', location: 'location' };

/** The number of a question: of everything the reader sees, or of one person, team or place; null where it is of something else. */
export function alertNumberOf({ kpis, filters = [] }: Pick<KpiQuery, 'kpis' | 'filters'>): AlertNumber | null {
  const ref = kpis[0];
  const [filter, ...more] = filters;
  if (!ref || ref.id === '' || more.length > 0) return null;
  if (!filter) return { ref, subject: { scope: 'organisation', id: null } };
  const scope = scopes[filter.dimension];
  const [id, ...others] = filter.members;
  if (scope === undefined || filter.exclude === true || id === undefined || id === 'unassigned' || others.length > 0) return null;
  return { ref, subject: { scope, id } };
}

/** The number of a line of a scorecard; null of roles, projects and sales funnels. */
export function alertNumberOfLine(ref: KpiRef, { scope, id }: NamedSubject): AlertNumber | null {
  if (scope === 'organisation') return { ref, subject: { scope, id: null } };
  return id !== null && (scope === 'user' || scope === 'team' || scope === 'location') ? { ref, subject: { scope, id } } : null;
}
