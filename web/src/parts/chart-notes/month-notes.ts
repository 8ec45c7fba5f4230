import { drawNotes, type DrawnNotes } from '@leadline/board';
import type { ChartNote, FindChartNotes, PlacedNote } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';
import { useMemo } from 'react';
import { useChartNotes } from '#web/parts/chart-notes/use-chart-notes.ts';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';

export interface AxisNotes extends DrawnNotes {
  readonly all: readonly ChartNote[];
}

/** Notes of a KPI along the months of an answer, as they are drawn; the same array as long as nothing changes. */
export function useMonthNotes(
  kpi: string,
  { period, filters }: Pick<KpiResult, 'period'> & Pick<FindChartNotes, 'filters'>,
  months: readonly string[],
): AxisNotes {
  const words = useDrawingWords();
  const found = useChartNotes({ kpis: [kpi], from: period.from, to: period.to, grain: 'month', ...(filters ? { filters } : {}) });
  const key = months.join();
  return useMemo(() => {
    const all = (found.data?.notes ?? []) as readonly PlacedNote[];
    return { ...drawNotes(words, all, key === '' ? [] : key.split(',')), all };
  }, [words, found.data, key]);
}
