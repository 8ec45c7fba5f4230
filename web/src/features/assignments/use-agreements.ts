import type { KpiQuestionsResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const agreementsKey = 'kpi-questions';

/** Who has confirmed and what is asked, of the people the reader leads. */
export function useAgreements() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [agreementsKey, dataVersion],
    queryFn: ({ signal }) => callApi<KpiQuestionsResponse>('/api/kpi-questions', { signal }),
  });
}

export interface GivenAnswer {
  readonly assignmentId: string;
  readonly personId: string;
  readonly answer: string;
}

export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GivenAnswer) => callApi<KpiQuestionsResponse>('/api/kpi-questions/answer', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [agreementsKey] }),
  });
}
