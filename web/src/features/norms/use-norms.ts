import type { ContactNormsResponse, NormFulfilmentResponse, UsualContactsResponse } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const normsKey = 'contact-norms';

/** Everything that was, is and will be agreed. */
export function useNorms() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [normsKey, 'agreed', dataVersion],
    queryFn: ({ signal }) => callApi<ContactNormsResponse>('/api/contact-norms', { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What people really did; only for who may decide. */
export function useUsual(isEnabled: boolean) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [normsKey, 'usual', dataVersion],
    queryFn: ({ signal }) => callApi<UsualContactsResponse>('/api/contact-norms/usual', { signal }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
}

export function useFulfilment(period: PeriodSpec, team: string | null) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [normsKey, 'done', period, team, dataVersion],
    queryFn: ({ signal }) => callApi<NormFulfilmentResponse>('/api/contact-norms/fulfilment', { body: { period, team }, signal }),
    placeholderData: keepPreviousData,
  });
}

export interface NormChange {
  readonly path: string;
  readonly body: unknown;
}

/** Sets, ends, removes; everything that tells of it is asked for again. */
export function useNormChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: NormChange) => callApi<ContactNormsResponse>(`/api/${path}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [normsKey] }),
  });
}
