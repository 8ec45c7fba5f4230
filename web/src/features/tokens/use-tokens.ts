import type { ApiTokenMade, ApiTokensResponse, NewApiToken } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = ['tokens'];

export function useTokens() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<ApiTokensResponse>('/api/tokens', { signal }) });
}

export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewApiToken) => callApi<ApiTokenMade>('/api/tokens', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
