import type { KpiSetsResponse, NamedRecord } from '@leadline/contract';

/** Who may be asked to answer for a KPI. */
export function peopleOf({ sets }: KpiSetsResponse): readonly NamedRecord[] {
  return sets.flatMap(({ subject: { scope, id, name } }) => (scope === 'user' && id !== null && name !== null ? [{ id, name }] : []));
}
