import type { PeopleResponse, PersonResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi, callTagged, type Tagged } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

export const peopleKey = 'people';

/** Everybody the reader may see, with the teams. */
export function usePeople() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [peopleKey, 'list', dataVersion],
    queryFn: ({ signal }) => callApi<PeopleResponse>('/api/people', { signal }),
    placeholderData: keepPreviousData,
  });
}

export function usePerson(id: string) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [peopleKey, id, dataVersion],
    queryFn: ({ signal }) => callTagged<PersonResponse>(`/api/people/${id}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface PeopleChange {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Changes a person, a team or a calendar; everything that tells of people is asked for again. */
export function usePeopleChange<T = unknown>(tag?: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: PeopleChange): Promise<Tagged<T>> =>
      callTagged<T>(path, { method, body, headers: tag ? { 'if-match': tag } : {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: [peopleKey] }),
  });
}
