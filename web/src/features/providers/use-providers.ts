import type { ProviderEntry, ProviderInput, ProvidersResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = ['providers'];
const pathOf = (id: string, rest = ''): string => `/api/providers/${encodeURIComponent(id)}${rest}`;

export function useProviders() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<ProvidersResponse>('/api/providers', { signal }) });
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export const useSaveProvider = (id: string | undefined) =>
  useChange((body: ProviderInput) =>
    id === undefined ? callApi<ProviderEntry>('/api/providers', { body }) : callApi<ProviderEntry>(pathOf(id), { method: 'PUT', body }),
  );

export const useRemoveProvider = (id: string) => useChange(() => callApi(pathOf(id), { method: 'DELETE' }));

export const useTryProvider = (id: string) =>
  useMutation({ mutationFn: () => callApi<{ readonly issuer: string }>(pathOf(id, '/test'), { body: {} }) });

export const useLink = (id: string) =>
  useChange((body: { readonly account: string; readonly subject: string }) => callApi(pathOf(id, '/links'), { body }));

export const useUnlink = (id: string) =>
  useChange((subject: string) => callApi(pathOf(id, `/links/${encodeURIComponent(subject)}`), { method: 'DELETE' }));
