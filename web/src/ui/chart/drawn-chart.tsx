import {
  chartOption,
  noteSeriesId,
  seriesColor,
  stopsOf,
  tipOf,
  type Chart,
  type ChartTheme,
  type Opens,
  type Spread,
  type Stop,
} from '@leadline/board';
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useMergedRef, useReducedMotion } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { readChartTheme } from '#web/ui/chart/chart-theme.ts';
import { drawInTurn } from '#web/ui/chart/draw-in-turn.ts';
import { init, type EChartsType } from '#web/ui/chart/echarts.ts';
import classes from '#web/ui/chart/drawn-chart.module.css';

export interface DrawnChartProps {
  readonly drawing: Chart | Spread;
  /** What is seen, for who does not see it. */
  readonly label: string;
  /** A place that leads somewhere was chosen with the pointer or Enter. */
  readonly onOpen?: (opens: Opens) => void;
  /** N was pressed at a place of the axis: something is to be noted there. */
  readonly onNote?: ((index: number) => void) | undefined;
}

/** Fills the box it stands in. Arrow keys walk along the points and between the series, Enter opens one. */
export default function DrawnChart({ drawing, label, onOpen, onNote }: DrawnChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const holding = useMergedRef(holder, measured);
  const chart = useRef<EChartsType>(null);
  const rows = useMemo(() => stopsOf(drawing), [drawing]);
  const scheme = useComputedColorScheme('light');
  const isStill = useReducedMotion();
  const [at, setAt] = useState<Seat | null>(null);
  const open = useOpening(rows, onOpen);
  const shown = useRef(drawing);

  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );

  useEffect(() => {
    if (width < 1 || height < 1) return undefined;
    return drawInTurn(holder.current!, () => {
      const made = (chart.current ??= begin(holder.current!, { width, height }, open, shown));
      if (made.getWidth() !== width || made.getHeight() !== height) made.resize({ width, height });
      const theme = readChartTheme(holder.current!);
      const option = chartOption(drawing, theme, { width, height, isStill });
      if (option) made.setOption(withTips(option, drawing, theme), { notMerge: true });
      else made.clear();
    });
  }, [drawing, scheme, isStill, width, height, open]);

  useEffect(() => {
    shown.current = drawing;
  }, [drawing]);

  const stop = at ? rows[at.row]?.[at.column] : undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && stop) open.current((one) => one === stop);
    if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey && onNote) {
      event.preventDefault();
      onNote(stop?.index ?? -1);
    }
    const next = nextSeat(event.key, at, rows);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const { series, index } = rows[next.row]![next.column]!;
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: series, dataIndex: index });
  };
  const onBlur = () => {
    setAt(null);
    chart.current?.dispatchAction({ type: 'hideTip' });
  };
  return (
    <div className={classes.chart} role="application" tabIndex={0} aria-label={label} onKeyDown={onKey} onBlur={onBlur}>
      <div ref={holding} className={classes.canvas} aria-hidden />
      <div className={classes.spoken} aria-live="polite">
        {stop?.spoken ?? ''}
      </div>
    </div>
  );
}

/** One without anything on it; told its size, it does not make the browser lay the page out to find it. */
function begin(
  holder: HTMLElement,
  size: { readonly width: number; readonly height: number },
  open: ReturnType<typeof useOpening>,
  shown: RefObject<Chart | Spread>,
): EChartsType {
  const made = init(holder, null, { renderer: 'svg', ...size });
  made.on('click', (event) => open.current((stop) => stop.series === event.seriesIndex && stop.index === event.dataIndex));
  made.on('mouseover', { seriesId: noteSeriesId }, (event) => showTip(made, placeOfNote(shown.current, event.dataIndex)));
  return made;
}

/** Always the newest places and way to open them, for listeners that are set once. */
function useOpening(rows: readonly (readonly Stop[])[], onOpen: DrawnChartProps['onOpen']) {
  const open = useRef((_: (stop: Stop) => boolean) => {});
  useEffect(() => {
    open.current = (is) => {
      const opens = rows.flat().find(is)?.opens;
      if (opens) onOpen?.(opens);
    };
  }, [rows, onOpen]);
  return open;
}

/** The step of the axis the middle of a note stands on. */
function placeOfNote(drawing: Chart | Spread, index: number): number {
  const note = drawing.kind === 'chart' ? drawing.notes?.[index] : undefined;
  return note ? Math.floor((note.from + note.to) / 2) : -1;
}

function showTip(chart: EChartsType, dataIndex: number): void {
  if (dataIndex >= 0) chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex });
}

interface Seat {
  readonly row: number;
  readonly column: number;
}

function nextSeat(key: string, at: Seat | null, rows: readonly (readonly Stop[])[]): Seat | undefined {
  if (rows.length === 0) return undefined;
  const row = at?.row ?? 0;
  const last = (rows[row]?.length ?? 1) - 1;
  if (key === 'ArrowRight') return { row, column: Math.min((at?.column ?? -1) + 1, last) };
  if (key === 'ArrowLeft') return { row, column: Math.max((at?.column ?? last + 1) - 1, 0) };
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: last };
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const other = rows[row + step];
  if (step === 0 || !other) return undefined;
  return { row: row + step, column: Math.min(at?.column ?? 0, other.length - 1) };
}

function withTips(option: NonNullable<ReturnType<typeof chartOption>>, drawing: Chart | Spread, theme: ChartTheme) {
  const formatter = (parameters: unknown) => tipBox(drawing, indexOf(parameters), theme);
  return { ...option, tooltip: { ...(option.tooltip as object), formatter } };
}

function indexOf(parameters: unknown): number {
  const one = Array.isArray(parameters) ? (parameters[0] as unknown) : parameters;
  return (one as { readonly dataIndex?: number } | undefined)?.dataIndex ?? -1;
}

/** Built of nodes: no text of the data is ever read as markup. */
function tipBox(drawing: Chart | Spread, index: number, theme: ChartTheme): HTMLElement {
  const box = document.createElement('div');
  const tip = tipOf(drawing, index);
  if (!tip) return box;
  const node = (name: string, parent: HTMLElement, text = '', className = '') => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    parent.append(made);
    return made;
  };
  node('div', box, tip.head, classes.head);
  for (const { name, text, color } of tip.lines) {
    const line = node('div', box, '', classes.line);
    if (color !== null) node('span', line, '', classes.dot).style.background = seriesColor(theme, color);
    if (name) node('span', line, name, classes.name);
    node('b', line, text);
  }
  for (const { head, text } of tip.notes ?? []) {
    node('div', box, head, classes.note);
    if (text) node('div', box, text, classes.noteText);
  }
  return box;
}
