import type { KpiDetail, LibraryResponse } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

/** Begin of the keys of everything about KPI definitions: what changes one asks all of them again. */
export const kpisKey = 'kpis';

/** All KPIs with what the library shows of them. */
export function useLibrary() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [kpisKey, 'library', dataVersion],
    queryFn: ({ signal }) => callApi<LibraryResponse>('/api/kpis', { signal }),
    placeholderData: (old) => old,
    staleTime: 60_000,
  });
}

export function useKpiDetail(id: string) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [kpisKey, 'detail', id, dataVersion],
    queryFn: ({ signal }) => callApi<KpiDetail>(`/api/kpis/${encodeURIComponent(id)}`, { signal }),
    staleTime: 60_000,
  });
}
