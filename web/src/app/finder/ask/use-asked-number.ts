import type { CatalogKpi, FoundName } from '@leadline/contract';
import { listKeys, type Locale } from '@leadline/i18n';
import { useMemo } from 'react';
import { readPeriod, type TimeWords } from '#web/app/finder/ask/read-period.ts';
import { understand, type AskedNumber } from '#web/app/finder/ask/understand.ts';
import { fold } from '#web/lib/fold.ts';
import { findWord, useI18n } from '#web/lib/i18n.tsx';
import { rank, wordsOf, type SearchIndex } from '#web/lib/rank.ts';
import { useAppState } from '#web/lib/state.ts';

const tokens: Readonly<Record<string, string>> = {
  today: 'this-day',
  yesterday: 'previous-day',
  this_week: 'this-week',
  last_week: 'previous-week',
  this_month: 'this-month',
  last_month: 'previous-month',
  this_quarter: 'this-quarter',
  last_quarter: 'previous-quarter',
  this_year: 'this-year',
  last_year: 'previous-year',
};

/** The number a question asks for, once the names in it are known. */
export function useAskedNumber(asked: string, found: readonly FoundName[], index: SearchIndex, kpis: readonly CatalogKpi[]): AskedNumber | undefined {
  const { locale } = useI18n();
  const { today } = useAppState();
  return useMemo(() => {
    const words = asked.trim().split(/\s+/);
    if (words.length < 2) return undefined;
    const period = readPeriod(words, timeWords(locale), today);
    const dimensions = new Map(kpis.map(({ id, dimensions: own }) => [id, own]));
    return understand(words, period, found, {
      rankKpis: (text) => (text.trim() === '' ? [] : [...listCalled(index, text), ...rank(index, text)].filter((id) => dimensions.has(id))),
      isCalled: (kpi, word) => isCalled(index, kpi, word),
      isToldBy: (kpi, kind) => kind !== 'opportunity' && (dimensions.get(kpi)?.includes(kind) ?? false),
    });
  }, [asked, found, index, kpis, locale, today]);
}

/** KPIs called by neighbouring words of a question, the longest first: `revenue` in `the revenue of` is what is called revenue, whatever else holds the word. */
function listCalled(index: SearchIndex, text: string): readonly string[] {
  const words = wordsOf(text);
  const spans = words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1)));
  return spans
    .toSorted((a, b) => b.length - a.length)
    .flatMap((span) => index.filter(({ fields }) => fields.some((field) => field.weight >= 2 && field.text === span.join(' '))))
    .map(({ id }) => id);
}

/** Names and other names weigh most; words of an explanation are not what a KPI is called. */
function isCalled(index: SearchIndex, kpi: string, word: string): boolean {
  const fields = index.find(({ id }) => id === kpi)?.fields ?? [];
  return fields.some(({ words, weight }) => weight >= 2 && words.includes(fold(word)));
}

/** In the reader's language and in English: letters of one language mean something else in another. */
function timeWords(locale: Locale): TimeWords {
  const languages: readonly Locale[] = locale === 'en' ? ['en'] : [locale, 'en'];
  const spoken = (key: string): readonly string[] =>
    languages.flatMap((language) => (findWord(language, key) ?? '').split(',').flatMap((phrase) => phrase.trim() || []));
  return {
    phrases: Object.fromEntries(listKeys(locale, 'app.find.spoken').map((key) => [tokens[key]!, spoken(`app.find.spoken.${key}`)])),
    months: Array.from({ length: 12 }, (_, month) => spoken(`app.find.month.m${month + 1}`)),
  };
}
