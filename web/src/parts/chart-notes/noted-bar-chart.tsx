import type { FindChartNotes } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';
import { MonthNotes, useNoteStart } from '#web/parts/chart-notes/month-notes-view.tsx';
import { useMonthNotes } from '#web/parts/chart-notes/month-notes.ts';
import classes from '#web/parts/chart-notes/chart-notes.module.css';
import BarChart, { type BarChartProps } from '#web/ui/chart/bar-chart.tsx';

export interface NotedBarChartProps extends Omit<BarChartProps, 'notes' | 'onNote'> {
  readonly kpi: string;
  /** `2026-05` of each bar. */
  readonly months: readonly string[];
  readonly period: KpiResult['period'];
  readonly filters?: FindChartNotes['filters'];
}

/** A KPI month by month with what people noted on its axis. */
export default function NotedBarChart({ kpi, months, period, filters, ...chart }: NotedBarChartProps) {
  const notes = useMonthNotes(kpi, { period, filters }, months);
  const writing = useNoteStart(kpi, months);
  return (
    <>
      <div className={classes.bars}>
        <BarChart {...chart} notes={notes.notes} onNote={writing.onNote} />
      </div>
      <MonthNotes notes={notes} writing={writing} />
    </>
  );
}
