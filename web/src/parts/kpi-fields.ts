import { findMessage, type Locale } from '@leadline/i18n';
import { makeSearchIndex, type Searched, type SearchIndex } from '#web/lib/rank.ts';
import { expertKpis } from '#web/parts/expert-terms.ts';
import type { KpiWords } from '#web/parts/kpi-words.ts';

/** KPIs by all they are called, explained with and asked for, in these languages; the reader's first. */
export function kpiIndex(ids: readonly string[], words: KpiWords, languages: readonly Locale[]): SearchIndex {
  return makeSearchIndex(
    ids.map((id) => ({ id, fields: [...ownFields(words, id), ...languages.flatMap((locale, at) => fieldsIn(locale, id, at === 0))] })),
  );
}

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
    if (text === undefined) return [];
    const phrases = key.startsWith('kpiSynonym.') ? text.split(',').map((phrase) => phrase.trim()) : [text];
    return phrases.map((phrase) => ({ text: phrase, weight: weight * share }));
  });
}

function ownFields(words: KpiWords, id: string): Searched['fields'] {
  return [
    { text: words.name(id), weight: 3 },
    { text: words.sentence(id), weight: 1.2 },
    { text: `${expertKpis[id] ?? ''} ${id.replaceAll('_', ' ')}`, weight: 1.6 },
  ];
}
