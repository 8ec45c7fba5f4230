import type { Rhythm } from '@leadline/contract';
import type { I18n } from '#web/lib/i18n.tsx';

/** `07:30`. */
export const clockText = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** `every Monday, 07:00`. */
export function rhythmText({ t }: Pick<I18n, 't'>, rhythm: Rhythm, at: number): string {
  const days =
    rhythm.kind === 'weekly'
      ? t(`sendings.weekday.${String(rhythm.weekday) as '1'}`)
      : rhythm.kind === 'monthly'
        ? t('sendings.rhythm.monthly', { day: String(rhythm.day) })
        : t(`sendings.rhythm.${rhythm.kind}`);
  return `${days}, ${clockText(at)}`;
}
