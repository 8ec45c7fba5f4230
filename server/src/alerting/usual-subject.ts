import type { Subject } from '@leadline/contract';
import type { Watcher } from './watching.ts';

/** Whose the numbers are that somebody sees without a filter: everybody's, those of the one team they lead, or their own. */
export function usualSubject({ asking: { scope, principal }, seeing: { me } }: Watcher): Subject {
  const whole: Subject = { scope: 'organisation', id: null };
  if (scope.kind === 'all') return whole;
  if (scope.kind === 'persons') return me === null ? whole : { scope: 'user', id: me };
  const teams = new Set(principal.kind === 'person' ? principal.grants.flatMap(({ team }) => team ?? []) : []);
  const [only] = teams;
  return only === undefined || teams.size > 1 ? whole : { scope: 'team', id: only };
}
