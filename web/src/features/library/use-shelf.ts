import { findMessage, type Locale } from '@leadline/i18n';
import type { LibraryKpi } from '@leadline/contract';
import { useMemo } from 'react';
import type { LibrarySearch } from '#web/features/library/library-search.ts';
import { makeSearchIndex, rank, type Searched } from '#web/lib/rank.ts';
import { expertKpis } from '#web/parts/expert-terms.ts';
import { useKpiWords, type KpiWords } from '#web/parts/kpi-words.ts';

export interface Shelf {
  /** Fitting the filters; where something is asked, the best answer first. */
  readonly kpis: readonly LibraryKpi[];
  readonly isSearching: boolean;
}

/** The KPIs to show: filtered, and found in all languages there are words of. */
export function useShelf(all: readonly LibraryKpi[], search: LibrarySearch, languages: readonly Locale[]): Shelf {
  const words = useKpiWords();
  const index = useMemo(
    () =>
      makeSearchIndex([
        ...all.map(({ id }) => ({ id, fields: [...ownFields(words, id), ...languages.flatMap((locale, at) => fieldsIn(locale, id, at === 0))] })),
      ]),
    [all, words, languages],
  );
  return useMemo(() => {
    const asked = (search.q ?? '').trim();
    const fitting = all.filter((kpi) => fits(kpi, search, asked !== ''));
    if (asked === '') return { kpis: fitting, isSearching: false };
    const byId = new Map(fitting.map((kpi) => [kpi.id, kpi]));
    return { kpis: rank(index, asked).flatMap((id) => byId.get(id) ?? []), isSearching: true };
  }, [all, index, search]);
}

export function fits(kpi: LibraryKpi, { theme, kind, role, data }: LibrarySearch, isSearching = false): boolean {
  if (kpi.isArchived && !isSearching) return false;
  if (theme && kpi.group !== theme) return false;
  if (kind && kpi.type !== kind) return false;
  if (role && kpi.roles !== 'all' && !kpi.roles.includes(role)) return false;
  return !data || kpi.hasData;
}

function ownFields(words: KpiWords, id: string): Searched['fields'] {
  return [
    { text: words.name(id), weight: 3 },
    { text: words.sentence(id), weight: 1.2 },
    { text: `${expertKpis[id] ?? ''} ${id.replaceAll('_', ' ')}`, weight: 1.6 },
  ];
}

/** Words of other languages say less: a reader mostly asks in the own one. */
function fieldsIn(locale: Locale, id: string, isReaders: boolean): Searched['fields'] {
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
