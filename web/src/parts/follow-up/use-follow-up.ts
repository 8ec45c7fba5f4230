import type { ActionAnswer, ActionsResponse, MeetingAnswer, MeetingsResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const key = 'follow-up';
/** What the other one writes is looked for so often. */
const everyMs = 10_000;

/** The meetings the reader sees. */
export function useMeetings() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'meetings', dataVersion],
    queryFn: ({ signal }) => callApi<MeetingsResponse>('/api/meetings', { signal }),
    placeholderData: keepPreviousData,
  });
}

export const pathOfMeeting = (id: string): string => `/api/meetings/${encodeURIComponent(id)}`;

export function useMeeting(id: string) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'meeting', id, dataVersion],
    queryFn: ({ signal }) => callApi<MeetingAnswer>(pathOfMeeting(id), { signal }),
    placeholderData: (old) => (old?.id === id ? old : undefined),
    refetchInterval: everyMs,
  });
}

/** The actions the reader sees, those that need something first. */
export function useActions() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'actions', dataVersion],
    queryFn: ({ signal }) => callApi<ActionsResponse>('/api/actions', { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface FollowUpChange {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Makes or changes a meeting or an action; everything that tells of them is asked for again. */
export function useFollowUpChange<T = MeetingAnswer | ActionAnswer | MeetingsResponse>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: FollowUpChange) => callApi<T>(path, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [key] }),
  });
}
