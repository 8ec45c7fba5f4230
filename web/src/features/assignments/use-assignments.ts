import type { ApplyTemplate, KpiHistoryResponse, KpiSetsResponse, NamedSubject, TemplatePreview, TemplatesResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

const assignmentsKey = 'kpi-assignments';
const path = '/api/kpi-assignments';

/** Who has which KPIs on a day; today without it. */
export function useKpiSets(day: string | null) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [assignmentsKey, 'sets', day, dataVersion],
    queryFn: ({ signal }) => callApi<KpiSetsResponse>(`/api/kpi-sets${day === null ? '' : `?day=${day}`}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useKpiHistory({ scope, id }: NamedSubject) {
  const { dataVersion } = useAppState();
  const asked = `scope=${scope}${id === null ? '' : `&id=${encodeURIComponent(id)}`}`;
  return useQuery({
    queryKey: [assignmentsKey, 'history', scope, id, dataVersion],
    queryFn: ({ signal }) => callApi<KpiHistoryResponse>(`${path}?${asked}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface AssignmentChange {
  /** Below `/api/kpi-assignments`. */
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Gives, changes, ends; everything that tells of it is asked for again. */
export function useAssignmentChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path: below, method = 'POST', body }: AssignmentChange) => callApi<unknown>(`${path}${below}`, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [assignmentsKey] }),
  });
}

export function useReadySets() {
  return useQuery({ queryKey: ['templates', 'names'], queryFn: ({ signal }) => callApi<TemplatesResponse>('/api/templates', { signal }) });
}

export type TemplateAsked = Pick<ApplyTemplate, 'template' | 'subjects' | 'from' | 'endOthers'>;

export function useTemplatePreview(asked: TemplateAsked | null) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [assignmentsKey, 'preview', asked, dataVersion],
    queryFn: ({ signal }) => callApi<TemplatePreview>(`${path}/template/preview`, { body: asked, signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
}
