import type { AlertPreview, AlertPreviewRequest, AlertsResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const key = 'alerts';
/** Alerts are judged a few seconds after numbers change. */
const everyMs = 15_000;

/** Rules of the reader's own, what became of them, and what the reader was told. */
export function useAlerts() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, dataVersion],
    queryFn: ({ signal }) => callApi<AlertsResponse>('/api/alerts', { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}

/** How often a rule would have told of something; null: it is not said to the end yet. */
export function useAlertPreview(request: AlertPreviewRequest | null) {
  return useQuery({
    queryKey: [key, 'preview', request],
    queryFn: ({ signal }) => callApi<AlertPreview>('/api/alerts/preview', { body: request, signal }),
    enabled: request !== null,
    staleTime: 60_000,
    retry: false,
  });
}

export interface AlertChange {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Makes, changes or removes a rule, or says how it is told; everything that tells of alerts is asked for again. */
export function useAlertChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: AlertChange) => callApi<unknown>(path, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [key] }),
  });
}
