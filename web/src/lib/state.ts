import type { CatalogResponse, EntitiesResponse, QueryResponse, StateResponse } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { KpiQuery } from '@leadline/kpi';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { keptAnswer } from '#web/lib/offline/kept-answer.ts';

export const stateKey = ['state'] as const;

export const stateQuery = {
  queryKey: stateKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => keptAnswer('state', () => callApi<StateResponse>('/api/state', { signal })),
  networkMode: 'always' as const,
  staleTime: 60_000,
  refetchInterval: (query: { state: { data?: StateResponse | undefined } }) =>
    (query.state.data?.importing.length ?? 0) > 0 ? 1_500 : (false as const),
};

/** What the installation holds now. The shell loads it before any page is shown. */
export function useAppState(): StateResponse {
  return useSuspenseQuery(stateQuery).data;
}

const never = { staleTime: Infinity, gcTime: Infinity };

export const catalogQuery = (locale: Locale) => ({
  queryKey: ['catalog', locale],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => callApi<CatalogResponse>('/api/catalog', { signal }),
  ...never,
});

/** What can be asked. It holds words in the reader's language. */
export function useCatalog() {
  const { locale } = useI18n();
  return useQuery({ ...catalogQuery(locale), placeholderData: keepPreviousData });
}

export function useEntities() {
  return useQuery({ queryKey: ['entities'], queryFn: ({ signal }) => callApi<EntitiesResponse>('/api/entities', { signal }), ...never });
}

/** All questions of a page in one request. Keyed by the data version: a change asks again and keeps what is shown until the answer is there. */
export function usePageQuery(queries: readonly KpiQuery[], isEnabled = true) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['query', queries, dataVersion],
    queryFn: ({ signal }) => callApi<QueryResponse>('/api/query', { body: { queries, notes: true }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled: isEnabled && queries.length > 0,
  });
}
