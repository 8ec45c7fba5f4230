import type { Subject } from '@leadline/contract';
import { findFormula, formulasOf, listDimensions, type Dimension } from '@leadline/kpi';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';

/** What a value is asked by for somebody; a role's KPI is told of each of its people. */
const levelOf: Readonly<Record<Subject['scope'], Dimension | null>> = {
  organisation: null,
  user: 'person',
  role: 'person',
  team: 'team',
  location: 'location',
  project: 'project',
  process: 'process',
};

/** Whether a KPI can be told of such a subject alone; true of what is not in the catalog. */
export function isToldOf(catalog: ReturnType<OwnCatalog['on']>, kpi: string, variant: string | null, scope: Subject['scope']): boolean {
  const [entry, level] = [catalog.entries.get(kpi), levelOf[scope]];
  const formula = entry && findFormula(entry, variant ?? undefined);
  return !entry || !formula || level === null || listDimensions(entry, formula, formulasOf(catalog)).includes(level);
}
