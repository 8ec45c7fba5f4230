import { findMessage, translate, type Locale, type MessageKey, type MessageParameters } from '@leadline/i18n';
import type { KpiColumn } from '@leadline/kpi';

/** Words of a key that is made of data, or undefined where nobody has written any. */
export function findWords(locale: Locale, key: string, parameters: MessageParameters = {}): string | undefined {
  return findMessage(locale, key) === undefined ? undefined : translate(locale, key as MessageKey, parameters);
}

export function kpiName(locale: Locale, { ref }: KpiColumn): string {
  const name = kpiWords(locale, ref.id);
  return ref.variant === undefined ? name : `${name} (${findWords(locale, `kpi.${ref.id}.variant.${ref.variant}`) ?? ref.variant})`;
}

/** A KPI's name, or that of a metric. */
export function kpiWords(locale: Locale, id: string): string {
  return findWords(locale, `kpi.${id}.name`) ?? findWords(locale, `measure.${id}.name`) ?? id;
}

export function dimensionName(locale: Locale, dimension: string): string {
  return findWords(locale, `dimension.label.${dimension}`) ?? dimension;
}
