import type { DismissStep, NextStepsResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const nextStepsKey = 'next-steps';

/** Who to contact today; the reader's own without a person. */
export function useNextSteps(person: string | undefined) {
  const { dataVersion } = useAppState();
  const asked = person === undefined ? '' : `?person=${encodeURIComponent(person)}`;
  return useQuery({
    queryKey: [nextStepsKey, person ?? null, dataVersion],
    queryFn: ({ signal }) => callApi<NextStepsResponse>(`/api/next-steps${asked}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDismissStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: DismissStep) => callApi<NextStepsResponse>('/api/next-steps/dismiss', { body: step }),
    onSuccess: () => client.invalidateQueries({ queryKey: [nextStepsKey] }),
  });
}
