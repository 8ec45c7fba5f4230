import type { AddSending, AllSendings, Sending, SendingInput, SendingsResponse, SendNow } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = 'sendings';
/** What is sent meanwhile shows by itself. */
const everyMs = 30_000;

/** Those the reader set up or gets; of a board, also to whom it may be sent. */
export function useSendings(boardId?: string) {
  return useQuery({
    queryKey: [key, boardId ?? null],
    queryFn: ({ signal }) => callApi<SendingsResponse>(boardId === undefined ? '/api/sendings' : `/api/sendings?boardId=${boardId}`, { signal }),
    refetchInterval: everyMs,
  });
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: [key] }) });
}

export const useAddSending = () => useChange((body: AddSending) => callApi<Sending>('/api/sendings', { body }));
export const useChangeSending = (id: string) => useChange((body: SendingInput) => callApi<Sending>(`/api/sendings/${id}`, { method: 'PUT', body }));
export const useRemoveSending = (id: string) => useChange(() => callApi(`/api/sendings/${id}/remove`, { method: 'POST' }));
export const useStopSending = (id: string) =>
  useChange((isStopped: boolean) => callApi<Sending>(`/api/sendings/${id}/stopped`, { method: 'PUT', body: { isStopped } }));

/** All that anybody has set up, for administrators. */
export const useAllSendings = () =>
  useQuery({
    queryKey: [key, 'all'],
    queryFn: ({ signal }) => callApi<AllSendings>('/api/sendings/all', { signal }),
    refetchInterval: everyMs,
  });
export const useEndSending = (id: string) =>
  useChange((reason: string) => callApi<AllSendings>(`/api/sendings/${id}/end`, { method: 'POST', body: { reason } }));

/** One mail to the reader alone. */
export const useSendNow = () => useMutation({ mutationFn: (body: SendNow) => callApi<{ readonly to: string }>('/api/sendings/now', { body }) });
