import type { ReadingExerciseResponse, ReadingOfferResponse } from '@leadline/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const offerKey = ['reading-offer'];

/** Three questions; the same ones for the same seed. */
export function useReadingExercise(seed: number) {
  return useQuery({
    queryKey: ['reading-exercise', seed],
    queryFn: ({ signal }) => callApi<ReadingExerciseResponse>(`/api/reading-exercise?seed=${seed}`, { signal }),
    staleTime: Infinity,
  });
}

export const readingOfferQuery = queryOptions({
  queryKey: offerKey,
  queryFn: ({ signal }) => callApi<ReadingOfferResponse>('/api/reading-exercise/offer', { signal }),
  staleTime: Infinity,
  retry: false,
});

export const useReadingOffer = () => useQuery(readingOfferQuery);

/** It is offered no more. */
export function useCloseOffer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callApi<undefined>('/api/reading-exercise/close', { method: 'POST', body: {} }),
    onSuccess: () => client.setQueryData<ReadingOfferResponse>(offerKey, { isOffered: false }),
  });
}
