import { findMessage } from '@leadline/i18n';
import type { Locale } from '@leadline/i18n';
import { latestOf, type OwnCatalog } from './own-catalog.ts';

interface Named {
  readonly kpi: string;
  readonly variant: string | null;
}

/** What a KPI is called in the reader's language, for messages, mails and the audit trail. */
export function kpiName(
  { asking: { locale }, own }: { readonly asking: { readonly locale: Locale }; readonly own: OwnCatalog },
  { kpi, variant }: Named,
): string {
  const kept = own.kept.get(kpi);
  const said = (text: string): string | undefined => findMessage(locale, `kpi.${kpi}.${text}`) ?? findMessage(locale, `measure.${kpi}.${text}`);
  const words = kept && latestOf(kept).definition.words;
  const name = (words && (words[locale] ?? words.en ?? Object.values(words)[0])?.name) ?? said('name') ?? kpi;
  return variant === null ? name : `${name} (${said(`variant.${variant}`) ?? variant})`;
}
