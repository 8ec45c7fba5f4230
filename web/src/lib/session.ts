import type { Permission, SessionAccount, SessionResponse } from '@leadline/contract';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { keepOnlyFor, keptAnswer } from '#web/lib/offline/kept-answer.ts';

export const sessionKey = ['session'] as const;

export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => keptSession(() => callApi<SessionResponse>('/api/session', { signal })),
  networkMode: 'always' as const,
  staleTime: 60_000,
};

/** Whoever goes, or comes in place of somebody else, finds nothing of the one before. */
function keptSession(ask: () => Promise<SessionResponse>): Promise<SessionResponse> {
  return keptAnswer('session', async () => {
    const answer = await ask();
    await keepOnlyFor(answer.account?.id ?? null);
    return answer;
  });
}

export function useSession(): SessionResponse {
  return useSuspenseQuery(sessionQuery).data;
}

/** Who is here. Pages are shown to nobody else. */
export function useAccount(): SessionAccount {
  const { account } = useSession();
  if (!account) throw new Error('nobody has signed in');
  return account;
}

/** Whether the reader's roles allow something; the server decides, this only spares them what would be refused. */
export function useMay(permission: Permission): boolean {
  return useAccount().permissions.includes(permission);
}

/** Comes in or goes out: what was shown to one person is shown to no other. */
export function useChangeOfPerson<T>(change: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      await client.invalidateQueries({ queryKey: sessionKey });
    },
  });
}
