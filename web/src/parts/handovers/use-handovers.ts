import type { HandoverAnswer, HandoverOfCustomer, HandoversResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAccount } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';

const key = 'handovers';
/** What the other one answers is looked for so often. */
const everyMs = 10_000;

/** The handovers the reader sees, and what a new one needs; a screen on the wall hands nothing over. */
export function useHandovers() {
  const { dataVersion } = useAppState();
  const { roles } = useAccount();
  return useQuery({
    queryKey: [key, 'all', dataVersion],
    queryFn: ({ signal }) => callApi<HandoversResponse>('/api/handovers', { signal }),
    placeholderData: keepPreviousData,
    enabled: roles.length === 0 || roles.some(({ role }) => role !== 'screen'),
  });
}

export function useHandover(id: string) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'one', id, dataVersion],
    queryFn: ({ signal }) => callApi<HandoverAnswer>(`/api/handovers/${id}`, { signal }),
    placeholderData: (old) => (old?.id === id ? old : undefined),
    refetchInterval: everyMs,
  });
}

/** Who looks after a customer, and whether it is handed over. */
export function useHandoverOf(recordId: string | undefined) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'of', recordId, dataVersion],
    queryFn: ({ signal }) => callApi<HandoverOfCustomer>(`/api/handovers/of/${encodeURIComponent(recordId!)}`, { signal }),
    enabled: recordId !== undefined,
  });
}

export interface HandoverChange {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Offers, answers or ticks; everything that tells of handovers is asked for again. */
export function useHandoverChange<T = HandoverAnswer>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: HandoverChange) => callApi<T>(path, { method, body }),
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  });
}
