import type { ProposeTargets, TargetProposal } from '@leadline/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FillPlan } from '#web/features/targets/fill-plan.ts';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

/** What cells would say, together with what was asked: the answer before stays until the next one is there. */
export function useProposal(plan: FillPlan | null, grid: Pick<ProposeTargets, 'rows' | 'team'>) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['targets', 'proposal', plan, grid, dataVersion],
    queryFn: async ({ signal }) => {
      const { cells } = await callApi<TargetProposal>('/api/targets/propose', { body: { ...plan!.ask!, ...grid }, signal });
      return { plan: plan!, cells };
    },
    placeholderData: keepPreviousData,
    enabled: plan !== null && plan.ask !== null,
    retry: false,
  });
}
