import { findMessage, type Locale } from '@leadline/i18n';
import type { Searched } from '#web/lib/rank.ts';

/** Words of other languages say less: a reader mostly asks in the own one. */
export function fieldsIn(locale: Locale, id: string, isReaders: boolean): Searched['fields'] {
  const share = isReaders ? 1 : 0.5;
  const fields: readonly (readonly [key: string, weight: number])[] = [
    [`kpi.${id}.name`, 3],
    [`kpiSynonym.${id}`, 2.4],
    [`kpiQuestion.${id}`, 2],
    [`kpi.${id}.sentence`, 1.2],
  ];
  return fields.flatMap(([key, weight]) => {
    const text = findMessage(locale, key);
    return text === undefined ? [] : [{ text, weight: weight * share }];
  });
}
