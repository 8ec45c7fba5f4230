import type { CheckGoal, GoalAnswer, GoalCheckResponse, GoalsResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const goalsKey = 'goals';

/** Every goal the reader sees, the furthest behind first. */
export function useGoals() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [goalsKey, 'list', dataVersion],
    queryFn: ({ signal }) => callApi<GoalsResponse>('/api/goals', { signal }),
    placeholderData: keepPreviousData,
  });
}

const pathOf = (id: string): string => `/api/goals/${encodeURIComponent(id)}`;

/** One goal with all there is about it; null: none is asked for. */
export function useGoal(id: string | null) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [goalsKey, 'one', id, dataVersion],
    queryFn: ({ signal }) => callApi<GoalAnswer>(pathOf(id!), { signal }),
    enabled: id !== null,
    placeholderData: (old) => (old?.id === id ? old : undefined),
  });
}

/** As it is at this moment, past everything that is kept. */
export const fetchGoal = (id: string): Promise<GoalAnswer> => callApi<GoalAnswer>(pathOf(id));

/** What a goal still lacks while it is typed; null: nothing can be told yet. */
export function useGoalCheck(asked: CheckGoal | null) {
  return useQuery({
    queryKey: [goalsKey, 'check', asked],
    queryFn: ({ signal }) => callApi<GoalCheckResponse>('/api/goals/check', { body: asked, signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export interface GoalChange {
  /** What follows the goal's address; none: the goal itself. */
  readonly id?: string;
  readonly act?: 'check-ins' | 'review' | 'remove';
  readonly body: unknown;
}

/** Makes, changes, checks in, reviews; everything that tells of goals is asked for again. */
export function useGoalChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act, body }: GoalChange) =>
      callApi<GoalAnswer>(id === undefined ? '/api/goals' : act === undefined ? pathOf(id) : `${pathOf(id)}/${act}`, {
        method: id !== undefined && act === undefined ? 'PUT' : 'POST',
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: [goalsKey] }),
  });
}
