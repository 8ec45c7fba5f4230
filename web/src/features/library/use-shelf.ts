import type { Locale } from '@leadline/i18n';
import type { LibraryKpi } from '@leadline/contract';
import { useMemo } from 'react';
import type { LibrarySearch } from '#web/features/library/library-search.ts';
import { rank } from '#web/lib/rank.ts';
import { kpiIndex } from '#web/parts/kpi-fields.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

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
      kpiIndex(
        all.map(({ id }) => id),
        words,
        languages,
      ),
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
