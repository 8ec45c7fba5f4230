import type { Idea, KpiDetail } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { definitionOf, type KpiDraft } from '#web/features/kpi-editor/draft.ts';
import { callApi } from '#web/lib/api.ts';

export type ValidFrom = { readonly kind: 'today' | 'always' } | { readonly kind: 'date'; readonly date: string };

export interface SaveOptions {
  readonly draft: KpiDraft;
  readonly detail: KpiDetail | undefined;
  /** The node of a mind map it is made of. */
  readonly idea: Idea | undefined;
  readonly onSaved: () => void;
}

/** Saves a new KPI or a new version of one, and goes to its page. */
export function useSave({ draft, detail, idea, onSaved }: SaveOptions) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: ({ reason, validFrom }: { reason: string; validFrom: string | null | undefined }) => {
      const definition = definitionOf(draft);
      if (!detail)
        return callApi<KpiDetail>('/api/kpis', { body: { ...definition, ...(reason === '' ? {} : { reason }), ...(idea ? { idea } : {}) } });
      return callApi<KpiDetail>(`/api/kpis/${encodeURIComponent(detail.kpi.id)}/versions`, {
        body: { ...definition, reason, ...(validFrom === undefined ? {} : { validFrom }) },
        headers: { 'if-match': `"${detail.versions[0]?.version ?? detail.kpi.version}"` },
      });
    },
    onSuccess: async (kept) => {
      onSaved();
      await client.invalidateQueries();
      await navigate({ to: `/library/${encodeURIComponent(kept.kpi.id)}` as '/library' });
    },
  });
  return {
    save: (reason: string, validFrom: string | null | undefined) => saving.mutate({ reason: reason.trim(), validFrom }),
    isPending: saving.isPending,
    error: saving.error,
  };
}
