import { decimalsOf, unitKindOf, type KpiColumn, type KpiRef } from '@leadline/kpi';
import type { Ground } from './watching.ts';

/** What a number is told in; null: the KPI is not in the catalog any more. */
export function alertColumn({ answering: { own, env } }: Ground, { id, variant }: KpiRef): Pick<KpiColumn, 'unit' | 'decimals'> | null {
  const entry = own.on(env.period.today).entries.get(id);
  if (!entry) return null;
  const kind = unitKindOf(entry, variant);
  return { unit: kind === 'money' ? { kind, currency: env.organization.currency } : { kind }, decimals: decimalsOf(entry, variant) };
}
