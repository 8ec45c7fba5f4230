import { findMessage, locales } from '@leadline/i18n';

/** Other words people use for a KPI, in all languages. */
export function synonymsOf(id: string): readonly string[] {
  const words = locales.flatMap((locale) => (findMessage(locale, `kpiSynonym.${id}`) ?? '').split(',').map((word) => word.trim()));
  return [...new Set(words.filter((word) => word !== ''))];
}
