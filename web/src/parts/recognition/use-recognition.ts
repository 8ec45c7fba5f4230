import type { OwnRecognition, PersonRecognition, RecognitionRequest, RecognitionResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const key = 'recognition';
/** What others say is looked for so often. */
const everyMs = 30_000;

/** What the reader sees of thanks and achievements, the newest first. */
export function useRecognition(of: RecognitionRequest['of'], limit: number) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'feed', of, limit, dataVersion],
    queryFn: ({ signal }) => callApi<RecognitionResponse>(`/api/recognition?of=${of}&limit=${limit}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}

/** What a thank-you needs, and what the reader has. */
export function useOwnRecognition(isEnabled: boolean) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'own', dataVersion],
    queryFn: ({ signal }) => callApi<OwnRecognition>('/api/recognition/own', { signal }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}

/** What others may know of somebody. */
export function usePersonRecognition(person: string | null) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'person', person, dataVersion],
    queryFn: ({ signal }) => callApi<PersonRecognition>(`/api/recognition/people/${encodeURIComponent(person!)}`, { signal }),
    enabled: person !== null,
  });
}

export interface RecognitionChange {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body?: unknown;
}

/** Says or changes something; everything that tells of recognition is asked for again. */
export function useRecognitionChange<T = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body = {} }: RecognitionChange) => callApi<T>(path, { method, body }),
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  });
}
