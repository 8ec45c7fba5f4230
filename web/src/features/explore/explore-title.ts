import { alongTime, titleOf } from '@leadline/board';
import { useMemo } from 'react';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** What is explored, as a widget of a board would be called. */
export function useExploreTitle({ explored, widgets }: Pick<Exploring, 'explored' | 'widgets'>): string {
  const { t, word } = useI18n();
  const { name } = useKpiWords();
  return useMemo(() => {
    const names = explored.kpis.map(({ id, variant }) => name(id, variant)).join(' · ');
    if (explored.by === null) return names;
    if (explored.by === alongTime && explored.then === null) return t('explore.alongTime', { kpi: names });
    return titleOf({ t, word, name }, widgets.shown[0]!);
  }, [explored, widgets, t, word, name]);
}
