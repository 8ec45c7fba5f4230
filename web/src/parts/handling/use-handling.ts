import type { VerdictHandlingResponse } from '@leadline/contract';
import type { Verdict } from '@leadline/kpi';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const handlingKey = 'verdict-handling';
const path = (role: string): string => `/api/verdict-handling/${role}`;

/** What was agreed about each verdict of a role; nothing without one. */
export function useHandling(role: string | null) {
  return useQuery({
    queryKey: [handlingKey, role],
    queryFn: ({ signal }) => callApi<VerdictHandlingResponse>(path(role!), { signal }),
    enabled: role !== null && role !== '',
  });
}

export function useSaveHandling(role: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lines: readonly { readonly verdict: Verdict; readonly text: string }[]) =>
      callApi<VerdictHandlingResponse>(path(role), { method: 'PUT', body: { lines } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [handlingKey, role] }),
  });
}
