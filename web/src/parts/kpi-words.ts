import type { CatalogKpi, OwnWords } from '@leadline/contract';
import { useMemo } from 'react';
import { useExpertTerms } from '#web/lib/expert-terms.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { expertKpis } from '#web/parts/expert-terms.ts';

export interface KpiWords {
  readonly name: (id: string, variant?: string) => string;
  readonly sentence: (id: string) => string;
  readonly formula: (id: string) => string;
  /** How to read the number. */
  readonly reading: (id: string) => string;
  /** What can be done about it. */
  readonly advice: (id: string) => string;
  /** The plain questions it answers. */
  readonly questions: (id: string) => readonly string[];
  readonly dimension: (id: string) => string;
  /** The plural. */
  readonly entity: (id: string) => string;
  readonly entityOne: (id: string) => string;
  readonly column: (entity: string, name: string) => string;
  /** A word of a column's closed list. */
  readonly value: (entity: string, column: string, value: string) => string;
}

const none: readonly CatalogKpi[] = [];

/** Names of what the data and the catalog hold. */
export function useKpiWords(): KpiWords {
  const { word, locale } = useI18n();
  const kpis = useCatalog().data?.kpis;
  const isExpert = useExpertTerms();
  return useMemo(() => kpiWordsOf(word, locale, kpis ?? none, isExpert), [word, locale, kpis, isExpert]);
}

type OwnText = 'name' | 'sentence' | 'reading' | 'advice';

/** What somebody called a KPI of their own: in the reader's language, else in English, else in any. */
export function ownText(own: OwnWords | undefined, locale: I18n['locale'], text: OwnText): string | undefined {
  if (!own) return undefined;
  return [own[locale], own.en, ...Object.values(own)].find((words) => words?.[text] !== undefined)?.[text];
}

interface Made {
  readonly of: Parameters<typeof makeKpiWords>;
  readonly words: KpiWords;
}

let made: Made | undefined;

/** Those made last: everything on a page is written in the same words. */
function kpiWordsOf(...of: Made['of']): KpiWords {
  if (!made || of.some((one, at) => one !== made!.of[at])) made = { of, words: makeKpiWords(...of) };
  return made.words;
}

function makeKpiWords(word: I18n['word'], locale: I18n['locale'], kpis: readonly CatalogKpi[], isExpert: boolean): KpiWords {
  const owned = new Map(kpis.flatMap(({ id, own }) => (own ? [[id, own] as const] : [])));
  const own = (id: string, text: OwnText) => ownText(owned.get(id), locale, text);
  const plain = (id: string) => id.replaceAll('_', ' ');
  const either = (id: string, text: string, fallback: string) => word(`kpi.${id}.${text}`, '') || word(`measure.${id}.${text}`, fallback);
  const agreed = (id: string) => own(id, 'name') ?? either(id, 'name', plain(id));
  const name = (id: string) => (isExpert && Object.hasOwn(expertKpis, id) ? `${agreed(id)} (${expertKpis[id]})` : agreed(id));
  return {
    name: (id, variant) => (variant === undefined ? name(id) : `${name(id)} (${either(id, `variant.${variant}`, plain(variant))})`),
    sentence: (id) => own(id, 'sentence') ?? either(id, 'sentence', ''),
    formula: (id) => either(id, 'formula', ''),
    reading: (id) => own(id, 'reading') ?? word(`kpi.${id}.reading`, ''),
    advice: (id) => own(id, 'advice') ?? word(`kpi.${id}.advice`, ''),
    questions: (id) =>
      word(`kpiQuestion.${id}`, '')
        .match(/[^?]+\?/g)
        ?.map((question) => question.trim()) ?? [],
    dimension: (id) => word(`dimension.label.${id}`, plain(id)),
    entity: (id) => word(`entity.${id}.many`, plain(id)),
    entityOne: (id) => word(`entity.${id}.one`, plain(id)),
    column: (entity, column) => word(`entity.${entity}.column.${column}`, plain(column.replace(/_(id|at|on)$/, ''))),
    value: (entity, column, value) => word(`entity.${entity}.value.${column}.${value}`, plain(value)),
  };
}
