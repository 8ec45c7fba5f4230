import type { OwnAccountResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { sessionKey } from '#web/lib/session.ts';

const key = ['own-account'] as const;

export function useOwnAccount() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<OwnAccountResponse>('/api/account', { signal }) });
}

/** Changes something of one's own and shows what has become of it. */
export function useOwnChange<Given, Answer = unknown>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: sessionKey })]);
    },
  });
}
