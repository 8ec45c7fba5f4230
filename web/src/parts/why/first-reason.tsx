import type { WhyResponse } from '@leadline/contract';
import { formatChange } from '@leadline/i18n';
import type { KpiQuery } from '@leadline/kpi';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useEffectText } from '#web/parts/why/effect-text.ts';
import { sentencesOf, type SplitSentence } from '#web/parts/why/why-sentences.ts';
import { useValueText } from '#web/parts/value-text.ts';

export interface FirstReasonProps {
  readonly query: KpiQuery;
  readonly className?: string | undefined;
}

/** How a number changed against the period before, and what did most of it, in one line; nothing where that cannot be told (A1). */
export function FirstReason({ query, className }: FirstReasonProps) {
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: ['why', query, 'previous_period', dataVersion],
    queryFn: ({ signal }) => callApi<WhyResponse>('/api/why', { body: { query, kpi: 0, compare: 'previous_period' }, signal }),
    staleTime: Infinity,
    retry: false,
  });
  const isTold = answer.data?.obstacle !== 'no_value' && ['value', 'flat'].includes(answer.data?.change.state ?? '');
  return answer.data && isTold ? <Sentence why={answer.data} className={className} /> : null;
}

function Sentence({ why, className }: { readonly why: WhyResponse; readonly className?: string | undefined }) {
  const { t, locale } = useI18n();
  const text = useValueText();
  const effectText = useEffectText(why);
  const split = why.splits[0];
  const { change, column } = why;
  const first: SplitSentence | undefined = split && sentencesOf(split, why).find(({ kind }) => kind !== 'parts');
  const decimals = column.unit.kind === 'percent' ? 1 : column.decimals;
  const changed = t('why.changed', { change: formatChange(locale, change, column.unit, { decimals }) });
  const said =
    split && first && 'member' in first
      ? t(`why.${first.kind}`, { member: text.member(split.by, first.member.member), effect: effectText(first.member.effect) })
      : first?.kind === 'masked'
        ? t('why.masked', { direction: first.direction })
        : '';
  return <span className={className}>{[changed, said].filter((one) => one !== '').join(' ')}</span>;
}
