import type { LogAnswer, LogEntry, LogResponse, LogWhomResponse, NextStepsResponse, RecordDetail } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { keptAnswer } from '#web/lib/offline/kept-answer.ts';
import { stateKey } from '#web/lib/state.ts';
import { logKey } from '#web/parts/log-queue/use-log-queue.tsx';

/** Kept for when there is no network. */
export function useLog() {
  return useQuery({
    queryKey: logKey,
    queryFn: ({ signal }) => keptAnswer('log', () => callApi<LogResponse>('/api/log', { signal })),
    networkMode: 'always',
    placeholderData: keepPreviousData,
  });
}

/** Today's list, from which one begins. */
export function useToday() {
  return useQuery({
    queryKey: ['next-steps', 'log'],
    queryFn: ({ signal }) => keptAnswer('next-steps', () => callApi<NextStepsResponse>('/api/next-steps', { signal })),
    networkMode: 'always',
  });
}

/** From two letters on whom one may see is looked for on the server too. */
export function useFound(search: string) {
  return useQuery({
    queryKey: ['log-whom', search],
    queryFn: ({ signal }) => callApi<LogWhomResponse>(`/api/log/whom?${new URLSearchParams({ search }).toString()}`, { signal }),
    enabled: search.trim().length >= 2,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** What a record is called that is in no list. */
export function useRecordName(id: string | undefined) {
  return useQuery({
    queryKey: ['record', id, 'name'],
    queryFn: ({ signal }) => callApi<RecordDetail>(`/api/records/${encodeURIComponent(id!)}`, { signal }),
    enabled: id !== undefined,
    retry: false,
  });
}

/** Corrects or takes back what was logged; both need the server. */
export function useLogChange() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, entry }: { readonly id: string; readonly entry: LogEntry | null }) =>
      entry === null
        ? callApi<LogAnswer>(`/api/log/${encodeURIComponent(id)}/withdraw`, { body: {} })
        : callApi<LogAnswer>(`/api/log/${encodeURIComponent(id)}`, { method: 'PUT', body: { entry } }),
    onSuccess: () => Promise.all([logKey, ['next-steps'], stateKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
