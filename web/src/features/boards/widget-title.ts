import { titleOf } from '@leadline/board';
import type { Widget, WidgetOf } from '@leadline/contract';
import { useCallback } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export type WidgetKpi = WidgetOf<'number'>['kpi'];

/** What a widget is called: its own title, or what it shows. */
export function useWidgetTitle(): (widget: Widget) => string {
  const { t, word } = useI18n();
  const { name } = useKpiWords();
  return useCallback((widget) => titleOf({ t, word, name }, widget), [t, word, name]);
}

/** The KPIs a widget shows. */
export function kpisOf(widget: Widget): readonly WidgetKpi[] {
  switch (widget.kind) {
    case 'number':
    case 'distribution':
    case 'locations':
      return [widget.kpi];
    case 'timeline':
    case 'members':
    case 'table':
    case 'standing':
      return widget.kpis;
    case 'quadrant':
      return [widget.across, widget.up];
    case 'calculation':
      return [widget.left, widget.right];
    case 'funnel':
    case 'cohort':
    case 'workload':
    case 'completed':
    case 'behind':
    case 'actions':
    case 'recognition':
    case 'leaderboard':
    case 'contest':
    case 'countdown':
    case 'text':
    case 'picture':
      return [];
  }
}
