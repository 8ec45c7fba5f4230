import type { OwnWords } from '@leadline/contract';
import { findMessage, locales, translate, type Locale, type MessageKey, type MessageParameters } from '@leadline/i18n';
import type { KpiColumn } from '@leadline/kpi';

/** Words of a key that is made of data, or undefined where nobody has written any. */
export function findWords(locale: Locale, key: string, parameters: MessageParameters = {}): string | undefined {
  return findMessage(locale, key) === undefined ? undefined : translate(locale, key as MessageKey, parameters);
}

export function kpiName(locale: Locale, { ref, name: own }: KpiColumn): string {
  if (own !== undefined) return own;
  const name = kpiWords(locale, ref.id);
  if (ref.variant === undefined) return name;
  const words = ['kpi', 'measure'].map((of) => findWords(locale, `${of}.${ref.id}.variant.${ref.variant!}`));
  return `${name} (${words.find((each) => each !== undefined) ?? ref.variant})`;
}

/** What people call a KPI of their own: in this language, else in another. */
export function ownName(locale: Locale, words: OwnWords): string | undefined {
  return (words[locale] ?? locales.map((each) => words[each]).find((each) => each !== undefined))?.name;
}

/** A KPI's name, or that of a metric. */
export function kpiWords(locale: Locale, id: string): string {
  return findWords(locale, `kpi.${id}.name`) ?? findWords(locale, `measure.${id}.name`) ?? id;
}

export function dimensionName(locale: Locale, dimension: string): string {
  return findWords(locale, `dimension.label.${dimension}`) ?? dimension;
}
