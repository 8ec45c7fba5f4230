import type { DecideProposal, OwnTargetsResponse, ProposedTargetsResponse, ProposeTarget } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const key = 'targets';
/** What others propose changes no data: it is looked for now and then. */
const againAfterMs = 60_000;

/** What waits for a decision. */
export function useProposals() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'proposals', dataVersion],
    queryFn: ({ signal }) => callApi<ProposedTargetsResponse>('/api/proposed-targets', { signal }),
    refetchInterval: againAfterMs,
  });
}

export function useOwnTargets() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [key, 'mine', dataVersion],
    queryFn: ({ signal }) => callApi<OwnTargetsResponse>('/api/proposed-targets/mine', { signal }),
    refetchInterval: againAfterMs,
  });
}

function useChange<T>(call: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: [key] }) });
}

export const usePropose = () => useChange((body: ProposeTarget) => callApi('/api/proposed-targets', { body }));
export const useWithdraw = () => useChange((id: string) => callApi(`/api/proposed-targets/${id}/withdraw`, { method: 'POST', body: {} }));
export const useDecide = () =>
  useChange(({ id, ...body }: DecideProposal & { readonly id: string }) => callApi(`/api/proposed-targets/${id}/decide`, { body }));
