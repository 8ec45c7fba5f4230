import type { AccountsResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { sessionKey } from '#web/lib/session.ts';

const key = ['accounts'] as const;

export function useAccounts() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<AccountsResponse>('/api/accounts', { signal }) });
}

/** Changes an account and shows what has become of it. */
export function useAccountChange<Given, Answer = unknown>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: sessionKey })]);
    },
  });
}
