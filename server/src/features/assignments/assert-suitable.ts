import { LeadlineError, type Subject } from '@leadline/contract';
import { findFormula } from '@leadline/kpi';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import { isToldOf } from '#server/expectations/kpi-level.ts';

export type Unsuitable = 'missing' | 'archived' | 'off' | 'not_a_kpi' | 'no_variant' | 'level';

/** Why a KPI cannot be given to such a subject, or undefined where it can (§0.3, G11). */
export function findUnsuitable(own: OwnCatalog, today: string, kpi: string, variant: string | null, scope: Subject['scope']): Unsuitable | undefined {
  const catalog = own.on(today);
  const entry = catalog.entries.get(kpi);
  if (!entry) return 'missing';
  if ((own.kept.get(kpi)?.archivedAt ?? null) !== null) return 'archived';
  if (own.off.has(kpi)) return 'off';
  if (entry.kind !== 'kpi' || entry.direction === 'neutral') return 'not_a_kpi';
  if (!findFormula(entry, variant ?? undefined)) return 'no_variant';
  return isToldOf(catalog, kpi, variant, scope) ? undefined : 'level';
}

const errors: Readonly<Record<Unsuitable, string>> = {
  missing: 'assignments.no_kpi',
  archived: 'assignments.kpi_archived',
  off: 'assignments.kpi_off',
  not_a_kpi: 'assignments.not_a_kpi',
  no_variant: 'assignments.no_variant',
  level: 'assignments.no_such_level',
};

/** @throws LeadlineError assignments.no_kpi, kpi_archived, kpi_off, not_a_kpi, no_variant, no_such_level */
export function assertSuitable(
  own: OwnCatalog,
  today: string,
  given: { readonly kpi: string; readonly variant: string | null },
  scope: Subject['scope'],
  name: string,
): void {
  const why = findUnsuitable(own, today, given.kpi, given.variant, scope);
  if (why) throw new LeadlineError('invalid', errors[why], { kpi: name, scope });
}
