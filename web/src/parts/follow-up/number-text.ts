import type { ActionAnswer } from '@leadline/contract';
import { formatKpi, formatRange } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface NumberText {
  readonly name: string;
  readonly then: string;
  readonly days: string;
  readonly of: (value: string | null) => string;
}

/** The number of an action in words: what it is called, what it was, over which days; null: it has none. */
export function useNumberText({ number }: Pick<ActionAnswer, 'number'>): NumberText | null {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  if (number === null) return null;
  const { ref, subject, column, from, to, isHidden } = number;
  const of = (value: string | null): string => {
    if (isHidden) return t('actions.hidden');
    if (value === null) return t('actions.noValue');
    return column === null ? value : formatKpi(locale, value, column);
  };
  const name = words.name(ref.id, ref.variant);
  return {
    name: subject.name === null ? name : t('actions.numberOf', { kpi: name, name: subject.name }),
    then: of(number.then),
    days: from === null || to === null ? '' : formatRange(locale, from, to),
    of,
  };
}
