import { useI18n } from '#web/lib/i18n.tsx';

const erased = /^erased-[0-9a-f]{8}-[0-9a-f]{2}$/;

/** Shows a text as it is, or that it was erased. */
export function useErasedText(): (text: string) => string {
  const { t } = useI18n();
  return (text) => (erased.test(text) ? t('personal.gone') : text);
}
