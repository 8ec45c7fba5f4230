import type { MyKpisResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const myKpisKey = 'my-kpis';

/** The reader's own set, with what is confirmed and asked. */
export function useMyKpis() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [myKpisKey, dataVersion],
    queryFn: ({ signal }) => callApi<MyKpisResponse>('/api/my-kpis', { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface OwnAnswer {
  readonly path: 'confirm' | 'ask' | 'influence';
  readonly body: object;
}

export function useOwnAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: OwnAnswer) => callApi<MyKpisResponse>(`/api/my-kpis/${path}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [myKpisKey] }),
  });
}
