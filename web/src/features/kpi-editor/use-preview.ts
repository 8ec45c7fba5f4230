import { findPeriod } from '@leadline/contract/period-token';
import type { KpiPreview } from '@leadline/contract';
import type { MemberDimension, PeriodSpec } from '@leadline/kpi';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '#web/features/kpi-editor/use-settled.ts';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** The latest first: what a phone shows of it are the first two. */
export const previewPeriods = ['previous-quarter', 'this-quarter', 'previous-month', 'this-month'] as const;
export const specsOf = (tokens: readonly string[]): readonly PeriodSpec[] =>
  tokens.map(findPeriod).filter((period): period is PeriodSpec => period !== undefined);

export interface PreviewOptions {
  readonly formula: string;
  readonly id?: string | undefined;
  readonly unit?: 'percent' | 'ratio' | undefined;
  readonly by?: MemberDimension | undefined;
  readonly periods: readonly PeriodSpec[];
  /** Only a formula without faults is tried. */
  readonly isRight: boolean;
}

/** Values of a formula on the own data, a moment after it was last changed. */
export function usePreview({ isRight, ...options }: PreviewOptions) {
  const { locale } = useI18n();
  const { dataVersion } = useAppState();
  const { settled, isSettled } = useSettled({ ...options, limit: 12 }, 450);
  const answer = useQuery({
    queryKey: ['kpi-preview', settled, locale, dataVersion],
    queryFn: ({ signal }) => callApi<KpiPreview>('/api/kpis/preview', { body: settled, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: isRight && isSettled,
  });
  return { preview: answer.data, error: answer.error, isRunning: isRight && (!isSettled || answer.isFetching), isOld: answer.isPlaceholderData };
}
