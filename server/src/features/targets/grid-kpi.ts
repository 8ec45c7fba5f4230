import { LeadlineError, type GridKpi } from '@leadline/contract';
import { aimOf, type Catalog } from '@leadline/kpi';
import { isAdditive } from '#server/expectations/read-targets.ts';

/** What a grid has to know of a KPI. @throws LeadlineError targets.unknown_kpi for what is none, targets.no_kpi for a metric: it has no target (G11) */
export function gridKpi({ entries }: Catalog, id: string): GridKpi {
  const kpi = entries.get(id);
  if (!kpi) throw new LeadlineError('not_found', 'targets.unknown_kpi', { kpi: id });
  if (kpi.kind === 'metric' || kpi.direction === 'neutral') throw new LeadlineError('invalid', 'targets.no_kpi', { kpi: id });
  const { unit, decimals, direction, targets } = kpi;
  const maySink = aimOf(kpi, { value: '1' })?.kind === 'scale';
  return { id, unit, decimals, direction, rollup: targets, isProrated: isAdditive(id), maySink };
}
