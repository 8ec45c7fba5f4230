import { useCallback } from 'react';
import type { IsPercent } from '#web/features/goals/goal-draft.ts';
import { useCatalog } from '#web/lib/state.ts';

/** Whether values of a part are per cent: by its kind, of a linked KPI by the KPI. */
export function useIsPercent(): IsPercent {
  const kpis = useCatalog().data?.kpis;
  return useCallback(
    ({ kind, kpi }) => kind === 'percent' || (kind === 'linked_kpi' && kpis?.find(({ id }) => id === kpi)?.unit === 'percent'),
    [kpis],
  );
}
