import { drawingOf, isRare, tableOf, type Chart, type Opens, type Spread } from '@leadline/board';
import type { Widget, WidgetAnswer } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { ActionsList } from '#web/parts/widgets/actions-list.tsx';
import { BehindList } from '#web/parts/widgets/behind-list.tsx';
import { FigureView } from '#web/parts/widgets/figure-view.tsx';
import { RecognitionFeed } from '#web/parts/widgets/recognition-feed.tsx';
import { TableView } from '#web/parts/widgets/table-view.tsx';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';
import classes from '#web/parts/widgets/widgets.module.css';
import { StandingPanel } from '#web/parts/standing-panel.tsx';

const DrawnChart = lazy(() => import('#web/ui/chart/drawn-chart.tsx'));
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
}

/** What a widget shows; it fills the box it is given. */
export function WidgetView({ widget, answer, title, period, onOpen, isTable = false }: WidgetViewProps) {
  const words = useDrawingWords();
  const drawing = useMemo(() => (answer && !isRare(widget) ? drawingOf(words, widget, answer) : undefined), [words, widget, answer]);
  if (widget.kind === 'text')
    return (
      <Suspense fallback={<Skeleton height="100%" />}>
        <Markdown text={widget.text} />
      </Suspense>
    );
  if (widget.kind === 'standing') return <StandingPanel kpis={widget.kpis.map(({ id }) => id)} period={widget.period ?? period} isBare />;
  if (widget.kind === 'behind') return <BehindList period={widget.period ?? period} />;
  if (widget.kind === 'actions') return <ActionsList state={widget.state} />;
  if (widget.kind === 'recognition') return <RecognitionFeed />;
  if (isRare(widget) && answer)
    return (
      <Suspense fallback={<Skeleton height="100%" />}>
        <RareWidget widget={widget} answer={answer} title={title} />
      </Suspense>
    );
  if (!drawing) return <Skeleton height="100%" />;
  switch (drawing.kind) {
    case 'figure':
      return <FigureView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'table':
      return <TableView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'notice':
      return <p className={classes.notice}>{drawing.text}</p>;
    case 'spread':
      if (drawing.shape.kind === 'quartiles' && drawing.shape.reason !== null) return <p className={classes.notice}>{drawing.shape.reason}</p>;
      return <ChartView drawing={drawing} title={title} onOpen={onOpen} />;
    case 'chart':
      return isTable ? (
        <TableView drawing={tableOf(drawing)} title={title} onOpen={onOpen} />
      ) : (
        <ChartView drawing={drawing} title={title} onOpen={onOpen} />
      );
  }
}

interface ChartViewProps {
  readonly drawing: Chart | Spread;
  readonly title: string;
  readonly onOpen: WidgetViewProps['onOpen'];
}

function ChartView({ drawing, title, onOpen }: ChartViewProps) {
  const summary = drawing.kind === 'chart' ? drawing.summary : '';
  return (
    <Suspense fallback={<Skeleton height="100%" />}>
      <DrawnChart drawing={drawing} label={summary === '' ? title : `${title}. ${summary}`} onOpen={onOpen} />
    </Suspense>
  );
}
