import { LeadlineError } from '@leadline/contract';
import { type Answering } from '#server/answering/answer-env.ts';
import { type Entry, listEntries } from '#server/answering/describe-kpi.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';

/** @throws LeadlineError kpi.unknown */
export function getEntry({ own, env }: Pick<Answering, 'own' | 'env'>, id: string): Entry {
  const entry = listEntries(own, env.period.today).find(({ kpi }) => kpi.id === id);
  if (!entry) throw new LeadlineError('not_found', 'kpi.unknown', { id: id.slice(0, 100) });
  return entry;
}

/** A KPI somebody may change. @throws LeadlineError kpi.unknown, kpi.built_in */
export function getKept(own: OwnCatalog, id: string): KeptKpi {
  const kept = own.kept.get(id);
  if (kept) return kept;
  if (own.on('').entries.has(id)) throw new LeadlineError('conflict', 'kpi.built_in', { id });
  throw new LeadlineError('not_found', 'kpi.unknown', { id: id.slice(0, 100) });
}
