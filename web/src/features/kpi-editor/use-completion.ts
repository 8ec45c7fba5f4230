import type { KpiCompletion } from '@leadline/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Suggestion } from '#web/features/kpi-editor/insert-suggestion.ts';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const most = 60;
const none: readonly Suggestion[] = [];

/** What can stand at the cursor. */
export function useCompletion(formula: string, position: number, isEnabled: boolean): readonly Suggestion[] {
  const { locale } = useI18n();
  const [key] = useDebouncedValue(`${position} ${formula}`, 70);
  const space = key.indexOf(' ');
  const asked = { formula: key.slice(space + 1), position: Number(key.slice(0, space)), locale };
  const answer = useQuery({
    queryKey: ['kpi-complete', asked],
    queryFn: ({ signal }) => callApi<KpiCompletion>('/api/kpis/complete', { body: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    enabled: isEnabled,
  });
  if (!isEnabled || !answer.data || answer.isPlaceholderData || asked.formula !== formula || asked.position !== position) return none;
  return answer.data.suggestions.filter((one) => formula.slice(one.from, one.to) !== one.insert).slice(0, most);
}
