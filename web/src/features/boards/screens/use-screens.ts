import type { AddDisplay, ChangeDisplay, DisplaysResponse, MadeDisplay } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = ['displays'] as const;
/** Which screens are on is looked at again while somebody looks. */
const againMs = 15_000;

/** Screens on walls: those there are, putting one up, changing and revoking one. */
export function useScreens() {
  const client = useQueryClient();
  const keep = (answer: DisplaysResponse): void => void client.setQueryData(key, answer);
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callApi<DisplaysResponse>('/api/displays', { signal }),
    refetchInterval: againMs,
  });
  const add = useMutation({
    mutationFn: (body: AddDisplay) => callApi<MadeDisplay>('/api/displays', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const change = useMutation({
    mutationFn: ({ id, body }: { readonly id: string; readonly body: ChangeDisplay }) =>
      callApi<DisplaysResponse>(`/api/displays/${id}`, { method: 'PUT', body }),
    onSuccess: keep,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => callApi<DisplaysResponse>(`/api/displays/${id}/revoke`, { method: 'POST', body: {} }),
    onSuccess: keep,
  });
  return { list, add, change, revoke };
}
