import type { KpiQuery, RecordsPage } from '@leadline/kpi';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { callApi } from '#web/lib/api.ts';
import { numberQuery, readNumber, readScope, type NumberSearch, type ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';

export const pageSize = 50;

export interface NumberAddress {
  readonly scope: ScopeSearch;
  readonly number: NumberSearch;
  readonly query: KpiQuery;
}

/** The number the address speaks of. */
export function useNumberAddress(): NumberAddress {
  const raw = useSearch({ strict: false });
  const { defaultPeriod } = useAppState();
  return useMemo(() => {
    const scope = readScope(raw);
    const number = readNumber(raw);
    return { scope, number, query: numberQuery(scope, number, defaultPeriod) };
  }, [raw, defaultPeriod]);
}

export function useRecords(query: KpiQuery, part: string | undefined, page: number) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['records', query, part, page, dataVersion],
    queryFn: ({ signal }) =>
      callApi<RecordsPage>('/api/records', {
        body: { query, kpi: 0, ...(part ? { part } : {}), offset: (page - 1) * pageSize, limit: pageSize },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled: query.kpis[0]!.id !== '',
  });
}
