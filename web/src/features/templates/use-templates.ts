import type { PresetReport, PresetsResponse, ProposeResponse, TemplatesResponse } from '@leadline/contract';
import type { KpiGoal, SalesRole } from '@leadline/kpi';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

export function useTemplates() {
  const { dataVersion } = useAppState();
  return useQuery({ queryKey: ['templates', dataVersion], queryFn: ({ signal }) => callApi<TemplatesResponse>('/api/templates', { signal }) });
}

/** Three to five KPIs for what somebody does and wants to reach. */
export function useProposals(role: SalesRole | undefined, goal: KpiGoal | undefined) {
  const { locale } = useI18n();
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: ['template-proposals', role, goal, locale, dataVersion],
    queryFn: ({ signal }) => callApi<ProposeResponse>('/api/templates/propose', { body: { role, goal }, signal }),
    placeholderData: keepPreviousData,
    enabled: role !== undefined && goal !== undefined,
  });
}

export function usePresets() {
  return useQuery({ queryKey: ['presets'], queryFn: ({ signal }) => callApi<PresetsResponse>('/api/presets', { signal }) });
}

export function usePresetPreview(id: string | undefined) {
  return useQuery({
    queryKey: ['preset-preview', id],
    queryFn: () => callApi<PresetReport>(`/api/presets/${encodeURIComponent(id!)}/preview`, { body: {} }),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

export function useApplyPreset() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi<PresetReport>(`/api/presets/${encodeURIComponent(id)}/apply`, { body: {} }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preset-preview' }),
  });
}
