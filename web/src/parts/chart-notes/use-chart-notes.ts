import type { AddChartNote, ChangeChartNote, ChartNote, ChartNotesResponse, FindChartNotes } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { boardAnswersKey, chartNotesKey } from '#web/lib/live.tsx';
import { useMay } from '#web/lib/session.ts';

/** Notes the reader sees; null: none are asked for. Screens have no list of them. */
export function useChartNotes(wanted: FindChartNotes | null) {
  const mayRead = useMay('records.read');
  return useQuery({
    queryKey: [chartNotesKey, wanted],
    queryFn: ({ signal }) => callApi<ChartNotesResponse>('/api/chart-notes/find', { body: wanted, signal }),
    enabled: wanted !== null && mayRead,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export type ChartNoteChange =
  { readonly body: AddChartNote } | { readonly id: string; readonly body: ChangeChartNote } | { readonly id: string; readonly isRemoved: boolean };

function ask(change: ChartNoteChange): Promise<ChartNote | { readonly isRemoved: boolean }> {
  if ('isRemoved' in change) return callApi(`/api/chart-notes/${change.id}/removal`, { body: { isRemoved: change.isRemoved } });
  return 'id' in change
    ? callApi(`/api/chart-notes/${change.id}`, { method: 'PUT', body: change.body })
    : callApi('/api/chart-notes', { body: change.body });
}

/** Writes, changes or takes away a note; every chart that may bear it is asked for again. */
export function useChartNoteChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: () => Promise.all([chartNotesKey, boardAnswersKey].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
