import { drawingOf, firstDayOf, isRare, pastRows, tableOf, type Chart, type Opens, type Spread } from '@leadline/board';
import type { Widget, WidgetAnswer, WidgetOf } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Skeleton } from '@mantine/core';
import { lazy, useMemo, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import type { NoteStart } from '#web/parts/chart-notes/note-dialog.tsx';
import { NotesLegend, WritingNote } from '#web/parts/chart-notes/notes-legend.tsx';
import { ActionsList } from '#web/parts/widgets/actions-list.tsx';
import { BehindList } from '#web/parts/widgets/behind-list.tsx';
import { FigureView } from '#web/parts/widgets/figure-view.tsx';
import { LazyChart } from '#web/parts/widgets/lazy-chart.tsx';
import { RecognitionFeed } from '#web/parts/widgets/recognition-feed.tsx';
import { NarrowTableView, TableView } from '#web/parts/widgets/table-view.tsx';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';
import classes from '#web/parts/widgets/widgets.module.css';
import { StandingPanel } from '#web/parts/standing-panel.tsx';
import { Part } from '#web/ui/part.tsx';

const RareWidget = lazy(async () => ({ default: (await import('#web/parts/widgets/rare-widget.tsx')).RareWidget }));
const Markdown = lazy(() => import('#web/ui/markdown.tsx'));

export interface WidgetViewProps {
  readonly widget: Widget;
  /** undefined: it is not there yet. */
  readonly answer: WidgetAnswer | undefined;
  /** What it is called, for who does not see it. */
  readonly title: string;
  /** The board's period, for lists that ask by themselves. */
  readonly period: PeriodSpec;
  readonly onOpen: (opens: Opens) => void;
  /** As a table instead of a chart. */
  readonly isTable?: boolean;
  /** On a wall: nothing is chosen or written. */
  readonly isStill?: boolean;
  /** A note was asked for from outside of the chart, and is written or left. */
  readonly isNoting?: boolean;
  readonly onNoted?: (() => void) | undefined;
}

/** What a widget shows; it fills the box it is given. */
export function WidgetView({ widget, answer, title, period, onOpen, isTable = false, isStill = false, isNoting = false, onNoted }: WidgetViewProps) {
  const words = useDrawingWords();
  const drawing = useMemo(() => (answer && !isRare(widget) ? drawingOf(words, widget, answer) : undefined), [words, widget, answer]);
  if (widget.kind === 'text')
    return (
      <Part>
        <Markdown text={widget.text} />
      </Part>
    );
  if (widget.kind === 'standing') return <StandingPanel kpis={widget.kpis.map(({ id }) => id)} period={widget.period ?? period} isBare />;
  if (widget.kind === 'behind') return <BehindList period={widget.period ?? period} />;
  if (widget.kind === 'actions') return <ActionsList state={widget.state} />;
  if (widget.kind === 'recognition') return <RecognitionFeed />;
  if (isRare(widget) && answer)
    return (
      <Part>
        <RareWidget widget={widget} answer={answer} title={title} onOpen={onOpen} isStill={isStill} />
      </Part>
    );
  if (!drawing) return <Skeleton height="100%" />;
  switch (drawing.kind) {
    case 'figure':
      return <FigureView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'table':
      return <NarrowTableView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'notice':
      return <p className={classes.notice}>{drawing.text}</p>;
    case 'spread':
      if (drawing.shape.kind === 'quartiles' && drawing.shape.reason !== null) return <p className={classes.notice}>{drawing.shape.reason}</p>;
      return <ChartView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'chart':
      return <NotedChart {...{ widget, drawing, title, onOpen, isTable, isStill, isNoting, onNoted }} answer={answer!} />;
  }
}

interface NotedChartProps extends Pick<WidgetViewProps, 'widget' | 'title' | 'onOpen' | 'isTable' | 'isStill' | 'isNoting' | 'onNoted'> {
  readonly drawing: Chart;
  readonly answer: WidgetAnswer;
}

/** A chart or its table. On a wall nobody has signed in, and nothing is written. */
function NotedChart({ isStill = false, isNoting = false, onNoted, ...props }: NotedChartProps) {
  return isStill ? <ChartAndNotes {...props} isStill /> : <WritableChart {...props} isNoting={isNoting} onNoted={onNoted} />;
}

/** One that takes notes: from the menu, or with N at a place of the chart. */
function WritableChart({ isNoting, onNoted, ...props }: NotedChartProps) {
  const { today } = useAppState();
  const { widget, answer } = props;
  const mayWrite = useMay('targets.write') && widget.kind === 'timeline';
  const [start, setStart] = useState<NoteStart | null>(null);
  const startAt = (index: number): NoteStart => noteStart(widget as WidgetOf<'timeline'>, answer, index, today);
  const close = () => {
    setStart(null);
    onNoted?.();
  };
  return (
    <>
      <ChartAndNotes {...props} onNote={mayWrite ? (index) => setStart(startAt(index)) : undefined} />
      <WritingNote start={start ?? (isNoting === true && mayWrite ? startAt(-1) : null)} onClose={close} />
    </>
  );
}

type ChartAndNotesProps = Omit<NotedChartProps, 'isNoting' | 'onNoted'> & Pick<ChartViewProps, 'onNote'>;

/** The notes on its axis stand below it. */
function ChartAndNotes({ drawing, answer, title, onOpen, isTable, isStill = false, onNote }: ChartAndNotesProps) {
  const { t } = useI18n();
  const shown = isTable ? (
    <TableView drawing={tableOf(drawing, t('widget.notes'))} title={title} onOpen={onOpen} />
  ) : (
    <ChartView drawing={drawing} title={title} onOpen={onOpen} onNote={onNote} />
  );
  if (!drawing.notes?.length) return shown;
  return (
    <div className={classes.noted}>
      <div className={classes.notedChart}>{shown}</div>
      <NotesLegend drawn={drawing.notes} more={drawing.moreNotes ?? 0} notes={answer.notes ?? []} isStill={isStill} />
    </div>
  );
}

/** The first day of a step of the axis; without one today. */
function noteStart({ kpis, split }: WidgetOf<'timeline'>, { results }: WidgetAnswer, index: number, today: string): NoteStart {
  const rows = pastRows(results[split === null ? 0 : 2]!);
  const id = rows[index]?.members[0]?.id;
  const day = id === undefined ? today : firstDayOf(id);
  const ids = (split === null ? kpis : kpis.slice(0, 1)).map((kpi) => kpi.id);
  return { kpis: [...new Set(ids)], from: day, to: day };
}

interface ChartViewProps {
  readonly drawing: Chart | Spread;
  readonly title: string;
  readonly onOpen: WidgetViewProps['onOpen'];
  readonly onNote?: ((index: number) => void) | undefined;
}

function ChartView({ drawing, title, onOpen, onNote }: ChartViewProps) {
  const summary = drawing.kind === 'chart' ? drawing.summary : '';
  return (
    <Part>
      <LazyChart drawing={drawing} label={summary === '' ? title : `${title}. ${summary}`} onOpen={onOpen} onNote={onNote} />
    </Part>
  );
}
