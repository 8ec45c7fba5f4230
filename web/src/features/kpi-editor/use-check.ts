import type { FormulaFinding, KpiCheck } from '@leadline/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { definitionOf, type KpiDraft } from '#web/features/kpi-editor/draft.ts';
import { useSettled } from '#web/features/kpi-editor/use-settled.ts';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

export interface CheckState {
  readonly check: KpiCheck | undefined;
  /** Faults of the part that has not changed since it was looked at. */
  readonly issues: readonly FormulaFinding[];
  /** The answer is about what is written now, and all is well with the formula. */
  readonly isRight: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** What the server says of a draft, asked again shortly after every change. Nothing is saved. */
export function useCheck(draft: KpiDraft, id: string | undefined): CheckState {
  const { locale } = useI18n();
  const { dataVersion } = useAppState();
  const { formula, words, unit, direction } = definitionOf(draft);
  const body = { formula, words, ...(id ? { id } : {}), ...(unit ? { unit } : {}), ...(direction ? { direction } : {}) };
  const { settled, isSettled } = useSettled(body, 220);
  const hasFormula = formula.trim() !== '';
  const answer = useQuery({
    queryKey: ['kpi-check', settled, locale, dataVersion],
    queryFn: async ({ signal }) => ({ asked: settled.formula, check: await callApi<KpiCheck>('/api/kpis/check', { body: settled, signal }) }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    enabled: hasFormula && settled.formula.trim() !== '',
  });
  const check = hasFormula ? answer.data?.check : undefined;
  const known = commonLength(answer.data?.asked ?? '', formula);
  const isNow = isSettled && !answer.isPlaceholderData && answer.data?.asked === formula;
  return {
    check,
    issues: (check?.issues ?? []).filter(({ to }) => isNow || to <= known),
    isRight: isNow && check?.result !== undefined && check.issues.length === 0,
    isPending: hasFormula && !isNow && !answer.error,
    error: hasFormula ? answer.error : null,
  };
}

/** How many characters two texts begin with alike. */
function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
