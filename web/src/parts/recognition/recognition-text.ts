import type { PointsLine, RecognitionItem, RecognitionValue } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** What thanks, achievements and points are in the reader's words. */
export function useRecognitionText() {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const value = ({ code, text }: RecognitionValue): string => (code === null ? text : t(`recognition.value.${code}`));
  const parts = (kpi: string | null, period: string | null) => ({
    kpi: kpi === null ? '' : words.name(kpi),
    period: period === null ? '' : formatPeriod(locale, period),
  });
  return {
    value,
    /** What was reached; null of a thank-you. */
    reached: ({ rule, about, period, days }: Pick<RecognitionItem, 'rule' | 'about' | 'period' | 'days'>): string | null =>
      rule === null ? null : t(`recognition.reach.${rule}`, { ...parts(about?.id ?? null, period), days: days ?? 0 }),
    /** What a thank-you is about, by name. */
    about: ({ about }: Pick<RecognitionItem, 'about'>): string | null =>
      about === null ? null : about.kind === 'kpi' ? words.name(about.id) : about.name,
    points: ({ rule, by, kpi, period, reason }: PointsLine): string =>
      rule === 'correction' && reason === ''
        ? t('recognition.points.rule.taken_back')
        : t(`recognition.points.rule.${rule}`, { ...parts(kpi, period), by: by ?? '–', reason }),
  };
}
