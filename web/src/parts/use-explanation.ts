import type { Explanation, KpiQuery } from '@leadline/kpi';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

/** How a number comes about. */
export function useExplanation(query: KpiQuery) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['explain', query, dataVersion],
    queryFn: ({ signal }) => callApi<Explanation>('/api/explain', { body: { query, kpi: 0 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled: query.kpis[0]!.id !== '',
  });
}
