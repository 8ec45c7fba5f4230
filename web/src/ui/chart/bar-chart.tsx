import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { hatch, labelShift, labelSide, noteLayer, noteLine, notesAt, type ChartTheme, type DrawnNote } from '@leadline/board';
import { init, type ChartOption, type EChartsType } from '#web/ui/chart/echarts.ts';
import { readChartTheme } from '#web/ui/chart/chart-theme.ts';
import classes from '#web/ui/chart/chart.module.css';

export interface Bar {
  readonly label: string;
  readonly value: number | null;
  /** The value as a reader writes it, with its unit. */
  readonly text: string;
  readonly short: string;
  readonly isRunning?: boolean;
  /** Outside of the chosen period: shown paler. */
  readonly isPale?: boolean;
  /** From here on it is worked out in another way: a line stands before it, with this word. */
  readonly breakNote?: string | undefined;
}

export interface BarChartProps {
  readonly bars: readonly Bar[];
  readonly formatAxis: (value: number) => string;
  readonly label: string;
  /** A line for what is not added up: shares, medians, levels. */
  readonly isLine?: boolean;
  /** What happened along its months. */
  readonly notes?: readonly DrawnNote[];
  /** N was pressed at a bar. */
  readonly onNote?: ((index: number) => void) | undefined;
  /** A bar was chosen with the pointer or Enter. */
  readonly onOpen?: (index: number) => void;
}

const noNotes: readonly DrawnNote[] = [];

/** Bars from zero with their values written on them. Arrow keys walk along the bars, Enter opens one. */
export default function BarChart({ bars, formatAxis, label, isLine = false, notes = noNotes, onNote, onOpen }: BarChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const opener = useRef(onOpen);
  const scheme = useComputedColorScheme('light');
  const isStill = useReducedMotion();
  const [focused, setFocused] = useState<number | null>(null);

  useEffect(() => {
    opener.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    const made = init(holder.current!, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (event) => opener.current?.(event.dataIndex));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(holder.current!);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const { clientWidth: width, clientHeight: height } = holder.current!;
    const option = optionOf(bars, readChartTheme(holder.current!), formatAxis, { width, height, isStill, isLine, notes });
    chart.current!.setOption(option, { replaceMerge: ['series'] });
  }, [bars, formatAxis, scheme, isStill, isLine, notes]);

  const onKey = (event: KeyboardEvent) => {
    const at = nextIndex(event.key, focused, bars.length);
    if (event.key === 'Enter' && focused !== null) opener.current?.(focused);
    if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey && onNote) {
      event.preventDefault();
      onNote(focused ?? bars.length - 1);
    }
    if (at === undefined) return;
    event.preventDefault();
    setFocused(at);
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at });
  };
  const onBlur = () => {
    setFocused(null);
    chart.current?.dispatchAction({ type: 'hideTip' });
  };
  const spoken = focused === null ? undefined : bars[focused];

  return (
    <div className={classes.chart} role="application" tabIndex={0} aria-label={label} onKeyDown={onKey} onBlur={onBlur}>
      <div ref={holder} className={classes.canvas} aria-hidden />
      <div className={classes.spoken} aria-live="polite">
        {spoken ? [`${spoken.label}: ${spoken.text}`, ...notesAt(notes, focused!).map(noteLine)].join('. ') : ''}
      </div>
    </div>
  );
}

function nextIndex(key: string, focused: number | null, count: number): number | undefined {
  if (key === 'ArrowRight') return Math.min((focused ?? -1) + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max((focused ?? count) - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

interface Surroundings {
  readonly width: number;
  readonly isStill: boolean;
  readonly isLine: boolean;
  readonly height: number;
  readonly notes: readonly DrawnNote[];
}

function optionOf(
  bars: readonly Bar[],
  theme: ChartTheme,
  formatAxis: (value: number) => string,
  { width, height, isStill, isLine, notes }: Surroundings,
): ChartOption {
  const room = width / Math.max(bars.length, 1);
  const layer = noteLayer(notes, bars.length, theme, { width, height, isStill });
  return {
    animation: !isStill,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: { fontFamily: theme.font, fontSize: 12 },
    grid: { left: 4, right: isLine ? 20 : 4, top: 24, bottom: 4 + layer.height, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.hairline } },
      axisLabel: { color: theme.faint, hideOverlap: true, interval: 'auto' },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { color: theme.faint, formatter: formatAxis },
      splitLine: { lineStyle: { color: theme.hairline } },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', ...(isStill && { animation: false }), shadowStyle: { color: theme.hairline, opacity: 0.35 } },
      backgroundColor: theme.surface,
      borderColor: theme.hairline,
      padding: [8, 12],
      extraCssText: 'box-shadow:none;border-radius:8px',
      textStyle: { color: theme.ink, fontSize: 13 },
      formatter: (parameters) => tipOf(bars, notes, parameters),
    },
    series: [{ ...(isLine ? lineOf(bars, theme, room) : barsOf(bars, theme, room)), markLine: breaksOf(bars, theme) }, ...layer.series],
  } as ChartOption;
}

function barsOf(bars: readonly Bar[], theme: ChartTheme, room: number): BarSeriesOption {
  return {
    type: 'bar',
    barMaxWidth: 44,
    barCategoryGap: '32%',
    data: bars.map((bar) => ({ value: bar.value, itemStyle: barStyle(bar, theme) })),
    label: valueLabels(bars, theme, room),
    labelLayout: { hideOverlap: true },
    cursor: 'pointer',
  };
}

/** Months without a value leave a gap; the running one is a ring. */
function lineOf(bars: readonly Bar[], theme: ChartTheme, room: number): LineSeriesOption {
  const color = theme.series[0]!;
  const values = bars.map(({ value }) => value);
  const dot = (bar: Bar) => ({ color: bar.isRunning ? theme.surface : color, borderColor: color, borderWidth: 2 });
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 7,
    showAllSymbol: true,
    lineStyle: { color, width: 2 },
    data: bars.map((bar, index) => ({
      value: bar.value,
      itemStyle: dot(bar),
      label: { position: labelSide(values, index), offset: [labelShift(values, index), 0] },
    })),
    label: { ...valueLabels(bars, theme, room), distance: 7 },
    labelLayout: { hideOverlap: true },
    cursor: 'pointer',
  };
}

/** A dashed line where the way of working it out changes: older values are not to be compared without care. */
function breaksOf(bars: readonly Bar[], theme: ChartTheme) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.ink, width: 1, type: 'dashed' as const },
    data: bars.flatMap((bar, index) =>
      bar.breakNote === undefined
        ? []
        : [{ xAxis: index, label: { formatter: bar.breakNote, position: 'insideEndTop' as const, color: theme.ink, fontSize: 11 } }],
    ),
  };
}

function valueLabels(bars: readonly Bar[], theme: ChartTheme, room: number) {
  return {
    show: room >= 52,
    position: 'top' as const,
    textBorderColor: theme.surface,
    textBorderWidth: 3,
    color: theme.faint,
    fontSize: 11,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.short ?? '',
  };
}

function barStyle(bar: Bar, theme: ChartTheme) {
  const color = bar.isPale ? theme.rest : theme.series[0]!;
  const borderRadius: [number, number, number, number] = (bar.value ?? 0) < 0 ? [0, 0, 3, 3] : [3, 3, 0, 0];
  return bar.isRunning ? { ...hatch(color), borderRadius } : { color, borderRadius };
}

/** Built of nodes: no text of the data is ever read as markup. */
function tipOf(bars: readonly Bar[], notes: readonly DrawnNote[], parameters: unknown): HTMLElement {
  const first = Array.isArray(parameters) ? (parameters[0] as { dataIndex?: number } | undefined) : undefined;
  const index = first?.dataIndex ?? -1;
  const bar = bars[index];
  const tip = document.createElement('div');
  if (!bar) return tip;
  const value = document.createElement('b');
  value.textContent = bar.text;
  tip.append(bar.label, document.createElement('br'), value);
  for (const note of notesAt(notes, index)) tip.append(document.createElement('br'), noteLine(note));
  return tip;
}
