import { findMessage, type Locale } from '@leadline/i18n';
import { fold } from '#web/lib/fold.ts';
import { expertKpis, expertWords } from '#web/parts/expert-terms.ts';

/** What a word that is not used here is called: a KPI, or a term of the glossary. */
export interface AgreedWord {
  readonly kind: 'kpi' | 'term';
  readonly id: string;
}

export interface WordLists {
  readonly kpis: readonly string[];
  readonly terms: readonly string[];
}

/**
 * Finds what somebody means by another word: an abbreviation of experts or a synonym, in any of the languages given.
 * @returns nothing where the word is itself an agreed one in the reader's language (the first)
 */
export function findAgreedWords(asked: string, languages: readonly Locale[], { kpis, terms }: WordLists): readonly AgreedWord[] {
  const word = plain(asked);
  if (word.length < 2) return [];
  const nameOf = (key: string) => plain(findMessage(languages[0]!, key) ?? '');
  const isAgreed = (key: string) => nameOf(key) === word;
  if (kpis.some((id) => isAgreed(`kpi.${id}.name`)) || terms.some((id) => isAgreed(`glossary.term.${id}`))) return [];
  const has = (list: string | undefined) => (list ?? '').split(',').some((item) => plain(item) === word);
  const means = (key: string, expert: string | undefined) => has(expert) || languages.some((locale) => has(findMessage(locale, key)));
  const meant = kpis.filter((id) => means(`kpiSynonym.${id}`, expertKpis[id]));
  const named = new Set(meant.map((id) => nameOf(`kpi.${id}.name`)));
  return [
    ...meant.map((id) => ({ kind: 'kpi' as const, id })),
    ...terms
      .filter((id) => means(`glossary.synonym.${id}`, expertWords[id]) && !named.has(nameOf(`glossary.term.${id}`)))
      .map((id) => ({ kind: 'term' as const, id })),
  ];
}

function plain(text: string): string {
  return fold(text)
    .replace(/[?.!“”„"«»]/g, '')
    .trim();
}
