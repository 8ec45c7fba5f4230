import type { BarSeriesOption, EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import type { Chart, Point, Series } from '../drawing/drawing.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import { frameOption, legendOption, valueAxis } from './frame-option.ts';
import { noteLayer } from './note-series.ts';
import { labelShift, labelSide } from './label-side.ts';
import { narrow, widthOf, type Surroundings } from './surroundings.ts';
import { fillOf, strokeOf } from './texture.ts';

type CategorySeries = BarSeriesOption | LineSeriesOption | ScatterSeriesOption;
interface Sheet {
  readonly chart: Chart;
  readonly theme: ChartTheme;
  readonly around: Surroundings;
  /** Words stand at the end of lines instead of in a legend. */
  readonly isNamedAtEnd: boolean;
  /** Pixels for one bar, or for one point of a line. */
  readonly room: number;
}

/** Bars and lines over categories, standing or lying, beside each other, on each other, or with a second axis at the right. */
export function categoryOption(chart: Chart, theme: ChartTheme, around: Surroundings): EChartsOption {
  const sheet = sheetOf(chart, theme, around);
  const told = chart.series.filter(({ isGoal }) => !isGoal);
  const legend =
    told.length > 1 && !sheet.isNamedAtEnd
      ? legendOption(
          theme,
          told.map(({ name }) => name),
          around,
        )
      : undefined;
  const axes = [categoryAxis(sheet), ...valueAxes(sheet)] as const;
  const notes = noteLayer(chart.isLying ? [] : (chart.notes ?? []), chart.categories.length, theme, around);
  return {
    ...frameOption(theme, around),
    ...(legend && { legend: legend.option }),
    grid: {
      left: 4,
      right: rightRoom(sheet),
      top: (legend?.height ?? 0) + 22,
      bottom: 4 + notes.height,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(chart.isLying ? { xAxis: axes.slice(1), yAxis: axes[0] } : { xAxis: axes[0], yAxis: axes.slice(1) }),
    tooltip: {
      ...frameOption(theme, around).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow', ...(around.isStill && { animation: false }), shadowStyle: { color: theme.hairline, opacity: 0.35 } },
    },
    series: [
      ...chart.series.map((series) => seriesOption(series, sheet)),
      ...chart.series.filter(({ isGoal }) => isGoal && !chart.isLying).map((series) => halo(series, sheet)),
      ...(isCrossed(sheet) ? chart.series.filter(({ form }) => form === 'bar').map((series) => valuesInFront(series, sheet)) : []),
      ...notes.series,
    ],
  } as EChartsOption;
}

function sheetOf(chart: Chart, theme: ChartTheme, around: Surroundings): Sheet {
  const told = chart.series.filter(({ isGoal }) => !isGoal);
  const bars = told.filter(({ form }) => form === 'bar').length;
  const long = chart.isLying ? around.height : around.width;
  return {
    chart,
    theme,
    around,
    isNamedAtEnd: bars === 0 && told.length > 1 && around.width >= narrow && told.every(({ isRight }) => !isRight),
    room: long / Math.max(chart.categories.length, 1) / (chart.isStacked ? 1 : Math.max(bars, 1)),
  };
}

/** What stands right of the plot: names of lines, the value of a target, values of lying bars. */
function rightRoom({ chart, around, isNamedAtEnd }: Sheet): number {
  if (chart.isLying) return Math.min(96, 10 + Math.max(0, ...chart.series.flatMap(({ points }) => points.map(({ short }) => widthOf(short, 11)))));
  const ends = chart.series.flatMap((series) => {
    if (series.isGoal) return [series.name, lastOf(series)?.short ?? ''];
    return isNamedAtEnd ? [series.name] : [];
  });
  if (ends.length === 0 || around.width < narrow) return 20;
  return Math.min(endRoom, 16 + Math.max(...ends.map((text) => widthOf(text, 11))));
}
const endRoom = 132;

function categoryAxis({ chart, theme, around, room }: Sheet) {
  const lying = {
    inverse: true,
    axisLabel: { color: theme.ink, fontSize: 12, width: Math.min(190, around.width * 0.36), overflow: 'truncate', interval: room < 9 ? 'auto' : 0 },
  };
  const standing = { axisLabel: { color: theme.faint, fontSize: 11, hideOverlap: true, interval: 'auto' } };
  return {
    type: 'category' as const,
    data: [...chart.categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.hairline } },
    ...(chart.isLying ? lying : standing),
  };
}

/** Numbers of an axis that belongs to one series alone stand in the colour of that series. */
function valueAxes({ chart, theme, around }: Sheet) {
  const left = chart.series.filter(({ isRight, isGoal }) => !isRight && !isGoal);
  const right = chart.series.filter(({ isRight, isGoal }) => isRight && !isGoal);
  const colorOf = (own: readonly Series[]) => (right.length > 0 && own.length === 1 ? seriesColor(theme, own[0]!.color) : theme.faint);
  const room = chart.isLying ? around.width : around.height;
  const first = { ...valueAxis(theme, chart.axis, room, colorOf(left)), ...(chart.isLying && { splitLine: { show: false } }) };
  if (right.length === 0) return [first];
  return [first, { ...valueAxis(theme, chart.rightAxis ?? chart.axis, room, colorOf(right)), alignTicks: true, splitLine: { show: false } }];
}

function seriesOption(series: Series, sheet: Sheet): CategorySeries {
  if (series.isGoal) return sheet.chart.isLying ? goalMarks(series, sheet) : goalLine(series, sheet);
  return series.form === 'bar' ? barSeries(series, sheet) : lineSeries(series, sheet);
}

/** Values stay readable where the line of a note passes behind them. */
const clearOf = ({ chart, theme }: Sheet) => (chart.notes?.length ? { textBorderColor: theme.surface, textBorderWidth: 3 } : {});

/** For drawing alone: what is written is the text that came with it. */
const heightOf = ({ value }: Point): number | null => (value === null ? null : Number(value));

function axisOf(series: Series, { chart }: Sheet): object {
  if (!series.isRight) return {};
  return chart.isLying ? { xAxisIndex: 1 } : { yAxisIndex: 1 };
}

function barSeries(series: Series, sheet: Sheet): BarSeriesOption {
  const { chart, theme } = sheet;
  return {
    type: 'bar',
    name: series.name,
    ...axisOf(series, sheet),
    ...(chart.isStacked && { stack: 'all' }),
    barMaxWidth: chart.isLying ? 26 : 44,
    barCategoryGap: '30%',
    barGap: '8%',
    cursor: series.points.some(({ opens }) => opens) ? 'pointer' : 'default',
    itemStyle: fillOf(theme, series.color) as BarSeriesOption['itemStyle'] & object,
    data: series.points.map((point, index) => barItem(point, index, series, sheet)) as NonNullable<BarSeriesOption['data']>,
    label: {
      show: saysValues(sheet) && !isCrossed(sheet),
      opacity: 1,
      ...clearOf(sheet),
      ...valueText(series, sheet),
    },
    labelLayout: { hideOverlap: true },
  };
}

/** There is room for the value of each bar. */
const saysValues = ({ chart, room }: Sheet): boolean => !chart.isStacked && room >= (chart.isLying ? 12 : 50);

/** A line of another unit runs over standing bars and what is written on them. */
const isCrossed = (sheet: Sheet): boolean =>
  !sheet.chart.isLying && saysValues(sheet) && sheet.chart.series.some(({ form, isRight }) => form === 'line' && isRight);

const valueText = (series: Series, { theme }: Sheet) => ({
  color: theme.faint,
  fontSize: 11,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) => series.points[dataIndex]?.short ?? '',
});

/** The values of bars once more, in front of the line that crosses them: words of a series lie behind the lines of the next. */
function valuesInFront(series: Series, sheet: Sheet): ScatterSeriesOption {
  return {
    type: 'scatter',
    ...axisOf(series, sheet),
    symbolSize: 1,
    silent: true,
    z: 6,
    tooltip: { show: false },
    itemStyle: { opacity: 0 },
    data: series.points.map((point, index) => ({
      value: [index, heightOf(point) ?? '-'],
      label: { position: labelPlace(false, (heightOf(point) ?? 0) < 0) },
    })),
    label: { show: true, opacity: 1, textBorderColor: sheet.theme.surface, textBorderWidth: 3, ...valueText(series, sheet) },
    labelLayout: { hideOverlap: true },
  };
}

function barItem(point: Point, index: number, series: Series, { chart, theme }: Sheet) {
  const value = heightOf(point);
  const fill = fillOf(theme, series.color, { isRunning: chart.running === index, isPale: point.isSmall === true });
  const edge = chart.isStacked
    ? { borderColor: theme.isPaper ? theme.ink : theme.surface, borderWidth: 1 }
    : { borderRadius: corners(chart.isLying, value) };
  return { value, itemStyle: { ...fill, ...edge }, label: { position: labelPlace(chart.isLying, (value ?? 0) < 0) } };
}

function corners(isLying: boolean, value: number | null): [number, number, number, number] {
  const isBelow = (value ?? 0) < 0;
  if (isLying) return isBelow ? [3, 0, 0, 3] : [0, 3, 3, 0];
  return isBelow ? [0, 0, 3, 3] : [3, 3, 0, 0];
}

function labelPlace(isLying: boolean, isBelow: boolean) {
  if (isLying) return isBelow ? ('left' as const) : ('right' as const);
  return isBelow ? ('bottom' as const) : ('top' as const);
}

/** Periods without a value leave a gap; the running one is a ring. */
function lineSeries(series: Series, sheet: Sheet): LineSeriesOption {
  const { chart, theme, around, isNamedAtEnd } = sheet;
  const stroke = strokeOf(theme, series.color);
  const values = series.points.map(heightOf);
  const isAlone = chart.series.filter(({ isGoal }) => !isGoal).length === 1;
  const last = lastIndex(series);
  const isDense = around.width / Math.max(series.points.length, 1) < 14;
  return {
    type: 'line',
    name: series.name,
    ...axisOf(series, sheet),
    ...stroke,
    symbolSize: isDense ? 4 : 7,
    showAllSymbol: true,
    cursor: series.points.some(({ opens }) => opens) ? 'pointer' : 'default',
    itemStyle: { color: seriesColor(theme, series.color) },
    data: series.points.map((point, index) => ({
      value: values[index]!,
      itemStyle: dotOf(theme, series.color, chart.running === index || point.isSmall === true),
      label: isNamedAtEnd
        ? endName(index === last, series, theme)
        : { position: labelSide(values, index), offset: [labelShift(values, index), 0] as [number, number] },
    })),
    label: {
      show: isAlone && sheet.room >= 52,
      distance: 7,
      ...clearOf(sheet),
      color: theme.faint,
      fontSize: 11,
      formatter: ({ dataIndex }) => series.points[dataIndex]?.short ?? '',
    },
    labelLayout: isNamedAtEnd ? { moveOverlap: 'shiftY' } : { hideOverlap: true },
  };
}

function dotOf(theme: ChartTheme, color: number, isOpen: boolean) {
  const own = seriesColor(theme, color);
  return { color: isOpen ? theme.surface : own, borderColor: own, borderWidth: 2 };
}

function endName(isLast: boolean, series: Series, theme: ChartTheme) {
  if (!isLast) return { show: false };
  const text = { color: seriesColor(theme, series.color), fontSize: 12, width: endRoom - 16, overflow: 'truncate' as const };
  return { show: true, position: 'right' as const, distance: 8, formatter: () => series.name, ...text };
}

function lastIndex({ points }: Series): number {
  return points.findLastIndex(({ value }) => value !== null);
}
const lastOf = (series: Series): Point | undefined => series.points[lastIndex(series)];

/** A target is a thin line over all of its periods, with its name and value written at the end. */
function goalLine(series: Series, sheet: Sheet): LineSeriesOption {
  const { theme, around } = sheet;
  const last = lastIndex(series);
  const isWide = around.width >= narrow;
  return {
    type: 'line',
    name: series.name,
    ...axisOf(series, sheet),
    ...stepOf(sheet),
    symbol: 'none',
    silent: true,
    z: 4,
    lineStyle: { color: theme.ink, width: 1, type: 'solid' },
    itemStyle: { color: theme.ink },
    showAllSymbol: true,
    data: series.points.map((point, index) => ({
      value: heightOf(point),
      // A label needs something to stand beside.
      ...(index === last && { symbol: 'circle', symbolSize: 1 }),
      label: {
        show: index === last,
        position: isWide ? ('right' as const) : ('top' as const),
        align: isWide ? ('left' as const) : ('right' as const),
        distance: isWide ? 8 + halfBar(sheet) : 3,
        color: theme.ink,
        fontSize: 11,
        lineHeight: 14,
        formatter: () => (isWide ? `${series.name}\n${point.short}` : point.short),
      },
    })),
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

const isOnBars = ({ chart }: Sheet): boolean => chart.series.some(({ form, isGoal }) => form === 'bar' && !isGoal);
const stepOf = (sheet: Sheet) => (isOnBars(sheet) ? { step: 'middle' as const } : {});
/** From the middle of the last bar to its end. */
const halfBar = (sheet: Sheet): number => (isOnBars(sheet) ? Math.min(44, (sheet.around.width / sheet.chart.categories.length) * 0.7) / 2 : 0);

/** Lifts the thin line of a target off bars as dark as itself. */
function halo(series: Series, sheet: Sheet): LineSeriesOption {
  return {
    type: 'line',
    ...axisOf(series, sheet),
    ...stepOf(sheet),
    symbol: 'none',
    silent: true,
    z: 3,
    lineStyle: { color: sheet.theme.surface, width: 3, type: 'solid', opacity: 0.85 },
    data: series.points.map(heightOf) as number[],
  };
}

/** Where bars lie, the target of each is a short upright line on it. */
function goalMarks(series: Series, sheet: Sheet): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: series.name,
    ...axisOf(series, sheet),
    symbol: 'rect',
    symbolSize: [4, Math.max(8, Math.min(30, sheet.room * 0.85))],
    silent: true,
    z: 4,
    itemStyle: { color: sheet.theme.ink, borderColor: sheet.theme.surface, borderWidth: 1 },
    data: series.points.map((point, index) => [heightOf(point) ?? '-', index]),
  };
}
