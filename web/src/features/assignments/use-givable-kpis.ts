import type { CatalogKpi, NamedSubject } from '@leadline/contract';
import { useMemo } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

const levelOf = {
  organisation: null,
  user: 'person',
  role: 'person',
  team: 'team',
  location: 'location',
  project: 'project',
  process: 'process',
} as const;

/** KPIs that have a better direction, are switched on, and are told of all these levels; by name. */
export function useGivableKpis(scopes: readonly NamedSubject['scope'][]): readonly CatalogKpi[] {
  const kpis = useCatalog().data?.kpis;
  const words = useKpiWords();
  const { locale } = useI18n();
  const levels = [...new Set(scopes.map((scope) => levelOf[scope]))].join(' ');
  return useMemo(() => {
    const needed = levels.split(' ').filter(Boolean);
    const collator = new Intl.Collator(locale);
    return (kpis ?? [])
      .filter(
        ({ kind, direction, isOff, dimensions }) =>
          kind === 'kpi' && direction !== 'neutral' && !isOff && needed.every((level) => (dimensions as readonly string[]).includes(level)),
      )
      .sort((a, b) => collator.compare(words.name(a.id), words.name(b.id)));
  }, [kpis, levels, locale, words]);
}
