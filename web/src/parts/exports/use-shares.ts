import type { AddShare, MadeShare, SharesResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const keyOf = (boardId: string) => ['board-shares', boardId] as const;

/** Links to a board: those there are, making one, revoking one. */
export function useShares(boardId: string) {
  const client = useQueryClient();
  const list = useQuery({ queryKey: keyOf(boardId), queryFn: () => callApi<SharesResponse>(`/api/board-shares?boardId=${boardId}`) });
  const add = useMutation({
    mutationFn: (body: AddShare) => callApi<MadeShare>('/api/board-shares', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(boardId) }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => callApi<SharesResponse>(`/api/board-shares/${id}/revoke`, { method: 'POST', body: {} }),
    onSuccess: (answer) => client.setQueryData(keyOf(boardId), answer),
  });
  return { list, add, revoke };
}
